/**
 * Characters that nobody sees. Programs leave them on lines of their own and in front of tabs and bullets, where they
 * would make empty boxes and hide what level a line has. Within a text they are the user's and stay.
 */

/** First and last code units: controls but tabs and line breaks, zero widths, marks of direction, separators, fillers, byte-order marks. */
const unseenRanges: readonly (readonly [number, number])[] = [
  [0x00, 0x08],
  [0x0b, 0x0c],
  [0x0e, 0x1f],
  [0x7f, 0x7f],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180e],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0x2800, 0x2800],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff9, 0xfffc],
];
/** Joiners and variation selectors change how the sign before them looks. */
const belonging: readonly (readonly [number, number])[] = [
  [0x200c, 0x200d],
  [0xfe00, 0xfe0f],
];
const space = /\s/u;

/** Whether there is nothing in the line to be seen. */
export function isBlank(line: string): boolean {
  for (let at = 0; at < line.length; at += 1) if (!space.test(line.charAt(at)) && !isUnseen(line, at)) return false;
  return true;
}

/** The line without what is not seen before its first visible character, and with the spaces that stand there. */
export function withoutUnseenStart(line: string): string {
  let spaces = '';
  for (let at = 0; at < line.length; at += 1) {
    if (isUnseen(line, at)) continue;
    const character = line.charAt(at);
    if (!space.test(character)) return spaces + line.slice(at);
    spaces += character;
  }
  return spaces;
}

/** The text without spaces and unseen characters at its ends. */
export function trimmed(text: string): string {
  let end = text.length;
  while (end > 0 && (space.test(text.charAt(end - 1)) || (isUnseen(text, end - 1) && !isIn(belonging, text, end - 1))))
    end -= 1;
  return withoutUnseenStart(text.slice(0, end)).trimStart();
}

function isUnseen(text: string, at: number): boolean {
  return isIn(unseenRanges, text, at);
}

function isIn(ranges: readonly (readonly [number, number])[], text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return ranges.some(([first, last]) => code >= first && code <= last);
}
