/**
 * Measures text with the browser's own shaping, and tells when the fonts behind the measurements have arrived.
 *
 * Must not know: how text is wrapped or drawn.
 */

/** How a run of text is set: size in px, weight as in CSS; another family than the usual where one is named. */
export interface MeasuredStyle {
  readonly size: number;
  readonly weight: number;
  readonly family?: string;
}

/**
 * Text is measured so many times as large: browsers that round or hint widths at small sizes would break lines elsewhere
 * than others do, and than figures are drawn.
 */
const magnified = 16;

/**
 * Gives a function that answers the advance width in px of a text on one line. It keeps one canvas; a font is parsed
 * only when the style is another than the last.
 */
export function createMeasureText(fontFamily: string): (text: string, style: MeasuredStyle) => number {
  const context = createContext();
  let size = 0;
  let weight = 0;
  let family: string | undefined;
  return (text, style) => {
    if (style.size !== size || style.weight !== weight || style.family !== family) {
      ({ size, weight, family } = style);
      context.font = fontShorthand(fontFamily, { ...style, size: size * magnified });
    }
    return context.measureText(text).width / magnified;
  };
}

/**
 * Resolves when the faces that `samples` need in these styles are loaded, or have failed to load: then what the system
 * has is measured. Faces are split by script, so only text itself tells which of them are needed.
 */
export async function loadFonts(
  fontFamily: string,
  styles: readonly MeasuredStyle[],
  samples: readonly string[],
): Promise<void> {
  const text = [...new Set(['a', ...samples.join('')])].join('');
  const weights = new Map(styles.map((style) => [style.weight, style]));
  await Promise.allSettled(
    Array.from(weights.values(), (style) => document.fonts.load(fontShorthand(fontFamily, style), text)),
  );
}

/** Calls `listener` whenever faces have arrived that change what was measured before; returns how to stop. */
export function onFontsChanged(listener: () => void): () => void {
  const changed = (event: FontFaceSetLoadEvent) => {
    if (event.fontfaces.length > 0) listener();
  };
  document.fonts.addEventListener('loadingdone', changed);
  return () => document.fonts.removeEventListener('loadingdone', changed);
}

function fontShorthand(fontFamily: string, { size, weight, family = fontFamily }: MeasuredStyle): string {
  return `${weight} ${size}px ${family}`;
}

function createContext(): CanvasRenderingContext2D {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('This browser gives no 2D canvas to measure text with.');
  // As in HTML and SVG; 'auto' leaves it to the browser, which may drop it at small sizes.
  context.fontKerning = 'normal';
  // Letters keep their distances at every scale, on screen and on paper: no hinting to whole pixels, as some systems do.
  context.textRendering = 'geometricPrecision';
  return context;
}
