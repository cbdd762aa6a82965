/**
 * What was pasted, as the outline that becomes boxes: its columns where it names them, its texts as long as boxes can
 * hold them.
 */
import type { OutlineItem } from '../../plan/model/outlineItem';
import { cellRows } from './cellRows';
import type { ColumnWords } from './columnWords';
import { fittingRows, type LongLine } from './fitting';
import { namedRows } from './namedRows';
import { nested } from './outlineRow';
import type { Pasted } from './pasted';

export interface PastedOutline {
  readonly items: readonly OutlineItem[];
  /** What was too long for a box, and where it was put. */
  readonly long: readonly LongLine[];
}

export function asOutline(pasted: Pasted, words: ColumnWords): PastedOutline {
  const read = pasted.kind === 'cells' ? cellRows(pasted.rows, words) : namedRows(pasted.items, words);
  const { rows, long } = fittingRows(read);
  return { items: nested(rows), long };
}
