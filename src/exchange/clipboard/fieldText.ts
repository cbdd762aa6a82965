/** What was copied elsewhere, as it goes into a field of text: one text, whatever a spreadsheet has put around it. */
import { trimmed } from './invisible';
import { readPlainText } from './plainText';

/** The text without the line break that ends a copied cell; a quoted cell without its quotation marks. */
export function fieldText(source: string): string {
  const text = source.replace(/\r\n?/gu, '\n');
  const read = text.startsWith('"') ? readPlainText(text) : null;
  const [only, second] = read?.kind === 'outline' ? read.items : [];
  if (only && !second) return only.text;
  // Spaces at the end of a line that is still being written are the user's.
  const end = text.trimEnd();
  return text.slice(end.length).includes('\n') || trimmed(end) === '' ? end : text;
}
