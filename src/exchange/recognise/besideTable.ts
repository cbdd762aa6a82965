/** What stands around a table: a line that says the aim, and lines that are no boxes, which are told. */
import { readColumnLabel, type ColumnWords } from '../clipboard/columnWords';
import type { RecognisedTable } from './recognisedTable';

/** `lines`: the texts above and below the table. */
export function besideTable(lines: readonly string[], words: ColumnWords): Pick<RecognisedTable, 'aim' | 'beside'> {
  const at = lines.findIndex((text) => aimIn(text, words) !== null);
  const aim = aimIn(lines[at] ?? '', words);
  return { ...(aim !== null && { aim }), beside: lines.filter((_, index) => index !== at) };
}

/** What a line says the aim is; null when it says none. */
function aimIn(text: string, words: ColumnWords): string | null {
  const at = text.slice(0, 60).search(/[:：]/u);
  const label = at < 0 ? null : readColumnLabel(text.slice(0, at).trim(), words);
  const aim = text.slice(at + 1).trim();
  return label?.column === 'aim' && aim !== '' ? aim : null;
}
