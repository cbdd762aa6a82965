/**
 * Words as one looks for them: in small letters, without accents, and without what a word processor puts in place of what
 * a keyboard has. Curly quotes, dashes of every length, ligatures, full width, no-break spaces, line breaks and
 * soft hyphens are found by what one types. A number and its unit are one word, with a blank between them or without.
 */

/** What no keyboard of plain English has. */
const unusual = /[^ -~]/;
const accents = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/gu;
const unseen = /[\p{Default_Ignorable_Code_Point}\u0640]/gu;
// Before letters are taken apart, for some of these would become a space and an accent.
const singleQuotes = /[\u2018-\u201b\u2032\u2035\u02b9\u02bb\u02bc\u02bd\u02c8\u00b4\uff07]/gu;
const doubleQuotes = /[\u201c-\u201f\u2033\u2036\u00ab\u00bb\uff02]/gu;
const dashes = /[\p{Dash_Punctuation}\u2212\u2043\u02d7]/gu;
/** Letters that have no parts by which they could be taken apart. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
  '⁄': '/',
};
const special = /[ßæœøłđðþħıς⁄]/gu;
/** Between a number and what it counts: “5 %”, “17 cm”. */
const beforeUnit = /(?<=\p{Nd}) (?=[\p{L}%‰°])/gu;
const endsInNumber = /\p{Nd} $/u;
const isUnit = /^[\p{L}%‰°]/u;

/** Two texts are the same to somebody who looks for them when this is. */
export function folded(text: string): string {
  if (!unusual.test(text) && !text.includes('  ')) return text.toLowerCase().replace(beforeUnit, '');
  return parted(text).replace(/\s+/gu, ' ').replace(beforeUnit, '');
}

function parted(text: string): string {
  return text
    .replace(unseen, '')
    .replace(singleQuotes, "'")
    .replace(doubleQuotes, '"')
    .normalize('NFKD')
    .replace(accents, '')
    .toLowerCase()
    .replace(accents, '')
    .replace(dashes, '-')
    .replace(special, (letter) => letters[letter] ?? letter);
}

/** From where to where `wanted`, which is folded, stands in the text as it is written; null where it does not. */
export function placeIn(text: string, wanted: string): { readonly start: number; readonly end: number } | null {
  let whole = '';
  /** For each unit of the folded text, where the character that it comes from begins. */
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    const part = parted(character).replace(/\s+/gu, ' ');
    const isSecondSpace = part === ' ' && whole.endsWith(' ');
    if (!isSecondSpace) {
      if (isUnit.test(part) && endsInNumber.test(whole.slice(-3))) {
        whole = whole.slice(0, -1);
        places.pop();
      }
      whole += part;
      for (let unit = 0; unit < part.length; unit += 1) places.push(at);
    }
    at += character.length;
  }
  const found = wanted === '' ? -1 : whole.indexOf(wanted);
  if (found === -1) return null;
  return { start: places[found] ?? 0, end: places[found + wanted.length] ?? text.length };
}
