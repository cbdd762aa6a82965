/**
 * Holds one state of the picture with all that it was made from, and makes the next state: either by patching the
 * content of some boxes, or by composing the whole with what can be reused.
 *
 * Must not know: when which of them is right.
 */
import { chartedUnder } from '../../plan/ask/chartedUnder';
import type { Steps } from '../../kit/steps';
import type { Link, NodeId } from '../../plan/model/schema';
import { boundsOf } from './bounds';
import { boxFooter } from '../text/boxFooter';
import { boxContent, type BoxContent } from '../text/boxContent';
import { allBoxes, patchBoxes } from '../boxes/placedBoxes';
import { connect, type Connected } from '../lines/connectors';
import { headingHeight, spreadBands } from '../layout/columnBands';
import { placeBoxes } from '../boxes/boxPlaces';
import { groupContents, placedIdeas } from '../boxes/groupContents';
import { groupIdeas } from '../boxes/ideaGroups';
import type { Source } from './sceneChanges';
import { leastGaps, tracksOf, type Tracks } from '../lines/tidyRoutes';
import { gapIn, type Form } from '../types/form';
import { typesettingOf } from '../text/typesetting';
import { gapsOf } from '../layout/gapsOf';
import type { ColumnBand, Geometry, Point, Rect } from '../types/types';
import type { Visible } from '../boxes/visibility';
import type { Wrapper } from '../text/wrapText';

export interface Scene extends Source {
  readonly visible: Visible;
  readonly contents: ReadonlyMap<NodeId, BoxContent>;
  readonly connected: Connected;
  /** The room after each column in px, which may be more than the form says. */
  readonly gaps: readonly number[];
  readonly geometry: Geometry;
}

const noLinks: readonly Link[] = [];

/** The next state when boxes, lines and columns stand where they stood. Undefined when a box has become higher or lower. */
export function patchScene(
  was: Scene,
  source: Source,
  bands: readonly ColumnBand[],
  touched: readonly NodeId[],
  wrap: Wrapper,
): Scene | undefined {
  const fresh = new Map<NodeId, BoxContent>();
  const byColumn = new Map(bands.map((band) => [band.id, band]));
  for (const id of touched) {
    const [old, band] = [was.contents.get(id), byColumn.get(source.plan.nodes[id]?.column ?? '')];
    // What a collapsed branch hides has no content.
    if (!old || !band) continue;
    const content = contentOf(source, id, band, wrap, old);
    if (content.height !== old.height) return undefined;
    if (content !== old) fresh.set(id, content);
  }
  const contents = fresh.size === 0 ? was.contents : new Map([...was.contents, ...fresh]);
  const { boxes: before, connectors, bounds } = was.geometry;
  const boxes = patchBoxes(before, fresh);
  const sameBands = bands === was.geometry.columns;
  const headings = headingHeight(bands, source.form.spacing);
  if (boxes === before && sameBands) return { ...was, ...source };
  return {
    ...was,
    ...source,
    contents,
    geometry: {
      bounds: sameBands ? bounds : boundsOf(boxes, connectors, bands, headings),
      headingHeight: headings,
      columns: bands,
      boxes,
      connectors,
    },
  };
}

type Size = Pick<BoxContent, 'width' | 'height'>;

/** Boxes that are set between two rests. */
const batch = 100;

/** The next state, or the first. `guess`: the columns, as far apart as they stood, or as the form says. */
export function* composeSteps(
  was: Scene | undefined,
  source: Source,
  guess: readonly ColumnBand[],
  visible: Visible,
  wrap: Wrapper,
): Steps<Scene> {
  const { plan, form } = source;
  const { spacing } = form;
  const contents = new Map<NodeId, BoxContent>();
  const grouping = groupingOf(source, visible, guess, wrap);
  for (const [level, { nodes }] of visible.columns.entries()) {
    const band = guess[level];
    if (!band || band === grouping?.band) continue;
    for (const id of nodes) {
      contents.set(id, contentOf(source, id, band, wrap, was?.contents.get(id)));
      if (contents.size % batch === 0) yield;
    }
  }
  const links = grouping?.links ?? visible.links.flatMap((id) => plan.links[id] ?? noLinks);
  const { links: shape = 'elbow', arrows = 'none', arrangement = 'tidy' } = plan.appearance;
  yield;
  const sizes = withAll<Size>(contents, grouping?.sizes);
  const shown = grouping?.visible ?? visible;
  const { at, lanes } = placeBoxes(
    { visible: shown, links, bands: guess, contents: sizes, gaps: gapsOf(form) },
    plan.appearance,
  );
  yield;
  const placed = (bands: readonly ColumnBand[], places = at) => {
    const ideas = grouping && placedIdeas(grouping.contents, places, grouping.band, grouping.form);
    const boxes = allBoxes(
      { visible, bands, contents: withAll(contents, ideas?.contents), at: withAll(places, ideas?.at) },
      was?.geometry.boxes,
    );
    return { boxes, frames: ideas?.frames, stops: ideas ? { ...boxes, ...ideas.frames } : boxes };
  };
  const guessed = placed(guess);
  const lining = { links, lanes, shape, spacing };
  const tracks = arrangement === 'tidy' ? tracksOf({ ...lining, boxes: guessed.stops, columns: guess }) : undefined;
  const gaps = gapsFor(form, guess.length, tracks);
  // What stands by hand has its columns where it stands.
  const bands = tracks ? spreadBands(guess, gaps) : guess;
  const { boxes, frames, stops } = bands === guess ? guessed : placed(bands, inColumns(shown, bands, at));
  yield;
  const connected = connect({ ...lining, boxes: stops, columns: bands, arrows, arrangement, tracks }, was?.connected);
  yield;
  const { connectors } = connected;
  const headings = headingHeight(bands, spacing);
  const bounds = boundsOf(stops, connectors, bands, headings);
  const kept = was && sameRect(was.geometry.bounds, bounds) ? was.geometry.bounds : bounds;
  return {
    ...source,
    visible,
    contents,
    connected,
    gaps,
    geometry: { bounds: kept, headingHeight: headings, columns: bands, boxes, connectors, ...(frames && { frames }) },
  };
}

/** The room after each column: what the form says, or more where the lines between could not be told apart. */
function gapsFor(form: Form, count: number, tracks: Tracks | undefined): number[] {
  const least = tracks ? leastGaps(tracks, form.spacing) : [];
  return Array.from({ length: count }, (_, level) => Math.max(gapIn(form, level), least[level] ?? 0));
}

/** The same places in columns that stand elsewhere. */
function inColumns(
  visible: Visible,
  bands: readonly ColumnBand[],
  at: ReadonlyMap<NodeId, Point>,
): ReadonlyMap<NodeId, Point> {
  return new Map(
    visible.columns.flatMap(({ nodes }, level) =>
      nodes.map((id): [NodeId, Point] => [id, { x: bands[level]?.x ?? 0, y: at.get(id)?.y ?? 0 }]),
    ),
  );
}

/** The change ideas in groups, where the form wants them so. What is arranged by hand has no groups. */
function groupingOf({ plan, form }: Source, visible: Visible, bands: readonly ColumnBand[], wrap: Wrapper) {
  const band = bands.find(({ kind }) => kind === 'change');
  const { ideas } = form;
  if (!ideas || !band || plan.appearance.arrangement === 'free') return undefined;
  const grouped = groupIdeas(plan, visible);
  const contents = groupContents(plan, grouped, band, form, ideas, wrap);
  const sizes = new Map(contents.map((one): [NodeId, Size] => [one.group.id, one]));
  return { ...grouped, band, form: ideas, contents, sizes };
}

function withAll<V>(map: ReadonlyMap<NodeId, V>, more: ReadonlyMap<NodeId, V> | undefined): ReadonlyMap<NodeId, V> {
  return more ? new Map([...map, ...more]) : map;
}

function contentOf(
  { plan, form }: Source,
  id: NodeId,
  band: ColumnBand,
  wrap: Wrapper,
  before: BoxContent | undefined,
): BoxContent {
  const node = plan.nodes[id];
  const { kind, level, width } = band;
  const footer = node ? boxFooter(plan, node, kind === 'change') : '';
  const set = typesettingOf(plan.appearance);
  return boxContent(
    { kind, level, width, text: node?.text ?? '', footer, charts: chartedUnder(plan, id), set, spacing: form.spacing },
    wrap,
    before,
  );
}

function sameRect(a: Rect, b: Rect): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}
