/**
 * The page's own font faces as data, for pictures that cannot see the page. Which faces exist, and which characters
 * each of them is for, is read from the page's style sheets: there is no second list to keep.
 *
 * Must not know: what is written with them.
 */
import { coversCharacter, parseUnicodeRange, unquoted } from './unicodeRange';

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
 * `@font-face` rules, with their files as data, for the faces in which the page sets `characters` in `fontFamily` (a
 * CSS list). A face that cannot be had is left out: the system's own takes its place, as it then does on the page.
 */
export async function fontFacesFor(fontFamily: string, characters: string): Promise<string> {
  const faces = facesNeeded(facesOf(document), fontFamily, characters);
  const rules = await Promise.all(
    faces.map(async ({ family, weight, style, range, address }) => {
      const data = await dataOf(address).catch(() => undefined);
      if (data === undefined) return '';
      const descriptors = [
        `font-family:"${family}"`,
        `font-weight:${weight}`,
        `font-style:${style}`,
        `src:url(${data}) format("woff2")`,
        `unicode-range:${range}`,
      ];
      return `@font-face{${descriptors.join(';')}}`;
    }),
  );
  return rules.join('');
}

/** As browsers choose: for every character the first family of the list that has a face for it. */
function facesNeeded(faces: readonly Face[], fontFamily: string, characters: string): readonly Face[] {
  const families = fontFamily.split(',').map(unquoted);
  const ranked = families.flatMap((family) => faces.filter((face) => face.family === family));
  const ranges = new Map(ranked.map((face) => [face, parseUnicodeRange(face.range)]));
  const needed = new Set<Face>();
  for (const character of characters) {
    const face = ranked.find((candidate) => coversCharacter(ranges.get(candidate) ?? [], character));
    if (face) needed.add(face);
  }
  return [...needed];
}

function facesOf({ styleSheets, baseURI }: Document): Face[] {
  return [...styleSheets].flatMap((sheet) =>
    rulesOf(sheet).flatMap((rule): Face[] => {
      if (!(rule instanceof CSSFontFaceRule)) return [];
      const value = (name: string, otherwise: string) => rule.style.getPropertyValue(name) || otherwise;
      const source = /url\((["']?)(.+?)\1\)/.exec(value('src', ''))?.[2];
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

function rulesOf(sheet: CSSStyleSheet): CSSRule[] {
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
    reader.onload = () => done(String(reader.result).replace(/^data:[^;,]*/, 'data:font/woff2'));
    reader.onerror = () => failed(reader.error ?? new Error('A font could not be read.'));
    reader.readAsDataURL(blob);
  });
}
