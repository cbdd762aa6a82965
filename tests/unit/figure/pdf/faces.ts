/** The faces that the app puts into PDF files, read from the packages. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readFontFace, type FontFace } from '../../../../src/figure/pdf/fontFace';

const { resolve } = createRequire(import.meta.url);

export function woff(subset: string, weight: number): Buffer {
  const file =
    subset === 'symbols'
      ? new URL(`../../../../src/ui/fonts/inter-symbols-${weight}.woff`, import.meta.url)
      : resolve(`@fontsource/inter/files/inter-${subset}-${weight}-normal.woff`);
  return readFileSync(file);
}

export function face(subset: string, weight = 400): FontFace {
  return readFontFace(woff(subset, weight), `Inter-${weight}`, weight);
}
