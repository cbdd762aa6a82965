/**
 * Loads the bundled typeface in a form that can be embedded in a PDF: one file for each script and weight, when it is
 * needed.
 *
 * Must not know: what is set in it.
 */
import { coversCharacter } from '../browser/unicodeRange';
import { readFontFace, type FontFace } from '../figure/pdf/fontFace';
import { subsets } from './pdfSubsets';

const packaged = import.meta.glob<string>('/node_modules/@fontsource/inter/files/inter-*-{400,500,600}-normal.woff', {
  query: '?url',
  import: 'default',
  eager: true,
});
/** The signs of `inter-symbols.woff2` at the three weights, as instances of that face. */
const ours = import.meta.glob<string>('../../ui/fonts/inter-symbols-*.woff', {
  query: '?url',
  import: 'default',
  eager: true,
});

const weights: readonly { readonly weight: number; readonly name: string }[] = [
  { weight: 400, name: 'Inter-Regular' },
  { weight: 500, name: 'Inter-Medium' },
  { weight: 600, name: 'Inter-SemiBold' },
];

const loaded = new Map<string, Promise<FontFace>>();

/** The weight of the files that is nearest: no file is between them. */
export function nearestWeight(weight: number): number {
  return weights.reduce((best, one) => (Math.abs(one.weight - weight) < Math.abs(best.weight - weight) ? one : best))
    .weight;
}

/** The faces that `characters` need in a weight, Latin first. One that does not come is left out. */
export async function pdfFaces(characters: string, weight: number): Promise<readonly FontFace[]> {
  const style = weights.find((one) => one.weight === nearestWeight(weight));
  if (!style) return [];
  const needed = new Set([...characters].map((one) => subsets.findIndex(({ range }) => coversCharacter(range, one))));
  const names = [...needed].sort((a, b) => a - b).flatMap((at) => subsets[at]?.subset ?? []);
  const faces = await Promise.allSettled(names.map((subset) => faceOf(subset, style)));
  return faces.flatMap((face) => (face.status === 'fulfilled' ? face.value : []));
}

function faceOf(subset: string, { weight, name }: (typeof weights)[number]): Promise<FontFace> {
  const address =
    packaged[`/node_modules/@fontsource/inter/files/inter-${subset}-${weight}-normal.woff`] ??
    ours[`../../ui/fonts/inter-${subset}-${weight}.woff`];
  if (address === undefined) return Promise.reject(new Error(`No file for ${subset}.`));
  const known = loaded.get(address);
  if (known) return known;
  const loading = bytesOf(address).then((bytes) => readFontFace(bytes, name, weight));
  loaded.set(address, loading);
  // A file that did not come this time may come the next.
  loading.catch(() => loaded.delete(address));
  return loading;
}

/** In the one-file build the address holds the file, and asking for anything is forbidden. */
async function bytesOf(address: string): Promise<Uint8Array> {
  const [, data] = /^data:[^,]*;base64,(.*)$/s.exec(address) ?? [];
  if (data !== undefined) return Uint8Array.from(atob(data), (one) => one.charCodeAt(0));
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} for a font`);
  return new Uint8Array(await response.arrayBuffer());
}
