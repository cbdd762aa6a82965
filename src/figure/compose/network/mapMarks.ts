/** Draws a map of a network as marks. */
import { mapSizes } from '../../../geometry/network/mapTypes';
import type { Wrapper } from '../../../geometry/text/wrapText';
import type { Plan, StakeholderId } from '../../../plan/model/schema';
import { stakeholderTitle } from '../../../plan/ask/people/words';
import type { GroupMark, Mark, PathMark, TextMark } from '../../marks/mark';
import { stakeholderMark } from '../../marks/stakeholderMark';
import { setWords } from '../setWords';
import type { MapCategories, MapColour, MapColouring, MapPalette } from './mapColours';
import { labelStyle, mostLines } from './mapPeople';
import { groupEdge, type MapScene, type PlacedPerson, type PlacedTie } from './mapScene';

export interface MapLook {
  readonly palette: MapPalette;
  readonly colouring: MapColouring;
  readonly categories: MapCategories;
  readonly rings: ReadonlySet<StakeholderId>;
}

export function mapMarks(
  plan: Pick<Plan, 'stakeholders'>,
  scene: MapScene,
  look: MapLook,
  wrap: Wrapper,
): readonly Mark[] {
  return [
    ...scene.groups.flatMap((group) => groupMarks(group, look, wrap)),
    ...scene.columns.flatMap(({ words, at }) => headingMarks(words, at, look.palette.base.quietInk, wrap)),
    ...scene.ties.map((tie) => tieMark(tie, look)),
    ...scene.people.map((person) => personMark(plan, person, look, wrap)),
  ];
}

export function colourOf(id: StakeholderId, { palette, colouring, categories }: MapLook): MapColour {
  const index = categories.of(id);
  return index === undefined ? palette.none : palette[colouring](index);
}

function groupMarks({ name, path, headingAt, members }: MapScene['groups'][number], look: MapLook, wrap: Wrapper) {
  const { palette, colouring } = look;
  const [first = ''] = members;
  const tint = colouring === 'organisation' ? colourOf(first, look).tint : '';
  const ground: PathMark[] =
    tint === '' ? [] : [{ kind: 'path', path, fill: tint, stroke: { colour: tint, width: 2 * groupEdge }, name }];
  return [...ground, ...headingMarks(name, headingAt, palette.base.quietInk, wrap)];
}

const headingStyle = { size: 13, leading: 17, weight: 600 } as const;

function headingMarks(
  words: string,
  { x, y }: { readonly x: number; readonly y: number },
  colour: string,
  wrap: Wrapper,
) {
  const width = 180;
  return setWords(
    words,
    { x: x - width / 2, y: y - headingStyle.leading / 2, width, style: headingStyle, colour, most: 1, align: 'middle' },
    wrap,
  );
}

function tieMark({ tie, drawn, width }: PlacedTie, { palette }: MapLook): GroupMark {
  const colour = tie.kind === 'formal' ? palette.base.line : palette.base.accent;
  const line: PathMark = { kind: 'path', path: drawn.path, stroke: { colour, width }, name: tie.type ?? 'Tie' };
  const head: PathMark[] = drawn.arrow === undefined ? [] : [{ kind: 'path', path: drawn.arrow, fill: colour }];
  return { kind: 'group', data: { 'tie-id': tie.id }, marks: [line, ...head] };
}

function personMark(
  plan: Pick<Plan, 'stakeholders'>,
  { person: { id }, at, label }: PlacedPerson,
  look: MapLook,
  wrap: Wrapper,
): GroupMark {
  const { palette, rings } = look;
  const stakeholder = plan.stakeholders[id];
  const name = stakeholder ? stakeholderTitle(stakeholder) : '';
  const marks = stakeholderMark({
    form: stakeholder?.kind ?? 'person',
    hasVoice: stakeholder?.voice === true,
    isAwaited: stakeholder?.asked !== undefined && stakeholder.answered === undefined,
    hasRing: rings.has(id),
    centre: at,
    radius: mapSizes.radius,
    colour: colourOf(id, look).mark,
    fill: palette.ground,
    ringColour: palette.base.ink,
  });
  const words = labelMark(name, { at, label, ink: palette.base.ink, ground: palette.ground }, wrap);
  return { kind: 'group', name, data: { 'stakeholder-id': id }, marks: [...marks, ...words] };
}

interface LabelPlace extends Pick<PlacedPerson, 'at' | 'label'> {
  readonly ink: string;
  readonly ground: string;
}

/** Lines are flush with the mark that they stand beside, and centred where they stand below or above it. */
function labelMark(name: string, { at, label, ink, ground }: LabelPlace, wrap: Wrapper): readonly TextMark[] {
  const { x, y, width } = label;
  const place = { x, y, width: mapSizes.labelWidth, style: labelStyle, colour: ink, most: mostLines, halo: ground };
  const share = x > at.x ? 0 : x + width < at.x ? 1 : 0.5;
  return setWords(name, place, wrap).map((mark) => {
    const lines = mark.text.lines.map((line) => ({ ...line, x: x + (width - line.width) * share }));
    return { ...mark, text: { ...mark.text, direction: 'ltr', width, lines } };
  });
}
