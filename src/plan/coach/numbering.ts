/** Numbers and bullets that a list left before a text. Reads no language. */

const marks: readonly RegExp[] = [
  // “• ”, “- ”, “→ ”, “✓ ”
  /^[•‣◦▪▫●○■□☐►▶➤➢→✓✔✗*·§¤»>+~–—-]\s*(?=\p{L})/u,
  // “1. ”, “1.2 ”, “1.2.3) ”, “(1) ”, “#1 ”
  /^\(?#?\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?(?:\)|\.\)?|:)\s*(?=\p{L})/u,
  // “1.1 – ”
  /^\d{1,3}(?:\.\d{1,3}){1,3}\s?[–—-]\s*(?=\p{L})/u,
  /^0\d\s+(?=\p{L})/u,
  /^o\s(?=\p{Lu})/u,
  /^\[ ?\]\s*(?=\p{L})/u,
  /^[a-zA-Z] ?[–—-]\s(?=\p{L})/u,
  /^(?:\d{1,2}|[a-z])\/\s?(?=\p{L})/u,
  /^#\d{1,3}\s+(?=\p{L})/u,
  /^\[\d{1,3}\]\s*(?=\p{L})/u,
  /^\d{1,3}\.\d{1,3}(?:\.\d{1,3})?\s+(?=\p{Lu})/u,
  // “1 – ”, “1 - ”
  /^\d{1,3}\s?[–—-]\s+(?=\p{L})/u,
  // “a) ”, “(a) ”, “b. ”, “iv) ”
  /^\(?[a-zA-Z]\)\s*(?=\p{L})/u,
  /^[a-zA-Z][.:]\s+(?=\p{L})/u,
  /^[a-z]\.(?=\p{Lu}\p{Ll})/u,
  /^\(?[ivxIVX]{1,4}(?:\)|\.)\s+(?=\p{L})/u,
  // “P1: ”, “SD2 – ”, “CI 3. ”, “D1 ”
  /^(?:PD|SD|CI|CH|P|S|D|C|A)[ -]?\d{1,2}(?:\.\d{1,2}|[a-z])?\s?[:.)–—-]?\s+(?=\p{L})/u,
  // “Driver 1: ”, “Change idea 3 – ”, “Step 2. ”, “No. 4 ”
  /^(?:(?:primary|secondary|tertiary|key) )?(?:driver|idea|change idea|intervention|step|item|point|no\.|number|objective|theme|box) (?:\d{1,2}|[a-z]) ?[:.)–—-] ?(?=\p{L})/iu,
  /^[\u2460-\u2473\u2776-\u277f]\s*/u,
  /^(?:first|second|third|fourth)(?:ly)?:\s+(?=\p{L})/iu,
];

/** “2 Clear floors”: a bare number before a sentence that has a capital of its own. */
const bare = /^([1-9]|1\d|20)\s+(?=\p{Lu}\p{Ll}+\s)/u;
const months = /^\d+\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)/u;

/** The text without what numbers it; the same text where nothing does. */
export function withoutNumbering(text: string): string {
  for (const mark of marks) {
    const rest = text.replace(mark, '');
    if (rest !== text) return rest;
  }
  return months.test(text) ? text : text.replace(bare, '');
}
