/**
 * Cells of text files that a spreadsheet may open. It runs a cell that begins with `=`, `+`, `-` or `@` as a formula; an
 * apostrophe in front of it makes it text there. Reading takes the apostrophe off again.
 *
 * Must not know: how cells are parted.
 */

/** The signs, those of full width, and the white space that some programs pass over. */
const formula = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u;

export function guardedCell(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** What `guardedCell` was given; a text that it left alone comes back as it is. */
export function unguardedCell(text: string): string {
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text;
}
