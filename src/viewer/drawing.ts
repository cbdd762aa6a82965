/**
 * Draws the picture on the page and marks boxes in it. The picture is drawn again when branches are folded or the
 * colours change. The box that had the focus gets it back.
 */
import { createMeasureText } from '../browser/measureText';
import { changeOptions } from '../figure/compose/figureOptions';
import { createPlainFigures } from '../figure/compose/plainFigures';
import type { FigureBox } from '../figure/compose/figure';
import type { Theme } from '../figure/colour/paints';
import { screenOptions } from '../figure/compose/screenOptions';
import { fontFamily } from '../geometry/types/typography';
import type { Rect } from '../geometry/types/types';
import { aimOf } from '../plan/ask/queries';
import type { NodeId, Plan } from '../plan/model/schema';
import { drawPicture, type PagePicture } from './pagePicture';

/** What is marked on the picture. */
export interface Marks {
  found: ReadonlySet<NodeId>;
  selected: NodeId | undefined;
  /** The box that Tab comes to. */
  entry: NodeId;
}

export interface Drawing {
  readonly marks: Marks;
  readonly area: () => Rect;
  readonly boxes: () => readonly FigureBox[];
  readonly boxOf: (id: NodeId) => FigureBox | undefined;
  /** Shows the marks as they are now. */
  readonly mark: () => void;
  /** Puts the focus on the box that Tab comes to. */
  readonly focus: () => void;
  readonly draw: (folded: ReadonlySet<NodeId>) => void;
  readonly setTheme: (theme: Theme) => void;
}

/** Draws on `sheet`, with nothing folded. */
export function createDrawing(plan: Plan, sheet: HTMLElement, first: Theme): Drawing {
  const measure = createMeasureText(fontFamily);
  const figures = { light: createPlainFigures(measure, 'light'), dark: createPlainFigures(measure, 'dark') };
  const options = changeOptions(screenOptions(plan), { shown: { legend: undefined, collapsed: true } });
  const aim = aimOf(plan).id;
  const marks: Marks = { found: new Set(), selected: undefined, entry: aim };
  let [theme, folded]: [Theme, ReadonlySet<NodeId>] = [first, new Set<NodeId>()];
  let picture: PagePicture;

  const mark = () => {
    if (!picture.boxes.has(marks.entry)) marks.entry = aim;
    for (const [id, box] of picture.boxes) {
      box.toggleAttribute('data-found', marks.found.has(id));
      box.toggleAttribute('data-selected', id === marks.selected);
      box.setAttribute('tabindex', id === marks.entry ? '0' : '-1');
    }
  };
  const focus = () => picture.boxes.get(marks.entry)?.focus({ preventScroll: true });
  const draw = () => {
    document.documentElement.dataset['theme'] = theme;
    const [figure] = figures[theme](plan, options, folded);
    if (!figure) throw new Error('A plan has at least one figure.');
    const hadFocus = sheet.contains(document.activeElement);
    picture = drawPicture(plan, figure);
    sheet.replaceChildren(picture.svg);
    mark();
    if (hadFocus) focus();
  };
  const redraw = (change: { theme?: Theme; folded?: ReadonlySet<NodeId> }) => {
    ({ theme = theme, folded = folded } = change);
    draw();
  };

  draw();
  return {
    marks,
    area: () => picture.figure.area,
    boxes: () => picture.figure.boxes,
    boxOf: (id) => picture.figure.boxes.find((box) => box.id === id),
    mark,
    focus,
    draw: (next) => redraw({ folded: next }),
    setTheme: (next) => redraw({ theme: next }),
  };
}
