/**
 * Gives an image its picture by an address of its own, given back with the image: a drawing may be too long for an address
 * that holds it. An image cannot run or load anything, whatever stands in it.
 */
import { useCallback } from 'react';

/** What the image takes as its `ref`. */
export function useShownSvg(svg: string, onShown?: () => void): (image: HTMLImageElement) => () => void {
  return useCallback(
    (image: HTMLImageElement) => {
      const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
      image.src = address;
      if (onShown) void decoded(image).then(onShown, onShown);
      return () => URL.revokeObjectURL(address);
    },
    [svg, onShown],
  );
}

/** Settles when the picture can be shown; at once where nothing can tell. */
function decoded(image: HTMLImageElement): Promise<void> {
  return 'decode' in image ? image.decode() : Promise.resolve();
}
