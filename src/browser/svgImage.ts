/**
 * Loads an SVG document as an image that a canvas can draw. Such an image sees nothing of the page, so the document
 * must contain the fonts that it needs.
 *
 * Must not know: what the SVG shows.
 */

/** Lets `draw` have the image, and gives its memory back when `draw` is done. Rejects when `svg` cannot be read. */
export async function withSvgImage<T>(svg: string, draw: (image: HTMLImageElement) => Promise<T>): Promise<T> {
  // What HTML has been drawn into from such an address does not let its pixels be read, in Chromium and Safari.
  const hasHtml = svg.includes('<foreignObject');
  const address = hasHtml
    ? `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
    : URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return await draw(image);
  } finally {
    if (!hasHtml) URL.revokeObjectURL(address);
  }
}
