/**
 * Says where a line of text may end: at spaces first, then inside words, after hyphens and slashes in Latin text, at
 * soft hyphens and at word boundaries in scripts that are written without spaces. It follows the sense of UAX #14 and of
 * kinsoku shori. What this field often writes stays whole: `>80%`, `≥ 95 %`, `40 → 8`. What is bound by no-break spaces
 * and hyphens stays whole as long as a line has room for it.
 *
 * Must not know: widths.
 */

/** A run of text that is not broken by choice, with the break spaces behind it. */
export interface Piece {
  readonly text: string;
  readonly spaces: string;
  /** Whether a line may end after this piece. The last piece of a paragraph always ends its line. */
  readonly breakable: boolean;
  /** A soft hyphen stood behind it: a line may end here too, and then ends with a hyphen. */
  readonly soft?: true;
}

/** What a soft hyphen is drawn as at the end of a line; within a line it is left out. */
export const hyphen = '-';
const softHyphen = '\u00ad';

/** Spaces that vanish at the end of a line; no-break spaces (U+00A0, U+2007, U+202F, U+2060) are not among them. */
const spaceRun = /[\t\v\f \u1680\u2000-\u2006\u2008-\u200b\u205f\u3000]*/y;
const spacedWord = /[^\t\v\f \u1680\u2000-\u2006\u2008-\u200b\u205f\u3000]*/y;

/** Latin letters, their punctuation and symbols: nothing in this range combines or needs a dictionary. */
const plain = /^[\t -\u024f\u2010-\u205f\u20a0-\u20bf\u2100-\u22ff]*$/;
/** Scripts written without spaces: their words are found by dictionary. */
const unspaced =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Tai_Le}\p{Script=New_Tai_Lue}\p{Script=Tai_Tham}\u3001-\u303f\u30fb\u30fc\uff01-\uff65]/u;
const mark = /\p{M}/u;

/** No line begins with these: closing brackets, stops, per cent, small kana, repetition marks, combining marks. */
const neverFirst =
  /^[)\]}”’»›,.;:!?/%‰°…‥–—、。，．・：；？！」』）〕】》〉］｝〙〗％‰゠〜～ーｰ々〻ゝゞヽヾぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿ￠°′″℃ๆฯໆ။၊។៕៖ៗ\p{M}\u200d\u2060]/u;
/** No line ends with these: opening brackets and signs that belong to the number behind them. */
const neverLast = /[([{“‘„‚«‹<>≤≥±≈~#№§£$€¥＃￥＄「『（〔【《〈［｛〘〖\u2060\u200d]$/u;

/** Quotation marks change sides from language to language: only one that stands alone tells which side it is on. */
const opener = /(?:[([{<>≤≥±≈~#№§•]|(?:^|[([{])[“‘„‚«‹£$€¥+])$/u;
const closer = /^(?:[)\]}!?%‰…ๆฯ]|[,.;:/°](?![\p{L}\p{N}])|[”’»›]+(?:$|[\p{P}]))/u;
const dash = /^[-–—]$/;
/** Between two numbers: `40 → 8`, `2 × 3`. */
const sign = /^(?:[→←⇒↔×=+−–-]|->|=>)$/u;
const numberAtEnd = /[\p{N}%‰]$/u;
const numberAtStart = /^[<>≤≥±~+−-]*\p{N}/u;

const wordSegmenter = new Intl.Segmenter('en', { granularity: 'word' });
const graphemeSegmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The user-perceived characters of `text`, in order. */
export function graphemes(text: string): string[] {
  return plain.test(text) ? text.split('') : Array.from(graphemeSegmenter.segment(text), ({ segment }) => segment);
}

/** The explicit lines of `text`, empty ones included: one for empty text. */
export function paragraphs(text: string): string[] {
  return text.split(/\r\n?|[\n\u0085\u2028\u2029]/);
}

/** The pieces of one paragraph; joined again (`text + spaces`) they give it back, less its soft hyphens. */
export function breakParagraph(paragraph: string): Piece[] {
  const words = spacedWords(paragraph);
  const isPlain = plain.test(paragraph);
  return words.flatMap(({ text, spaces }, index) => {
    const after = words[index + 1];
    const last: Piece = { text, spaces, breakable: after === undefined || mayBreakAtSpace(text, after.text) };
    const parts = isPlain ? latinParts(text) : wordParts(text);
    if (parts.length === 1 && !text.includes(softHyphen)) return [last];
    return parts.flatMap((part, at) =>
      softParts(at === parts.length - 1 ? { ...last, text: part } : { text: part, spaces: '', breakable: true }),
    );
  });
}

/** A piece without its soft hyphens, taken apart at them. */
function softParts(piece: Piece): Piece[] {
  const parts = piece.text.split(softHyphen);
  const last = parts.length - 1;
  return parts.flatMap((text, at): Piece | [] => {
    if (at === last) return { ...piece, text };
    return text === '' ? [] : { text, spaces: '', breakable: false, soft: true };
  });
}

const boundPlace = /(?<=[\u00a0\u2007\u202f\u2011\u2060\ufeff])/u;
const boundSpace = /[\u00a0\u2007\u202f]$/u;
const wordPlace = /(?<=[-‐–—/\\._?&=@:,;|+~])(?=[\p{L}\p{N}])/u;

/**
 * Where something that is wider than a line is broken all the same: behind the spaces and hyphens that bind it, or, when
 * there are none, behind the punctuation of addresses and paths. One piece when there is no such place either.
 */
export function boundPieces({ text, spaces, breakable }: Piece): Piece[] {
  const bound = text.split(boundPlace);
  const parts = bound.length > 1 ? bound : text.split(wordPlace);
  return parts.map((part, at) => {
    const within = boundSpace.exec(part)?.[0] ?? '';
    const word = part.slice(0, part.length - within.length);
    if (at === parts.length - 1) return { text: word, spaces: within + spaces, breakable };
    return { text: word, spaces: within, breakable: mayBreakAtSpace(word, parts[at + 1] ?? '') };
  });
}

function spacedWords(paragraph: string): Array<{ text: string; spaces: string }> {
  const words: Array<{ text: string; spaces: string }> = [];
  for (let at = 0; at < paragraph.length;) {
    const text = matchAt(spacedWord, paragraph, at);
    const spaces = matchAt(spaceRun, paragraph, at + text.length);
    words.push({ text, spaces });
    at += text.length + spaces.length;
  }
  return words;
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

function mayBreakAtSpace(before: string, after: string): boolean {
  // Indentation belongs to the word behind it.
  if (before === '' || opener.test(before) || closer.test(after)) return false;
  if (dash.test(after)) return false;
  if (sign.test(after) && numberAtEnd.test(before)) return false;
  return !(sign.test(before) && numberAtStart.test(after));
}

/** Splits after hyphens, dashes and slashes between letters; `e-mail`, `24/7`, `COVID-19` and `and/or` stay whole. */
function latinParts(word: string): string[] {
  return /[-‐–—/]/.test(word)
    ? word.split(/(?<=\p{L}{2}[-‐–—])(?=\p{L}{2})|(?<=\p{L}{4}\/)(?=\p{L}{3})|(?<=\p{L}{3}\/)(?=\p{L}{4})/u)
    : [word];
}

/** Whether the last letter, whatever marks it bears, is of a script without spaces. */
function endsUnspaced(text: string): boolean {
  const letter = Array.from(text).findLast((character) => unspaced.test(character) || !mark.test(character));
  return letter !== undefined && unspaced.test(letter);
}

function startsUnspaced(text: string): boolean {
  return unspaced.test(String.fromCodePoint(text.codePointAt(0) ?? 0));
}

function wordParts(word: string): string[] {
  if (!unspaced.test(word)) return latinParts(word);
  const parts: string[] = [];
  let part = '';
  // The end of the part so far: to look at the whole of it each time would take the square of its length.
  let before = '';
  for (const { segment } of wordSegmenter.segment(word)) {
    const between = endsUnspaced(before) || startsUnspaced(segment);
    if (part !== '' && between && !neverLast.test(before) && !neverFirst.test(segment)) {
      parts.push(part);
      part = segment;
    } else {
      part += segment;
    }
    before = segment;
  }
  parts.push(part);
  return parts;
}
