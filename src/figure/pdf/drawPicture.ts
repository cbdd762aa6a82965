/**
 * Draws the marks of a picture as the content of a page, in reading order, and tags each piece.
 *
 * Must not know: the size of the page, what the picture is about.
 */
import type { Rect } from '../../geometry/types/types';
import { languageOf } from '../compose/language';
import { connectorExtent, extentOf } from '../marks/extent';
import type { GroupRole, Mark, TextMark } from '../marks/mark';
import type { Picture } from '../marks/picture';
import { oversOf, textMarks } from '../marks/walk';
import { drawText, type Type } from './drawText';
import { apart, fillWith, rectPath } from './paths';
import { connectorShape, drawShape, type OpacityState } from './shapes';
import type { Tag } from './structureTree';

export interface DrawnPicture {
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

/** What is drawn with. */
export interface Tools {
  readonly type: Type;
  readonly stateFor: OpacityState;
}

/** What is drawn reaches beyond its rectangle by its strokes and letters, by no more than this. */
const reach = 12;

/** How the words above and below the picture proper are tagged; all others are paragraphs within it. */
const outside: Readonly<Partial<Record<GroupRole, Tag['role']>>> = { title: 'H1', caption: 'Caption', note: 'P' };

export function drawPicture({ ground, area, marks }: Picture, tools: Tools, wish: PageWish): DrawnPicture {
  const { visible, alt, language, place } = wish;
  const content: string[] = [];
  let pieces = 0;
  const seen = (rect: Rect) => !visible || overlaps(rect, visible);
  const piece = (role: Tag['role'], operators: readonly string[]): number[] => {
    if (operators.length === 0) return [];
    content.push(`/${role} <</MCID ${pieces}>> BDC`, ...operators, 'EMC');
    return [pieces++];
  };
  const paragraph = (role: Tag['role'], mark: TextMark): Tag[] => {
    const { lines } = mark.text;
    if (lines.length === 0 || !seen(extentOf(mark))) return [];
    const own = languageOf(lines.map((line) => line.text).join(' '));
    const said = own === language ? {} : { language: own };
    return [{ role, ...said, pieces: piece(role, [drawText(mark, tools.type)]), kids: [] }];
  };

  if (ground !== undefined) content.push('/Artifact BMC', apart(fillWith(ground), rectPath(area), 'f'), 'EMC');
  const [above, below]: Tag[][] = [[], []];
  const inside = { pieces: [] as number[], kids: [] as Tag[] };
  for (const layer of marks) {
    const role = layer.kind === 'group' && layer.role ? outside[layer.role] : undefined;
    if (role) {
      const words = textMarks([layer]).flatMap((text) => paragraph(role, text));
      (role === 'H1' ? above : below)?.push(...words);
      continue;
    }
    // A layer, then what is drawn over all of it; of each its shapes are one piece.
    for (const drawn of [[layer], oversOf([layer])]) {
      inside.pieces.push(...piece('Figure', shapesIn(drawn, seen, tools.stateFor)));
      inside.kids.push(...ownTexts(drawn).flatMap((text) => paragraph('P', text)));
    }
  }
  const figure: Tag = { role: 'Figure', alt, place, ...inside };
  return { content: content.join('\n'), tags: [...(above ?? []), figure, ...(below ?? [])] };
}

function shapesIn(marks: readonly Mark[], seen: (rect: Rect) => boolean, stateFor: OpacityState): string[] {
  return marks.flatMap((mark) => {
    switch (mark.kind) {
      case 'group':
        return shapesIn(mark.marks, mark.frame && seen(mark.frame) ? () => true : seen, stateFor);
      case 'connectors':
        return mark.connectors.filter((line) => seen(connectorExtent(line))).map(connectorShape);
      case 'text':
        return [];
      default:
        return seen(extentOf(mark)) ? [drawShape(mark, stateFor)] : [];
    }
  });
}

/** Without those that are drawn over the layer. */
function ownTexts(marks: readonly Mark[]): TextMark[] {
  return marks.flatMap((mark) => {
    if (mark.kind === 'group') return ownTexts(mark.marks);
    return mark.kind === 'text' ? [mark] : [];
  });
}

function overlaps(rect: Rect, { x, y, width, height }: Rect): boolean {
  return (
    rect.x - reach < x + width &&
    rect.x + rect.width + reach > x &&
    rect.y - reach < y + height &&
    rect.y + rect.height + reach > y
  );
}
