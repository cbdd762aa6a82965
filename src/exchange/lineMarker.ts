/**
 * What stands in front of a line of a list: a bullet, a number, a letter. A line that only begins like one (`2.5 mg`,
 * `J. Smith`, `of`, `-5 °C`) has none.
 *
 * Must not know: how far the line is indented, the lines around it.
 */
export interface Marker {
  /** What markers of one level have in common: the bullet itself, such as `-` or `--`, or `number`, `letter`, `roman`. */
  readonly kind: string;
  /** As it is written, without spaces. */
  readonly sign: string;
  /** Whether a tab stands behind it, as in lists that an office program wrote as text. */
  readonly tab: boolean;
}

export interface MarkedLine {
  readonly marker: Marker | null;
  /** What the line says without it. */
  readonly text: string;
}

/**
 * Bullets that nothing else begins with need no space behind them; Word's symbol fonts put theirs in U+F000–F0FF. Others
 * have a space, and letters that stand for a sign of such a font a tab.
 */
const loneBullet = /^[•‣⁃◦▪▫■□●○◆◇❖►▶▸▹➢➤➔⇒★☆☐☑☒✓✔✗✘⦿∙\uf000-\uf0ff]/u;
const bullet = /^(?:[+–—―‒·→o§](?=\s|$)|-{1,5}(?=\s|$)|\*{1,5}(?=\s|$)|[Øvqünà](?=\t))/u;
/** As many as the line is deep; a comparison has a number behind it. */
const angles = /^>{1,5}(?=\s+[^\s\d.=])/u;
const numbers = /^\(?\d{1,3}(?:\.\d{1,3}){0,8}[.)](?=\s|$)/u;
const romans = /^\(?(?:[ivx]{1,4}[.)]|[ivxlc]{1,6}\))(?=\s|$)/u;
const letters = /^(?:\(?[a-z][.)]|[A-Z]\))(?=\s|$)/u;
const checkbox = /^\[[ xX✓]\]\s+/u;

/** Reads a line that begins with its first character. */
export function readMarker(line: string): MarkedLine {
  const [dot] = loneBullet.exec(line) ?? bullet.exec(line) ?? angles.exec(line) ?? [];
  if (dot !== undefined) {
    const { marker, text } = behind(line, dot, dot);
    return { marker, text: text.replace(checkbox, '') };
  }
  const [number] = numbers.exec(line) ?? [];
  if (number !== undefined) return behind(line, number, 'number');
  const [roman] = romans.exec(line) ?? [];
  if (roman !== undefined) return behind(line, roman, 'roman');
  const [letter] = letters.exec(line) ?? [];
  return letter === undefined ? { marker: null, text: line } : behind(line, letter, 'letter');
}

function behind(line: string, sign: string, kind: string): MarkedLine {
  const rest = line.slice(sign.length);
  return { marker: { kind, sign, tab: rest.startsWith('\t') }, text: rest.trim() };
}
