/**
 * When two names are one: “Anna”, “Anna ” and “Anna” with a no-break space or with letters composed otherwise look the
 * same, so they are the same tag and the same owner. Capitals are told apart: that is the user's own spelling.
 */

/** Seen by nobody and typed by nobody on purpose: soft hyphens, spaces without width, marks of direction and of order. */
const unseen = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;

/** The name as it is kept and compared: composed, on one line, with single plain spaces. */
export function tidyName(name: string): string {
  return name.normalize('NFC').replace(unseen, '').replace(/\s+/gu, ' ').trim();
}
