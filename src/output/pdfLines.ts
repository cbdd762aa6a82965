/**
 * Prepares every line of text for a PDF: set in the bundled typeface where that has the characters, otherwise drawn as
 * a picture together with the places of its letters.
 *
 * Must not know: pages.
 */
import { drawLine, lettersOf, type LineToDraw } from '../browser/linePictures';
import { createMeasureText } from '../browser/measureText';
import type { Work } from '../browser/rasterise';
import { textsOf, type Drawable } from '../figure/compose/drawable';
import type { FigureLine, FigureText } from '../figure/marks/mark';
import { leftOf } from '../figure/pdf/drawText';
import type { FontFace } from '../figure/pdf/fontFace';
import type { LinePicture } from '../figure/pdf/linePicture';
import { setLine, type Kerning, type SetLine } from '../figure/pdf/setLine';
import { graphemes } from '../geometry/text/lineBreaks';
import { fontFamily } from '../geometry/types/typography';
import { nearestWeight, pdfFaces } from './pdfFonts';

/** Of pictures of text, on paper; letters larger than `finest` px to the em gain nothing by more. */
const resolution = { dpi: 600, finest: 200 };
/** The page is not held up much longer than this, in ms. */
const patience = 40;

export interface PdfLines {
  readonly set: ReadonlyMap<FigureLine, SetLine>;
  readonly pictures: ReadonlyMap<FigureLine, LinePicture>;
}

interface Drawn {
  readonly line: FigureLine;
  readonly drawn: LineToDraw;
  readonly scale: number;
}

/** `ptPerPx` gives the scale in which a figure comes on paper. */
export async function pdfLines(
  figures: readonly Drawable[],
  ptPerPx: (figure: Drawable) => number,
  { onProgress, signal }: Work,
): Promise<PdfLines> {
  const kerning = createKerning();
  const set = new Map<FigureLine, SetLine>();
  const toDraw: Drawn[] = [];
  const facesOf = await loadFaces(figures);
  for (const figure of figures) {
    const dots = (ptPerPx(figure) / 72) * resolution.dpi;
    for (const text of textsOf(figure)) {
      const { style } = text;
      const faces = isOurs(figure, text) ? (facesOf.get(nearestWeight(style.weight)) ?? []) : [];
      for (const line of text.lines) {
        const made = setLine(line, style, faces, kerning);
        if (made) set.set(line, made);
        else
          toDraw.push({
            line,
            drawn: lineToDraw(figure, text, line),
            scale: Math.min(dots, resolution.finest / style.size),
          });
      }
    }
  }
  signal?.throwIfAborted();
  return { set, pictures: await drawAll(toDraw, { ...(onProgress && { onProgress }), ...(signal && { signal }) }) };
}

async function drawAll(toDraw: readonly Drawn[], { onProgress, signal }: Work): Promise<Map<FigureLine, LinePicture>> {
  const letters = lettersOf(
    toDraw.map(({ drawn }) => drawn),
    graphemes,
  );
  const pictures = new Map<FigureLine, LinePicture>();
  const draw = async ({ line, drawn, scale }: Drawn, index: number) =>
    void pictures.set(line, { ...(await drawLine(drawn, scale)), letters: letters[index] ?? [] });
  // Lines are compressed beside the drawing of the next ones, up to the next rest.
  let begun: Promise<void>[] = [];
  let rested = performance.now();
  for (const [index, one] of toDraw.entries()) {
    begun.push(draw(one, index));
    if (performance.now() - rested < patience && index < toDraw.length - 1) continue;
    await Promise.all(begun);
    signal?.throwIfAborted();
    onProgress?.((index + 1) / toDraw.length);
    await new Promise((done) => setTimeout(done));
    [begun, rested] = [[], performance.now()];
  }
  return pictures;
}

function isOurs(figure: Drawable, { style }: FigureText): boolean {
  return (style.family ?? figure.family) === fontFamily;
}

async function loadFaces(figures: readonly Drawable[]): Promise<ReadonlyMap<number, readonly FontFace[]>> {
  const characters = new Map<number, Set<string>>();
  for (const figure of figures) {
    for (const text of textsOf(figure)) {
      if (!isOurs(figure, text)) continue;
      const weight = nearestWeight(text.style.weight);
      const known = characters.get(weight) ?? new Set<string>();
      characters.set(weight, known);
      for (const { text: words } of text.lines) for (const one of words.normalize('NFC')) known.add(one);
    }
  }
  const faces = [...characters].map(
    async ([weight, known]) => [weight, await pdfFaces([...known].join(''), weight)] as const,
  );
  return new Map(await Promise.all(faces));
}

function lineToDraw(figure: Drawable, text: FigureText, line: FigureLine): LineToDraw {
  const { style, direction, colour } = text;
  return {
    text: line.text,
    x: leftOf(line, text),
    baseline: line.baseline,
    width: line.width,
    size: style.size,
    weight: style.weight,
    family: style.family ?? figure.family,
    direction,
    colour,
  };
}

/** What the browser adds or takes between two letters, measured large. */
function createKerning(): Kerning {
  const size = 100;
  const measure = createMeasureText(fontFamily);
  const known = new Map<string, number>();
  const widthOf = (text: string, weight: number) => {
    const key = `${weight} ${text}`;
    const width = known.get(key) ?? measure(text, { size, weight }) / size;
    known.set(key, width);
    return width;
  };
  return (first, second, weight) => widthOf(first + second, weight) - widthOf(first, weight) - widthOf(second, weight);
}
