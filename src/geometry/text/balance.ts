/**
 * Spares a text the single short word in its last line: its lines are set a little narrower, as far as they do not become
 * more.
 *
 * Must not know: styles, how lines are filled.
 */
import type { FilledLine } from './fillLines';

/** A last line that is wider than this share of the room is none that stands alone. */
const short = 0.35;
/** Widths that differ by less are one, in px. */
const grain = 2;

/** `fill` gives the lines of one paragraph at a width; `lines` are those at the whole width. */
export function balanced(
  lines: readonly FilledLine[],
  width: number,
  fill: (width: number) => readonly FilledLine[],
): readonly FilledLine[] {
  const last = lines.at(-1);
  if (lines.length < 2 || !last || /\s/.test(last.text) || last.width > width * short) return lines;
  // Between the width at which it is known that there are more lines, and the one at which there are as many.
  let [more, enough] = [width / 2, width];
  const words = wordsOf(lines);
  let best = lines;
  while (enough - more > grain) {
    const middle = (more + enough) / 2;
    const tried = fill(middle);
    if (tried.length > lines.length || wordsOf(tried) !== words) more = middle;
    else {
      enough = middle;
      best = tried;
      if (/\s/.test(tried.at(-1)?.text ?? '')) break;
    }
  }
  return (best.at(-1)?.width ?? 0) > last.width ? best : lines;
}

/** All words in order: others than before where a line ends within one. */
function wordsOf(lines: readonly FilledLine[]): string {
  return lines.map(({ text }) => text).join(' ');
}
