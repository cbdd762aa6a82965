/**
 * A figure as the content of a page, in the order of reading, each piece tagged.
 *
 * Must not know: the size of the page.
 */
import type { Rect } from '../../geometry/types/types';
import type { Figure, FigureConnector, FigureText } from '../compose/figure';
import { languageOf } from '../compose/language';
import { drawText, type Type } from './drawText';
import { apart, fillWith, rectPath } from './paths';
import { boxShape, connectorShape, countShape, sampleShape } from './shapes';
import type { Tag } from './structure';

export interface DrawnFigure {
  readonly content: string;
  readonly tags: readonly Tag[];
}

export interface PageWish {
  /** The part of the plane that the page shows; all when absent. */
  readonly visible?: Rect;
  readonly alt: string;
  /** Language of the document. */
  readonly language: string;
  readonly place: NonNullable<Tag['place']>;
}

/** What is drawn reaches beyond its rectangle by its strokes and letters, by no more than this. */
const reach = 12;

export function drawFigure(figure: Figure, type: Type, { visible, alt, language, place }: PageWish): DrawnFigure {
  const { ground, area, title, headings, connectors, boxes, legend, caption, version } = figure;
  const content: string[] = [];
  let pieces = 0;
  const seen = (rect: Rect) => !visible || overlaps(rect, visible);
  const piece = (role: Tag['role'], operators: readonly string[]): number[] => {
    if (operators.length === 0) return [];
    content.push(`/${role} <</MCID ${pieces}>> BDC`, ...operators, 'EMC');
    return [pieces++];
  };
  const text = (role: Tag['role'], one: FigureText | undefined): Tag[] => {
    if (!one || one.lines.length === 0 || !seen(one)) return [];
    const own = languageOf(one.lines.map((line) => line.text).join(' '));
    const said = own === language ? {} : { language: own };
    return [{ role, ...said, pieces: piece(role, [drawText(one, type)]), kids: [] }];
  };

  if (ground !== undefined) content.push('/Artifact BMC', apart(fillWith(ground), rectPath(area), 'f'), 'EMC');
  const above = text('H1', title);
  const names = headings.flatMap((heading) => text('P', heading.text));
  const lines = connectors.filter((line) => seen(boundsOf(line)));
  const counts = boxes.flatMap(({ count }) => (count && seen(count) ? count : []));
  const shapes = piece('Figure', [...lines.map(connectorShape), ...boxes.filter(seen).map(boxShape)]);
  const words = boxes.flatMap(({ text: own, under }) => [...text('P', own), ...text('P', under)]);
  // Over all boxes: a count may reach over the next one.
  const pills = piece('Figure', counts.map(countShape));
  const numbers = counts.flatMap((count) => text('P', count.text));
  const entries = legend?.entries.filter((entry) => seen(legend) || seen(entry.text)) ?? [];
  const samples = piece('Figure', entries.map(sampleShape));
  const meanings = entries.flatMap((entry) => text('P', entry.text));
  const inside: Tag = {
    role: 'Figure',
    alt,
    place,
    pieces: [...shapes, ...pills, ...samples],
    kids: [...names, ...words, ...numbers, ...meanings],
  };
  const tags = [...above, inside, ...text('Caption', caption), ...text('P', version)];
  return { content: content.join('\n'), tags };
}

function overlaps(rect: Rect, { x, y, width, height }: Rect): boolean {
  return (
    rect.x - reach < x + width &&
    rect.x + rect.width + reach > x &&
    rect.y - reach < y + height &&
    rect.y + rect.height + reach > y
  );
}

function boundsOf({ points }: FigureConnector): Rect {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
