/**
 * The diagram that is shown: what is folded, selected and marked, and the picture that comes of it. A picture is drawn
 * anew when something is folded or the colours change, and stays where it was on the screen.
 */
import { createMeasureText } from '../browser/measureText';
import { changeOptions } from '../figure/compose/figureOptions';
import { createFigures } from '../figure/compose/figures';
import type { Theme } from '../figure/colour/paints';
import { screenOptions } from '../figure/compose/screenOptions';
import { pageParts } from '../figure/web/pageParts';
import { neighbour, type Direction } from '../geometry/boxes/neighbour';
import { fontFamily } from '../geometry/types/typography';
import { aimOf } from '../plan/ask/queries';
import { childrenOf, parentsOf } from '../plan/ask/relations';
import type { NodeId, Plan } from '../plan/model/schema';
import { createCamera } from './camera';
import { part } from './page';
import { drawPicture, type Picture } from './picture';

export function createDiagram(plan: Plan, theme: Theme) {
  const sheet = part(pageParts.sheet);
  const camera = createCamera(part(pageParts.frame), sheet);
  const measure = createMeasureText(fontFamily);
  const figures = { light: createFigures(measure, 'light'), dark: createFigures(measure, 'dark') };
  const options = changeOptions(screenOptions(plan), { shown: { legend: undefined, collapsed: true } });
  const aim = aimOf(plan).id;
  let collapsed: ReadonlySet<NodeId> = new Set();
  let found: ReadonlySet<NodeId> = new Set();
  let selected: NodeId | undefined;
  /** The box that Tab comes to. */
  let entry = aim;

  const make = (): Picture => {
    document.documentElement.dataset['theme'] = theme;
    const [figure] = figures[theme](plan, options, collapsed);
    if (!figure) throw new Error('A plan has at least one figure.');
    return drawPicture(plan, figure);
  };
  let picture = make();
  const boxOf = (id: NodeId) => picture.figure.boxes.find((box) => box.id === id);

  const mark = () => {
    if (!picture.boxes.has(entry)) entry = aim;
    for (const [id, box] of picture.boxes) {
      box.toggleAttribute('data-found', found.has(id));
      box.toggleAttribute('data-selected', id === selected);
      box.setAttribute('tabindex', id === entry ? '0' : '-1');
    }
  };
  const show = () => {
    const hadFocus = sheet.contains(document.activeElement);
    sheet.replaceChildren(picture.svg);
    mark();
    if (hadFocus) focus();
  };
  const draw = () => {
    picture = make();
    show();
  };
  const focus = () => picture.boxes.get(entry)?.focus({ preventScroll: true });

  /** What stands at `still` stays where it is on the screen. */
  const setCollapsed = (next: ReadonlySet<NodeId>, still = aim) => {
    const place = () => {
      const { area } = picture.figure;
      const { x, y } = boxOf(still) ?? area;
      return { x: x - area.x, y: y - area.y };
    };
    const before = place();
    collapsed = next;
    draw();
    const after = place();
    const { scale } = camera.at();
    camera.panBy(scale * (before.x - after.x), scale * (before.y - after.y));
  };
  const reveal = (id: NodeId) => {
    const box = boxOf(id);
    if (box) camera.reveal(picture.figure.area, box);
  };

  show();
  return {
    camera,
    focus,
    begin: () => camera.begin(picture.figure.area, boxOf(aim) ?? picture.figure.area),
    fit: () => camera.fit(picture.figure.area),
    setTheme(next: Theme) {
      theme = next;
      draw();
    },
    canFold: (id: NodeId) => childrenOf(plan, id).length > 0,
    isFolded: (id: NodeId) => collapsed.has(id),
    turn: (id: NodeId) => setCollapsed(collapsed.has(id) ? without(collapsed, [id]) : new Set([...collapsed, id]), id),
    foldAll() {
      const heads = Object.keys(plan.nodes).filter((id) => id !== aim && childrenOf(plan, id).length > 0);
      setCollapsed(new Set(heads));
      camera.begin(picture.figure.area, boxOf(aim) ?? picture.figure.area);
    },
    openAll: () => setCollapsed(new Set()),
    setFound(ids: readonly NodeId[]) {
      found = new Set(ids);
      mark();
    },
    /** Marks a box and brings it into sight, opening what it is folded into; or lets go. */
    select(id: NodeId | undefined) {
      selected = id;
      if (id === undefined) return mark();
      entry = id;
      const above = ancestors(plan, id);
      if (above.some((each) => collapsed.has(each))) setCollapsed(without(collapsed, above));
      mark();
      reveal(id);
    },
    /** Moves the focus from a box to the next one. */
    go(from: NodeId, direction: Direction) {
      const boxes = Object.fromEntries(picture.figure.boxes.map((box) => [box.id, box]));
      const next = neighbour(plan, boxes, from, direction);
      if (next === null) return;
      entry = next;
      mark();
      focus();
      reveal(next);
    },
  };
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
