/**
 * Gives the page's font faces as data, for pictures that cannot see the page's style sheets. It reads from those style
 * sheets which faces exist and which characters each has, so no second list has to be kept.
 *
 * Must not know: what is written with them.
 */
import { coversCharacter, parseUnicodeRange, unquoted } from './unicodeRange';

/** Faces that a picture carries within itself. */
export interface EmbeddedFonts {
  /** `@font-face` rules with the files as data. */
  readonly css: string;
  /** For each face a character that it alone is asked for: setting it makes the face load. */
  readonly samples: readonly { readonly family: string; readonly text: string }[];
}

interface Face {
  readonly family: string;
  readonly weight: string;
  readonly style: string;
  readonly range: string;
  readonly address: string;
}

/** `data:` addresses by the address of the file. */
const loaded = new Map<string, Promise<string>>();

/**
 * The faces in which the page sets `characters` in `fontFamily` (a CSS list). One that cannot be had is left out: the
 * system's own takes its place, as it then does on the page.
 */
export async function fontFacesFor(fontFamily: string, characters: string): Promise<EmbeddedFonts> {
  const needed = [...facesNeeded(facesOf(document), fontFamily, characters)];
  const rules = await Promise.all(needed.map(([face]) => ruleOf(face).catch(() => '')));
  const samples = needed.map(([{ family }, text]) => ({ family, text }));
  return { css: rules.join(''), samples };
}

/**
 * The faces with the first character that wants each, as browsers choose: for every character the first family of the
 * list that has a face for it.
 */
function facesNeeded(faces: readonly Face[], fontFamily: string, characters: string): ReadonlyMap<Face, string> {
  const families = fontFamily.split(',').map(unquoted);
  const ranked = families.flatMap((family) => faces.filter((face) => face.family === family));
  const ranges = new Map(ranked.map((face) => [face, parseUnicodeRange(face.range)]));
  const needed = new Map<Face, string>();
  for (const character of characters) {
    const face = ranked.find((candidate) => coversCharacter(ranges.get(candidate) ?? [], character));
    if (face && !needed.has(face)) needed.set(face, character);
  }
  return needed;
}

async function ruleOf({ family, weight, style, range, address }: Face): Promise<string> {
  const descriptors = [
    `font-family:"${family}"`,
    `font-weight:${weight}`,
    `font-style:${style}`,
    `src:url(${await dataOf(address)}) format("woff2")`,
    `unicode-range:${range}`,
  ];
  return `@font-face{${descriptors.join(';')}}`;
}

function facesOf({ styleSheets, baseURI }: Document): Face[] {
  return [...styleSheets].flatMap((sheet) =>
    rulesOf(sheet).flatMap((rule): Face[] => {
      if (!(rule instanceof CSSFontFaceRule)) return [];
      const value = (name: string, otherwise: string) => rule.style.getPropertyValue(name) || otherwise;
      const source = /^\s*url\((["']?)([^"')]+)\1\)/.exec(value('src', ''))?.[2];
      if (source === undefined) return [];
      return [
        {
          family: unquoted(value('font-family', '')),
          weight: value('font-weight', 'normal'),
          style: value('font-style', 'normal'),
          range: value('unicode-range', 'U+0-10FFFF'),
          address: new URL(source, sheet.href ?? baseURI).href,
        },
      ];
    }),
  );
}

/** None of a sheet that does not let itself be read. */
export function rulesOf(sheet: CSSStyleSheet): CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    // A sheet of another origin, put there by a browser extension, does not let itself be read.
    return [];
  }
}

function dataOf(address: string): Promise<string> {
  const known = loaded.get(address);
  if (known) return known;
  const loading = address.startsWith('data:') ? Promise.resolve(address) : fetchAsData(address);
  loaded.set(address, loading);
  // A file that did not come this time may come the next.
  loading.catch(() => loaded.delete(address));
  return loading;
}

async function fetchAsData(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} for a font`);
  const blob = await response.blob();
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => done((reader.result as string).replace(/^data:[^;,]*/, 'data:font/woff2')));
    reader.addEventListener('error', () => failed(reader.error ?? new Error('A font could not be read.')));
    reader.readAsDataURL(blob);
  });
}
