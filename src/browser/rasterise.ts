/**
 * Draws an image of any size into pixels, from top to bottom in bands: with progress, cancellable, and without holding
 * up the page for long. A picture that one canvas can hold is encoded by the browser, which is fastest; of a larger one
 * only a band is ever in memory, and its rows are compressed as they come, so that no canvas limits its height.
 *
 * Must not know: what is drawn, or how PNG files are framed.
 */
import { encodePng } from './encodePng';

/** In px. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

export interface Work {
  /** Called with the share that is done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** A canvas takes four bytes per pixel: up to here (512 MB) one is used for the whole picture, where the browser has it. */
const wholeArea = 2 ** 27;
/** Drawn at once. Every band costs a walk over the whole image, so more of them cost more; this one takes 64 MB. */
const bandArea = 2 ** 24;
/** Compressed at once: some 15 ms of work. */
const sliceArea = 2 ** 20;
/** The page is not held up much longer than this, in ms, but for the drawing of a band. */
const patience = 40;
/** Encoding takes about as long as drawing, and does not say how far it is. */
const drawingShare = 0.5;

/** No browser's canvas has longer sides. */
const longestSide = 65_535;
const rowSides = [longestSide, 32_767, 16_384, 8_192, 4_096];
let longest: number | undefined;

/** The longest row in px that a canvas of this browser takes. Found by trying, once. */
export function longestRow(): number {
  longest ??= rowSides.find((width) => canvasFor({ width, height: 1 }) !== undefined) ?? 0;
  return longest;
}

/**
 * The picture as a PNG file made by the browser, or `undefined` when it is too large for one canvas. Rejects with the
 * signal's reason when aborted.
 */
export async function encodeWhole(
  image: CanvasImageSource,
  size: PixelSize,
  work: Work = {},
): Promise<Blob | undefined> {
  if (size.width * size.height > wholeArea || Math.max(size.width, size.height) > longestSide) return undefined;
  const context = canvasFor(size);
  if (!context) return undefined;
  const { signal, onProgress } = work;
  const drawing = { onProgress: (share: number) => onProgress?.(share * drawingShare), ...(signal && { signal }) };
  await inBands(size, bandArea, drawing, (top, height) => {
    context.save();
    context.beginPath();
    context.rect(0, top, size.width, height);
    context.clip();
    context.drawImage(image, 0, 0, size.width, size.height);
    context.restore();
    // Browsers put drawing off until somebody looks.
    context.getImageData(0, top, 1, 1);
  });
  const file = await encodePng(context.canvas, signal);
  onProgress?.(1);
  return file;
}

/**
 * Gives the picture's pixels to `take` from top to bottom, some rows at a time: the same number each time but for the
 * last, `sliceRows` of them. Rejects with the signal's reason when aborted.
 */
export async function eachSlice(
  image: CanvasImageSource,
  size: PixelSize,
  work: Work,
  take: (pixels: ImageData) => void | Promise<void>,
): Promise<void> {
  const bandHeight = rowsIn(bandArea, size);
  const context = canvasFor({ width: size.width, height: bandHeight });
  if (!context) throw new RangeError(`No canvas takes rows of ${size.width} px.`);
  await inBands(size, sliceArea, work, async (top, height) => {
    const within = top % bandHeight;
    if (within === 0) {
      context.clearRect(0, 0, size.width, bandHeight);
      context.drawImage(image, 0, -top, size.width, size.height);
    }
    await take(context.getImageData(0, within, size.width, height));
  });
}

/** How many rows `eachSlice` gives at a time. */
export function sliceRows(size: PixelSize): number {
  return rowsIn(sliceArea, size);
}

/**
 * The picture's rows as PNG wants them: each a filter byte (0, none) and its pixels as RGBA, all in one zlib stream,
 * which comes in pieces. Rejects with the signal's reason when aborted.
 */
export async function compressRows(image: CanvasImageSource, size: PixelSize, work: Work = {}): Promise<Uint8Array[]> {
  const { readable, writable } = new CompressionStream('deflate');
  const collected = collect(readable);
  const writer = writable.getWriter();
  try {
    await eachSlice(image, size, work, (pixels) => writer.write(filtered(pixels)));
    await writer.close();
  } catch (fault) {
    await Promise.allSettled([writer.abort(fault), collected]);
    throw fault;
  }
  return collected;
}

/** Every row behind its filter byte, which is 0: on flat colours other filters gain nothing. */
function filtered({ data, width, height }: ImageData): Uint8Array<ArrayBuffer> {
  const length = width * 4;
  const rows = new Uint8Array(height * (length + 1));
  for (let row = 0; row < height; row += 1) {
    rows.set(data.subarray(row * length, (row + 1) * length), row * (length + 1) + 1);
  }
  return rows;
}

/** How many rows make up about `area` px: a whole number of slices, so that no slice reaches over two bands. */
function rowsIn(area: number, { width, height }: PixelSize): number {
  const slice = Math.max(1, Math.floor(sliceArea / width));
  return Math.min(height, slice * Math.max(1, Math.floor(area / sliceArea)));
}

/** From top to bottom in steps of about `area` px, resting when the page has waited long enough. */
async function inBands(
  size: PixelSize,
  area: number,
  { onProgress, signal }: Work,
  draw: (top: number, height: number) => void | Promise<void>,
): Promise<void> {
  const step = rowsIn(area, size);
  let rested = performance.now();
  for (let top = 0; top < size.height; top += step) {
    signal?.throwIfAborted();
    await draw(top, Math.min(step, size.height - top));
    onProgress?.(Math.min(1, (top + step) / size.height));
    if (performance.now() - rested < patience) continue;
    await new Promise((done) => setTimeout(done));
    rested = performance.now();
  }
  signal?.throwIfAborted();
}

/** A transparent canvas in main memory. Beyond its limits a browser gives one that stays blank: that is no canvas. */
function canvasFor({ width, height }: PixelSize): CanvasRenderingContext2D | undefined {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  // Pixels are read back, and a graphics card's textures are smaller than what main memory takes.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return undefined;
  try {
    context.fillRect(width - 1, height - 1, 1, 1);
    if (context.getImageData(width - 1, height - 1, 1, 1).data[3] !== 255) return undefined;
  } catch {
    // Some browsers throw instead.
    return undefined;
  }
  context.clearRect(width - 1, height - 1, 1, 1);
  return context;
}

async function collect(stream: ReadableStream<Uint8Array>): Promise<Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return pieces;
    pieces.push(value);
  }
}
