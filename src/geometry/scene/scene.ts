/**
 * Holds one state of the picture with all that it was made from, and makes the next state: either by patching the
 * content of some boxes, or by composing the whole with what can be reused.
 *
 * Must not know: when which of them is right.
 */
import { groupBy } from '../../kit/groupBy';
import { inOrder } from '../../plan/model/order';
import { perIdentity } from '../../kit/perIdentity';
import type { Steps } from '../../kit/steps';
import type { Cycle, Link, Measure, NodeId, Plan, PlanNode, Tag } from '../../plan/model/schema';
import { shownIn } from '../../plan/model/show';
import { boundsOf } from './bounds';
import { boxContent, type BoxContent } from '../text/boxContent';
import { allBoxes, patchBoxes } from '../boxes/placedBoxes';
import { connect, type Connected } from '../lines/connectors';
import { footerText } from '../text/footer';
import { placeBoxes } from '../boxes/boxPlaces';
import type { Source } from './sceneChanges';
import { typesettingOf } from '../text/typesetting';
import type { ColumnBand, Geometry, Rect } from '../types/types';
import type { Visible } from '../boxes/visibility';
import type { Wrapper } from '../text/wrapText';

export interface Scene extends Source {
  readonly visible: Visible;
  readonly contents: ReadonlyMap<NodeId, BoxContent>;
  readonly connected: Connected;
  readonly geometry: Geometry;
}

const noLinks: readonly Link[] = [];

const noCycles: readonly Cycle[] = [];
const noMeasures: readonly Measure[] = [];
const noTags: readonly Tag[] = [];

const shownOf = perIdentity(shownIn);

const measuresByNode = perIdentity((measures: Plan['measures']) => {
  const pairs = inOrder(measures).flatMap((measure) => measure.nodes.map((node) => ({ node, measure })));
  const byNode = new Map<NodeId, Measure[]>();
  for (const [node, own] of groupBy(pairs, (pair) => pair.node))
    byNode.set(
      node,
      own.map(({ measure }) => measure),
    );
  return byNode;
});

const cyclesByIdea = perIdentity((cycles: Plan['cycles']) => groupBy(inOrder(cycles), (cycle) => cycle.idea));

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
    const content = contentOf(source.plan, id, band, wrap, old);
    if (content.height !== old.height) return undefined;
    if (content !== old) fresh.set(id, content);
  }
  const contents = fresh.size === 0 ? was.contents : new Map([...was.contents, ...fresh]);
  const { boxes: before, connectors, bounds } = was.geometry;
  const boxes = patchBoxes(before, fresh);
  const sameBands = bands === was.geometry.columns;
  if (boxes === before && sameBands) return { ...was, ...source };
  return {
    ...was,
    ...source,
    contents,
    geometry: { bounds: sameBands ? bounds : boundsOf(boxes, connectors, bands), columns: bands, boxes, connectors },
  };
}

/** Boxes that are set between two rests. */
const batch = 100;

/** The next state, or the first. */
export function* composeSteps(
  was: Scene | undefined,
  source: Source,
  bands: readonly ColumnBand[],
  visible: Visible,
  wrap: Wrapper,
): Steps<Scene> {
  const { plan } = source;
  const contents = new Map<NodeId, BoxContent>();
  for (const [level, { nodes }] of visible.columns.entries()) {
    const band = bands[level];
    if (!band) continue;
    for (const id of nodes) {
      contents.set(id, contentOf(plan, id, band, wrap, was?.contents.get(id)));
      if (contents.size % batch === 0) yield;
    }
  }
  const links = visible.links.flatMap((id) => plan.links[id] ?? noLinks);
  const { links: shape = 'elbow', arrows = 'none', arrangement = 'tidy' } = plan.appearance;
  yield;
  const { at, lanes } = placeBoxes({ visible, links, bands, contents }, plan.appearance);
  yield;
  const boxes = allBoxes({ visible, bands, contents, at }, was?.geometry.boxes);
  yield;
  const connected = connect({ boxes, links, columns: bands, lanes, shape, arrows, arrangement }, was?.connected);
  yield;
  const { connectors } = connected;
  const bounds = boundsOf(boxes, connectors, bands);
  const kept = was && sameRect(was.geometry.bounds, bounds) ? was.geometry.bounds : bounds;
  return { ...source, visible, contents, connected, geometry: { bounds: kept, columns: bands, boxes, connectors } };
}

function contentOf(
  plan: Plan,
  id: NodeId,
  band: ColumnBand,
  wrap: Wrapper,
  before: BoxContent | undefined,
): BoxContent {
  const node = plan.nodes[id];
  const { kind, level, width } = band;
  const footer = node ? footerOf(plan, node, kind === 'change') : '';
  const set = typesettingOf(plan.appearance);
  return boxContent({ kind, level, width, text: node?.text ?? '', footer, set }, wrap, before);
}

function footerOf(plan: Plan, node: PlanNode, isIdea: boolean): string {
  return footerText({
    node,
    cycles: (isIdea && cyclesByIdea(plan.cycles).get(node.id)) || noCycles,
    tags: node.tags ? inOrder(plan.tags).filter(({ id }) => node.tags?.includes(id)) : noTags,
    measures: measuresByNode(plan.measures).get(node.id) ?? noMeasures,
    shown: shownOf(plan.appearance),
  });
}

function sameRect(a: Rect, b: Rect): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}
