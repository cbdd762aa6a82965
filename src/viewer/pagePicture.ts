/**
 * Makes the picture out of elements of the page: the figure's SVG with its boxes as buttons for the keyboard, and a
 * small round button at each box whose branch can be folded.
 */
import { svgElement } from '../browser/svgElement';
import type { Figure, FigureBox } from '../figure/compose/figure';
import { figureSvg } from '../figure/svg/figureSvg';
import { childrenOf } from '../plan/ask/relations';
import type { NodeId, Plan } from '../plan/model/schema';
import { svgPart } from './page';

export interface PagePicture {
  readonly figure: Figure;
  readonly svg: SVGSVGElement;
  readonly boxes: ReadonlyMap<NodeId, SVGElement>;
}

/** Of the round button at the lower right corner of a box, px. */
const radius = 10;

export function drawPicture(plan: Plan, figure: Figure): PagePicture {
  // The counts of collapsed branches are drawn as buttons instead.
  const boxes = figure.boxes.map(({ count: _, ...box }): FigureBox => box);
  const svg = svgElement(figureSvg({ ...figure, boxes }));
  // Its words are the page's: they would only be a tooltip here.
  for (const words of svg.querySelectorAll(':scope > title, :scope > desc')) words.remove();
  svg.removeAttribute('aria-labelledby');
  svg.setAttribute('role', 'group');
  svg.setAttribute('aria-label', 'Boxes: arrow keys go from one to the next, Enter shows what is known of it');
  const byId = new Map<NodeId, SVGElement>();
  for (const box of figure.boxes) {
    const group = svg.querySelector<SVGElement>(`[data-node-id="${box.id}"]`);
    if (!group) continue;
    byId.set(box.id, group);
    group.setAttribute('role', 'button');
    group.setAttribute('tabindex', '-1');
    group.setAttribute('aria-label', box.count ? `${box.name}, collapsed` : box.name);
    if (childrenOf(plan, box.id).length > 0) svg.append(foldButton(box));
  }
  return { figure, svg, boxes: byId };
}

/** For the mouse and the finger: the keyboard finds the same in the details. */
function foldButton({ id, x, y, width, height, count }: FigureBox): SVGElement {
  const group = svgPart('g', { class: 'fold', 'data-fold': id, 'aria-hidden': 'true' });
  if (count) {
    const { lines } = count.text;
    const [line = { text: '', x: 0, baseline: 0 }] = lines;
    group.classList.add('folded');
    group.append(
      svgPart('rect', { x: count.x, y: count.y, width: count.width, height: count.height, rx: count.radius }),
      svgPart('text', { x: line.x, y: line.baseline, 'text-anchor': 'middle' }, line.text),
    );
    return group;
  }
  const [cx, cy] = [x + width - 2, y + height - 2];
  group.append(
    svgPart('circle', { class: 'reach', cx, cy, r: radius + 6 }),
    svgPart('circle', { cx, cy, r: radius }),
    svgPart('path', { d: `M${cx - 4} ${cy}h8` }),
  );
  return group;
}
