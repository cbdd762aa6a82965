/**
 * Says which characters the bundled typeface has, file by file, and which text of a figure has to become a picture in
 * a PDF.
 */
import ranges from '@fontsource/inter/unicode.json';
import { coversCharacter, parseUnicodeRange } from '../browser/unicodeRange';
import { textsOf, type Drawable } from '../figure/compose/drawable';
import type { FigureLine } from '../figure/marks/mark';
import { fontFamily } from '../geometry/types/typography';

/** As in `ui/fonts/inter-symbols.css`. */
export const symbolRange =
  'U+2190, U+2192, U+2194-2199, U+21A9-21AA, U+21B0-21B1, U+21B3-21B5, U+21D0, U+21D2, U+21D4, U+2202, U+2205-2206, U+220F, U+2211, U+221A, U+221E, U+222B, U+2236, U+2248, U+2260, U+2264-2265, U+2295-2298, U+2303-2305, U+2318, U+2325-2327, U+232B, U+2380, U+2387, U+238B, U+23CE-23CF, U+25A0-25A2, U+25AA, U+25B2-25B3, U+25B6-25B7, U+25BA-25BD, U+25C0-25C1, U+25C4-25C7, U+25CA-25CB, U+25CF, U+25E6, U+25EF, U+2600, U+2605-2606, U+2713, U+2717, U+27F5-27FA, U+2070-2071, U+2074-208E, U+2150-215F';

/** Latin first: what two subsets have is taken from the one that is there anyway. */
export const subsets = Object.entries({ ...ranges, symbols: symbolRange })
  .sort(([a], [b]) => Number(b === 'latin') - Number(a === 'latin'))
  .map(([subset, range]) => ({ subset, range: parseUnicodeRange(range) }));

/** Whether some of the text has to be a picture: what the dialog says before. */
export function pictured(figure: Drawable): 'typeface' | 'script' | undefined {
  if (figure.family !== fontFamily) return 'typeface';
  const isForeign = ({ text }: FigureLine) => [...text.normalize('NFC')].some((one) => !isBundled(one) && one !== '\t');
  return textsOf(figure).some(({ lines }) => lines.some(isForeign)) ? 'script' : undefined;
}

/** Whether the typeface has the character at all. */
function isBundled(character: string): boolean {
  return subsets.some(({ range }) => coversCharacter(range, character));
}
