/**
 * Writes the theme of an office file (ECMA-376 part 1, 20.1.6.9): its colours, its fonts, and the fonts for scripts
 * that those lack. The fonts named are those that come with Windows and macOS; where they are missing, programs choose
 * others.
 */
import { categoryMarks } from '../colour/paints';
import { lightPalette } from '../colour/palette';
import { solidFill } from './drawingMl';
import { element, xmlPart } from '../../kit/xmlElement';

/** Programs that lack a font take the one whose PANOSE numbers are nearest. */
const panose = { sans: '020B0604020202020204', serif: '02040502050405020303' };

/** For each script what is installed with office programs, by ISO 15924. */
const scriptFonts: readonly (readonly [string, string])[] = [
  ['Jpan', 'Yu Gothic'],
  ['Hang', 'Malgun Gothic'],
  ['Hans', 'Microsoft YaHei'],
  ['Hant', 'Microsoft JhengHei'],
  ['Arab', 'Arial'],
  ['Hebr', 'Arial'],
  ['Thai', 'Leelawadee UI'],
  ['Deva', 'Nirmala UI'],
  ['Beng', 'Nirmala UI'],
  ['Taml', 'Nirmala UI'],
  ['Khmr', 'Leelawadee UI'],
  ['Laoo', 'Leelawadee UI'],
  ['Mymr', 'Myanmar Text'],
];

const scriptsOfLanguages: Readonly<Record<string, string>> = {
  ja: 'Jpan',
  ko: 'Hang',
  zh: 'Hans',
  ar: 'Arab',
  he: 'Hebr',
  th: 'Thai',
  hi: 'Deva',
  bn: 'Beng',
  ta: 'Taml',
  km: 'Khmr',
  lo: 'Laoo',
  my: 'Mymr',
};

/** The font for a language's script, Arial when it needs none of its own. */
export function scriptFontOf(language: string): string {
  const script = scriptsOfLanguages[language.slice(0, 2)];
  return scriptFonts.find(([name]) => name === script)?.[1] ?? 'Arial';
}

/** The first of a CSS list of families by the name under which it is installed: “Inter Variable” is “Inter”. */
export function installedName(family: string): string {
  const [first = ''] = family.split(',');
  return first
    .replaceAll(/['"]/g, '')
    .replace(/ Variable$/, '')
    .trim();
}

/** The font that an office file names: Inter is seldom installed, and what replaces it is left to chance. */
export function officeFont(family: string): string {
  const name = installedName(family);
  return name === 'Inter' ? 'Arial' : name;
}

export function themePart(family: string): string {
  const names = { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main', name: 'Aimtree' };
  const parts = [colourScheme(), fontScheme(family), formatScheme()];
  return xmlPart(element('a:theme', names, element('a:themeElements', {}, parts)));
}

function colourScheme(): string {
  const { ink, quietInk, surface } = lightPalette;
  const [one = ink, two = ink, three = ink, four = ink, five = ink, six = ink] = categoryMarks.light;
  const colours = {
    dk1: ink,
    lt1: surface,
    dk2: quietInk,
    lt2: '#eeeeea',
    accent1: one,
    accent2: two,
    accent3: three,
    accent4: four,
    accent5: five,
    accent6: six,
    hlink: one,
    folHlink: quietInk,
  };
  const written = Object.entries(colours).map(([name, colour]) =>
    element(`a:${name}`, {}, element('a:srgbClr', { val: colour.slice(1).toUpperCase() })),
  );
  return element('a:clrScheme', { name: 'Aimtree' }, written);
}

function fontScheme(family: string): string {
  const typeface = officeFont(family);
  const latin = { typeface, panose: panose[/georgia|times/i.test(typeface) ? 'serif' : 'sans'] };
  const fonts = [
    element('a:latin', latin),
    element('a:ea', { typeface: '' }),
    element('a:cs', { typeface: '' }),
    ...scriptFonts.map(([script, font]) => element('a:font', { script, typeface: font })),
  ];
  return element(
    'a:fontScheme',
    { name: 'Aimtree' },
    element('a:majorFont', {}, fonts),
    element('a:minorFont', {}, fonts),
  );
}

/** Plain: the schema asks for three of each. */
function formatScheme(): string {
  const fill = element('a:solidFill', {}, element('a:schemeClr', { val: 'phClr' }));
  const line = (w: number) => element('a:ln', { w }, fill);
  const effect = element('a:effectStyle', {}, element('a:effectLst'));
  return element(
    'a:fmtScheme',
    { name: 'Aimtree' },
    element('a:fillStyleLst', {}, [fill, fill, fill]),
    element('a:lnStyleLst', {}, [line(9_525), line(12_700), line(19_050)]),
    element('a:effectStyleLst', {}, [effect, effect, effect]),
    element('a:bgFillStyleLst', {}, [fill, fill, fill]),
  );
}

export const whiteGround = element('p:bg', {}, element('p:bgPr', {}, solidFill('#ffffff'), element('a:effectLst')));
