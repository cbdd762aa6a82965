/**
 * Draws an image of any size into pixels, from top to bottom in bands: with progress, cancellable, and without holding
 * up the page for long. A picture that one canvas can hold is encoded by the browser, which is fastest; of a larger one
 * only a band is ever in memory, and its rows are compressed as they come, so that no canvas limits its height.
 *
 * Must not know: what is drawn, or how PNG files are framed.
 */

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

/** A canvas takes four bytes per pixel: up to here (256 MB) one is used for the whole picture. */
const wholeArea = 2 ** 26;
/** Every browser's canvases have sides at least so long, most allow more. */
const wholeSide = 16_384;
/** About a frame's or two's work on a slow machine. */
const bandArea = 2 ** 20;
/** Longer than this in ms the page is not held up. */
const patience = 40;

const rowSides = [65_535, 32_767, 16_384, 8_192, 4_096];
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
export async function encodeWhole(image: CanvasImageSource, size: PixelSize, work: Work = {}): Promise<Blob | undefined> {
  if (Math.max(size.width, size.height) > wholeSide || size.width * size.height > wholeArea) return undefined;
  const context = canvasFor(size);
  if (!context) return undefined;
  await inBands(size, work, (top, height) => {
    context.save();
    context.beginPath();
    context.rect(0, top, size.width, height);
    context.clip();
    context.drawImage(image, 0, 0, size.width, size.height);
    context.restore();
  });
  const blob = await new Promise<Blob | null>((done) => context.canvas.toBlob(done, 'image/png'));
  work.signal?.throwIfAborted();
  return blob ?? undefined;
}

/**
 * The picture's rows as PNG wants them: each a filter byte (0, none) and its pixels as RGBA, all in one zlib stream,
 * which comes in pieces. Rejects with the signal's reason when aborted.
 */
export async function compressRows(image: CanvasImageSource, size: PixelSize, work: Work = {}): Promise<Uint8Array[]> {
  const bandHeight = bandHeightOf(size);
  const context = canvasFor({ width: size.width, height: bandHeight });
  if (!context) throw new RangeError(`No canvas takes rows of ${size.width} px.`);
  const { readable, writable } = new CompressionStream('deflate');
  const collected = collect(readable);
  const writer = writable.getWriter();
  const rowBytes = size.width * 4;
  try {
    await inBands(size, work, async (top, height) => {
      context.clearRect(0, 0, size.width, bandHeight);
      context.drawImage(image, 0, -top, size.width, size.height);
      const pixels = context.getImageData(0, 0, size.width, height).data;
      const rows = new Uint8Array(height * (rowBytes + 1));
      for (let row = 0; row < height; row += 1) {
        rows.set(pixels.subarray(row * rowBytes, (row + 1) * rowBytes), row * (rowBytes + 1) + 1);
      }
      await writer.write(rows);
    });
    await writer.close();
  } catch (fault) {
    await Promise.allSettled([writer.abort(fault), collected]);
    throw fault;
  }
  return collected;
}

function bandHeightOf({ width, height }: PixelSize): number {
  return Math.min(height, Math.max(1, Math.floor(bandArea / width)));
}

async function inBands(
  size: PixelSize,
  { onProgress, signal }: Work,
  draw: (top: number, height: number) => void | Promise<void>,
): Promise<void> {
  const bandHeight = bandHeightOf(size);
  let rested = performance.now();
  for (let top = 0; top < size.height; top += bandHeight) {
    signal?.throwIfAborted();
    await draw(top, Math.min(bandHeight, size.height - top));
    onProgress?.(Math.min(1, (top + bandHeight) / size.height));
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
  context.fillRect(width - 1, height - 1, 1, 1);
  if (context.getImageData(width - 1, height - 1, 1, 1).data[3] !== 255) return undefined;
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
