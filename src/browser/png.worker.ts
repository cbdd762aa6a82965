/**
 * Runs beside the page: takes a bitmap, gives it back as a PNG file. What goes wrong, such as a browser without these
 * canvases, is answered by nothing, so that the page encodes by itself.
 */

addEventListener('message', ({ data }: MessageEvent<ImageBitmap>) => {
  void encode(data).then(
    (file) => postMessage(file),
    () => postMessage(undefined),
  );
});

async function encode(bitmap: ImageBitmap): Promise<Blob> {
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('bitmaprenderer');
  if (!context) throw new Error('This canvas takes no bitmaps.');
  context.transferFromImageBitmap(bitmap);
  return canvas.convertToBlob({ type: 'image/png' });
}
