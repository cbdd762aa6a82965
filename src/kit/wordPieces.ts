/**
 * Which words of a text came and which went: both texts as pieces, so that whoever shows one can mark what differs.
 *
 * Must not know: how that is shown.
 */

export interface Piece {
  readonly text: string;
  /** Whether the other text lacks it. */
  readonly differs: boolean;
}

export interface WordPieces {
  readonly before: readonly Piece[];
  readonly after: readonly Piece[];
}

/** In pairs of words: what differs between longer texts is one piece as a whole, for it is read as another text anyway. */
const mostCompared = 250_000;

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** The pieces of each text, joined, are that text. */
export function wordPieces(before: string, after: string): WordPieces {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const start = sharedLength(old, now, (words, at) => words[at]);
  const most = Math.min(old.length, now.length) - start;
  const end = Math.min(
    most,
    sharedLength(old, now, (words, at) => words[words.length - 1 - at]),
  );
  const middle = { old: old.slice(start, old.length - end), now: now.slice(start, now.length - end) };
  const kept = sharedWords(middle.old, middle.now);
  const around = (words: readonly string[], inside: readonly boolean[]) =>
    joined(words, (at) => at >= start && at < words.length - end && inside[at - start] !== true);
  return { before: around(old, kept.old), after: around(now, kept.now) };
}

function wordsOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

type At = (words: readonly string[], at: number) => string | undefined;

function sharedLength(old: readonly string[], now: readonly string[], wordAt: At): number {
  const most = Math.min(old.length, now.length);
  let length = 0;
  while (length < most && wordAt(old, length) === wordAt(now, length)) length += 1;
  return length;
}

/** Which words of each text belong to the longest sequence that both have. */
function sharedWords(old: readonly string[], now: readonly string[]): Record<'old' | 'now', readonly boolean[]> {
  const kept = { old: old.map(() => false), now: now.map(() => false) };
  if (old.length * now.length > mostCompared) return kept;
  const width = now.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = now.length - 1; column >= 0; column -= 1) {
      const isSame = old[row] === now[column];
      lengths[row * width + column] = isSame
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  let [row, column] = [0, 0];
  while (row < old.length && column < now.length) {
    if (old[row] === now[column]) {
      kept.old[row] = true;
      kept.now[column] = true;
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return kept;
}

/** Words that differ side by side are one piece, with the blanks between them. */
function joined(words: readonly string[], differsAt: (at: number) => boolean): Piece[] {
  const differs = words.map((_, at) => differsAt(at));
  const isBetween = (at: number) => words[at]?.trim() === '' && differs[at - 1] === true && differs[at + 1] === true;
  const pieces: Piece[] = [];
  for (const [at, word] of words.entries()) {
    const own = differs[at] === true || isBetween(at);
    const last = pieces.at(-1);
    if (last?.differs === own) pieces[pieces.length - 1] = { text: last.text + word, differs: own };
    else pieces.push({ text: word, differs: own });
  }
  return pieces;
}
