/**
 * Draws single lines of text as pictures, as this browser sets them, and measures where each letter stands. Formats
 * that cannot shape every script use this.
 *
 * Must not know: what the text is for.
 */

/** Lengths in px; `x` is the left end. `family` is a CSS list. */
export interface LineToDraw {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly size: number;
  readonly weight: number;
  readonly family: string;
  readonly direction: 'ltr' | 'rtl';
  /** As in CSS. */
  readonly colour: string;
}

export interface LinePixels {
  /** What the picture covers, in the units of the line. */
  readonly place: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly width: number;
  readonly height: number;
  /** A byte for each pixel, compressed by zlib. */
  readonly alpha: Uint8Array;
  /** Red, green, blue, compressed; absent when it is all in the colour of the line. */
  readonly colours?: Uint8Array;
}

/** What comes in colours of its own. */
const colourful = /\p{Extended_Pictographic}|\p{Regional_Indicator}|[\ufe0f\u20e3]/u;
/** Letters lean out of what was measured by their softened edges. */
const edge = 1;

/** `scale` px of the picture for one of the line. */
export async function drawLine(line: LineToDraw, scale: number): Promise<LinePixels> {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser gives no 2D canvas to draw text with.');
  prepare(context, line);
  const ink = context.measureText(line.text);
  const left = line.x - ink.actualBoundingBoxLeft - edge;
  const top = line.baseline - ink.actualBoundingBoxAscent - edge;
  const width = Math.max(1, Math.ceil((line.x + ink.actualBoundingBoxRight + edge - left) * scale));
  const height = Math.max(1, Math.ceil((line.baseline + ink.actualBoundingBoxDescent + edge - top) * scale));
  context.canvas.width = width;
  context.canvas.height = height;
  // A canvas of another size has forgotten everything.
  prepare(context, line);
  context.scale(scale, scale);
  context.fillText(line.text, line.x - left, line.baseline - top);
  const { data } = context.getImageData(0, 0, width, height);
  const [alpha, colours] = [new Uint8Array(width * height), new Uint8Array(width * height * 3)];
  const isColourful = colourful.test(line.text);
  for (let pixel = 0; pixel < alpha.length; pixel += 1) {
    alpha[pixel] = data[pixel * 4 + 3] ?? 0;
    if (isColourful) colours.set(data.subarray(pixel * 4, pixel * 4 + 3), pixel * 3);
  }
  return {
    place: { x: left, y: top, width: width / scale, height: height / scale },
    width,
    height,
    alpha: await compress(alpha),
    ...(isColourful && { colours: await compress(colours) }),
  };
}

/** A letter and its place; a letter is what a reader takes for one, with all its marks. */
export interface PlacedLetter {
  readonly text: string;
  readonly x: number;
  readonly width: number;
}

/** For each line its letters from left to right as they stand; `split` takes a text apart into letters. */
export function lettersOf(lines: readonly LineToDraw[], split: (text: string) => readonly string[]): PlacedLetter[][] {
  const root = svgElement('svg');
  root.setAttribute('aria-hidden', 'true');
  Object.assign(root.style, { position: 'fixed', inset: '0', visibility: 'hidden', pointerEvents: 'none' });
  const texts = lines.map((line) => {
    const text = svgElement('text');
    text.textContent = line.text;
    // Not by attributes: two spaces are two, and nothing of the page may come through.
    Object.assign(text.style, {
      font: `${line.weight} ${line.size}px ${line.family}`,
      direction: line.direction,
      whiteSpace: 'pre',
      textAnchor: 'start',
      textRendering: 'geometricPrecision',
    });
    text.setAttribute('x', String(line.direction === 'rtl' ? line.x + line.width : line.x));
    root.append(text);
    return text;
  });
  document.body.append(root);
  try {
    return texts.map((text) => lettersIn(text, split(text.textContent)));
  } finally {
    root.remove();
  }
}

function lettersIn(text: SVGTextElement, letters: readonly string[]): PlacedLetter[] {
  const placed: PlacedLetter[] = [];
  let at = 0;
  for (const letter of letters) {
    const cells = Array.from({ length: letter.length }, (_, index) => text.getExtentOfChar(at + index));
    at += letter.length;
    const x = Math.min(...cells.map((cell) => cell.x));
    placed.push({ text: letter, x, width: Math.max(...cells.map((cell) => cell.x + cell.width)) - x });
  }
  return placed.sort((a, b) => a.x - b.x);
}

function prepare(context: CanvasRenderingContext2D, { size, weight, family, direction, colour }: LineToDraw): void {
  context.font = `${weight} ${size}px ${family}`;
  context.fontKerning = 'normal';
  context.textRendering = 'geometricPrecision';
  context.textAlign = 'left';
  context.direction = direction;
  context.fillStyle = colour;
}

function svgElement<K extends keyof SVGElementTagNameMap>(name: K): SVGElementTagNameMap[K] {
  return document.createElementNS('http://www.w3.org/2000/svg', name);
}

async function compress(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const { readable, writable } = new CompressionStream('deflate');
  const writer = writable.getWriter();
  // What fails shows where the result is read.
  void writer.write(bytes).catch(() => undefined);
  void writer.close().catch(() => undefined);
  return new Uint8Array(await new Response(readable).arrayBuffer());
}
