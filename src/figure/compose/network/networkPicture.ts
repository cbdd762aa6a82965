/**
 * The picture of a network for files: title, map, what its marks mean, on how many answers it rests. Its alternative text
 * says every tie.
 *
 * Must not know: formats, the screen.
 */
import { fontFamily } from '../../../geometry/types/typography';
import type { LaidOut } from '../../../geometry/network/mapLayout';
import type { MapLayout } from '../../../geometry/network/mapTypes';
import type { Wrapper } from '../../../geometry/text/wrapText';
import { count } from '../../../kit/english';
import { chosenTies, planNetwork, surveyWords, type NetworkChoice } from '../../../plan/ask/people/network';
import { stakeholderTitle } from '../../../plan/ask/people/words';
import { tieSentence } from '../../../plan/ask/people/tieWords';
import { oneLine } from '../../../plan/ask/words';
import type { Plan, StakeholderId } from '../../../plan/model/schema';
import type { PictureContent } from '../../marks/picture';
import { setWords } from '../setWords';
import { categoriesOf, paperMapPalette, type MapColouring } from './mapColours';
import { mapLegend } from './mapLegend';
import { mapMarks } from './mapMarks';
import { mapPeople } from './mapPeople';
import { mapScene, ringed, sceneBounds } from './mapScene';

export interface NetworkContent {
  readonly plan: Plan;
  readonly laidOut: LaidOut;
  readonly layout: MapLayout;
  readonly choice: NetworkChoice;
  readonly colouring: MapColouring;
  /** Who is shown alone; all where nothing is said. */
  readonly only?: ReadonlySet<StakeholderId>;
}

const margin = 24;
const title = { size: 20, leading: 27, weight: 600 } as const;
const quiet = { size: 12.5, leading: 18, weight: 400 } as const;
const leastWidth = 560;

/** Null where nobody stands on the map. */
export function networkPicture(content: NetworkContent, wrap: Wrapper): PictureContent | null {
  const { plan, laidOut, layout, choice, colouring, only } = content;
  const network = planNetwork(plan);
  const isIn = (id: StakeholderId) => only === undefined || only.has(id);
  const ties = chosenTies(network, choice).filter(({ from, to }) => isIn(from) && isIn(to));
  const people = mapPeople(plan, network, wrap).filter(({ id }) => isIn(id));
  const scene = mapScene({ people, laidOut, ties, layout });
  if (scene.people.length === 0) return null;
  const look = {
    palette: paperMapPalette,
    colouring,
    categories: categoriesOf(plan, network, colouring),
    rings: ringed(network),
  };
  const { base } = paperMapPalette;
  const bounds = sceneBounds(scene);
  const width = Math.max(leastWidth, bounds.width) + 2 * margin;
  const left = bounds.x - (width - bounds.width) / 2;
  const inner = { x: left + margin, width: width - 2 * margin };
  const name = oneLine(plan.title);
  const edge = scene.groups.length > 0 ? 44 : 0;
  const head = setWords(`${name}: network`, { ...inner, y: 0, style: title, colour: base.ink, most: 2 }, wrap);
  const headHeight = head[0]?.text.height ?? 0;
  const top = bounds.y - edge - 20 - headHeight - margin;
  const placedHead = setWords(
    `${name}: network`,
    { ...inner, y: top + margin, style: title, colour: base.ink, most: 2 },
    wrap,
  );
  const below = bounds.y + bounds.height + edge + 20;
  const legend = mapLegend(network, scene, look, { ...inner, y: below }, wrap);
  const basis = surveyWords(network);
  const said = setWords(basis, { ...inner, y: below + legend.height + 8, style: quiet, colour: base.quietInk }, wrap);
  const bottom = below + legend.height + (basis === '' ? 0 : 8 + quiet.leading) + margin;
  const counted = `${count(people.length, 'stakeholder')}, ${count(ties.length, 'tie')}`;
  return {
    area: { x: left, y: top, width, height: Math.ceil(bottom - top) },
    ground: paperMapPalette.ground,
    family: fontFamily,
    part: '',
    name: `${name}: network`,
    alt: { short: `Network of ${counted}.${basis === '' ? '' : ` ${basis}.`}`, full: fullWords(plan, people, ties) },
    marks: [...placedHead, ...mapMarks(plan, scene, look, wrap), ...legend.marks, ...said],
  };
}

function fullWords(
  plan: Plan,
  people: readonly { readonly id: StakeholderId }[],
  ties: Parameters<typeof tieSentence>[1][],
): string {
  const tied = new Set(ties.flatMap(({ from, to }) => [from, to]));
  const alone = people.flatMap(({ id }) => {
    const one = plan.stakeholders[id];
    return one && !tied.has(id) ? [`${stakeholderTitle(one)}: no tie`] : [];
  });
  return [...ties.map((tie) => tieSentence(plan, tie)), ...alone].join('\n');
}
