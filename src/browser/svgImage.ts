/**
 * Loads an SVG document as an image that a canvas can draw. Such an image sees nothing of the page, so the document
 * must contain the fonts that it needs.
 *
 * Must not know: what the SVG shows.
 */

/** Lets `draw` have the image, and gives its memory back when `draw` is done. Rejects when `svg` cannot be read. */
export async function withSvgImage<T>(svg: string, draw: (image: HTMLImageElement) => Promise<T>): Promise<T> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return await draw(image);
  } finally {
    URL.revokeObjectURL(address);
  }
}
