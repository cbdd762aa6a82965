/**
 * Characters that nobody sees. Programs leave them on lines of their own and in front of tabs and bullets, where they
 * would make empty boxes and hide what level a line has. Within a text they are the user's and stay.
 */

/** Zero widths, joiners, soft hyphens, marks of direction, line and paragraph separators, fillers, byte-order marks. */
const unseen =
  /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffc]/u;
const space = /\s/u;

/** Whether there is anything in the line to be seen. */
export function isBlank(line: string): boolean {
  for (const character of line) if (!space.test(character) && !unseen.test(character)) return false;
  return true;
}

/** The line without what is not seen before its first visible character, and with the spaces that stand there. */
export function withoutUnseenStart(line: string): string {
  let spaces = '';
  for (let at = 0; at < line.length; at += 1) {
    const character = line.charAt(at);
    if (unseen.test(character)) continue;
    if (!space.test(character)) return spaces + line.slice(at);
    spaces += character;
  }
  return spaces;
}

/** The text without spaces and unseen characters at its ends. */
export function trimmed(text: string): string {
  let end = text.length;
  while (end > 0 && isUnseenEnd(text.charAt(end - 1))) end -= 1;
  return withoutUnseenStart(text.slice(0, end)).trimStart();
}

/** What follows a sign and changes how it looks belongs to it: joiners and variation selectors. */
function isUnseenEnd(character: string): boolean {
  return space.test(character) || (unseen.test(character) && !/[\u200c\u200d\ufe00-\ufe0f]/u.test(character));
}
