/**
 * Holds one state of the picture with all that it was made from, and makes the next state: either by patching the
 * content of some boxes, or by composing the whole with what can be reused.
 *
 * Must not know: when which of them is right.
 */
import type { Steps } from '../../kit/steps';
import type { Link, NodeId } from '../../plan/model/schema';
import { boundsOf } from './bounds';
import { boxFooter } from '../text/boxFooter';
import { boxContent, type BoxContent } from '../text/boxContent';
import { allBoxes, patchBoxes } from '../boxes/placedBoxes';
import { connect, type Connected } from '../lines/connectors';
import { headingHeight } from '../layout/columnBands';
import { placeBoxes } from '../boxes/boxPlaces';
import { groupContents, placedIdeas } from '../boxes/groupContents';
import { groupIdeas } from '../boxes/ideaGroups';
import type { Source } from './sceneChanges';
import { typesettingOf } from '../text/typesetting';
import { gapsOf } from '../layout/gapsOf';
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
  const { plan, form } = source;
  const { spacing } = form;
  const contents = new Map<NodeId, BoxContent>();
  const grouping = groupingOf(source, visible, bands, wrap);
  for (const [level, { nodes }] of visible.columns.entries()) {
    const band = bands[level];
    if (!band || band === grouping?.band) continue;
    for (const id of nodes) {
      contents.set(id, contentOf(source, id, band, wrap, was?.contents.get(id)));
      if (contents.size % batch === 0) yield;
    }
  }
  const links = grouping?.links ?? visible.links.flatMap((id) => plan.links[id] ?? noLinks);
  const { links: shape = 'elbow', arrows = 'none', arrangement = 'tidy' } = plan.appearance;
  yield;
  const sizes = new Map<NodeId, Pick<BoxContent, 'width' | 'height'>>(contents);
  for (const one of grouping?.contents ?? []) sizes.set(one.group.id, one);
  const { at, lanes } = placeBoxes(
    { visible: grouping?.visible ?? visible, links, bands, contents: sizes, gaps: gapsOf(form) },
    plan.appearance,
  );
  yield;
  const ideas = grouping && placedIdeas(grouping.contents, at, grouping.band, grouping.form);
  const boxes = allBoxes(
    { visible, bands, contents: withAll(contents, ideas?.contents), at: withAll(at, ideas?.at) },
    was?.geometry.boxes,
  );
  yield;
  const stops = ideas ? { ...boxes, ...ideas.frames } : boxes;
  const connected = connect(
    { boxes: stops, links, columns: bands, lanes, shape, arrows, arrangement, spacing },
    was?.connected,
  );
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
    geometry: {
      bounds: kept,
      headingHeight: headings,
      columns: bands,
      boxes,
      connectors,
      ...(ideas && { frames: ideas.frames }),
    },
  };
}

/** The change ideas in groups, where the form wants them so. What is arranged by hand has no groups. */
function groupingOf({ plan, form }: Source, visible: Visible, bands: readonly ColumnBand[], wrap: Wrapper) {
  const band = bands.find(({ kind }) => kind === 'change');
  const { ideas } = form;
  if (!ideas || !band || plan.appearance.arrangement === 'free') return undefined;
  const grouped = groupIdeas(plan, visible);
  return { ...grouped, band, form: ideas, contents: groupContents(plan, grouped, band, form, ideas, wrap) };
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
  return boxContent({ kind, level, width, text: node?.text ?? '', footer, set, spacing: form.spacing }, wrap, before);
}

function sameRect(a: Rect, b: Rect): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}
