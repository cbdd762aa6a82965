/** What a line says that it is, as “Aim: …” does; undefined where it says nothing. */
import { readColumnLabel, upTo, type ColumnWords } from '../clipboard/columnWords';
import type { NamedColumn } from '../../plan/model/outlineItem';

/** No label is longer. */
const longest = 80;

export function columnSaid(text: string, words: ColumnWords): NamedColumn | undefined {
  const label = upTo(text.slice(0, longest), /[:：]/u);
  return label.length < text.length ? readColumnLabel(label, words)?.column : undefined;
}
