/**
 * Folds, selects and moves through the diagram on the page. A box that is folded or opened stays where it is on the
 * screen.
 */
import type { Theme } from '../figure/colour/paints';
import { pageParts } from '../figure/web/pageParts';
import { neighbour, type Direction } from '../geometry/boxes/neighbour';
import { aimOf } from '../plan/ask/queries';
import { childrenOf, parentsOf } from '../plan/ask/relations';
import type { NodeId, Plan } from '../plan/model/schema';
import { createCamera, type Camera } from './camera';
import { createDrawing, type Drawing } from './drawing';
import { part } from './page';

export function createDiagram(plan: Plan, theme: Theme) {
  const sheet = part(pageParts.sheet);
  const camera = createCamera(part(pageParts.frame), sheet);
  const drawing = createDrawing(plan, sheet, theme);
  const { marks, mark, focus } = drawing;
  const aim = aimOf(plan).id;
  let folded: ReadonlySet<NodeId> = new Set();

  const fold = (next: ReadonlySet<NodeId>, still = aim) => {
    folded = next;
    redrawAround(drawing, camera, still, next);
  };
  const begin = () => camera.begin(drawing.area(), drawing.boxOf(aim) ?? drawing.area());
  const reveal = (id: NodeId) => {
    const box = drawing.boxOf(id);
    if (box) camera.reveal(drawing.area(), box);
  };
  return {
    camera,
    focus,
    begin,
    fit: () => camera.fit(drawing.area()),
    setTheme: drawing.setTheme,
    canFold: (id: NodeId) => childrenOf(plan, id).length > 0,
    isFolded: (id: NodeId) => folded.has(id),
    turn: (id: NodeId) => fold(folded.has(id) ? without(folded, [id]) : new Set([...folded, id]), id),
    foldAll() {
      fold(new Set(Object.keys(plan.nodes).filter((id) => id !== aim && childrenOf(plan, id).length > 0)));
      begin();
    },
    openAll: () => fold(new Set()),
    setFound(ids: readonly NodeId[]) {
      marks.found = new Set(ids);
      mark();
    },
    /** Marks a box and brings it into sight, opening what it is folded into; or lets go. */
    select(id: NodeId | undefined) {
      marks.selected = id;
      if (id === undefined) return mark();
      marks.entry = id;
      const above = ancestors(plan, id);
      if (above.some((each) => folded.has(each))) fold(without(folded, above));
      mark();
      reveal(id);
    },
    /** Moves the focus from a box to the next one. */
    go(from: NodeId, direction: Direction) {
      const next = neighbour(plan, Object.fromEntries(drawing.boxes().map((box) => [box.id, box])), from, direction);
      if (next === null) return;
      marks.entry = next;
      mark();
      focus();
      reveal(next);
    },
  };
}

export type Diagram = ReturnType<typeof createDiagram>;

/** What stands at `still` stays where it is on the screen. */
function redrawAround(drawing: Drawing, camera: Camera, still: NodeId, folded: ReadonlySet<NodeId>): void {
  const place = () => {
    const area = drawing.area();
    const { x, y } = drawing.boxOf(still) ?? area;
    return { x: x - area.x, y: y - area.y };
  };
  const before = place();
  drawing.draw(folded);
  const after = place();
  const { scale } = camera.at();
  camera.panBy(scale * (before.x - after.x), scale * (before.y - after.y));
}

function ancestors(plan: Plan, id: NodeId): NodeId[] {
  const above = new Set(parentsOf(plan, id));
  // A set visits what is added to it while it is being walked.
  for (const at of above) for (const parent of parentsOf(plan, at)) above.add(parent);
  return [...above];
}

function without(all: ReadonlySet<NodeId>, some: readonly NodeId[]): ReadonlySet<NodeId> {
  return new Set([...all].filter((id) => !some.includes(id)));
}
