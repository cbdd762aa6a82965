import { describe, expect, it } from 'vitest';
import { tiffFile, tiffStrip } from '../../../src/archive/tiffFile';
import { expandLzw } from '../../fixtures/lzw';

const rgba = Uint8Array.from({ length: 5 * 3 * 4 }, (_, at) => (at * 37) % 256);
const picture = { width: 5, height: 3, dpi: 300, rowsPerStrip: 2, description: 'Aim: ≥ 95 %' };

function written(transparent: boolean): Uint8Array {
  const about = { ...picture, transparent };
  const strips = [rgba.subarray(0, 40), rgba.subarray(40)].map((rows) => tiffStrip(rows, about));
  return Buffer.concat(tiffFile(about, strips));
}

/** The fields of the first directory, by their tags. */
function fieldsOf(file: Uint8Array): ReadonlyMap<number, { type: number; values: number[] }> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const directory = view.getUint32(4, true);
  const sizes: Record<number, number> = { 2: 1, 3: 2, 4: 4, 5: 8 };
  return new Map(
    Array.from({ length: view.getUint16(directory, true) }, (_, index) => {
      const at = directory + 2 + index * 12;
      const [tag, type, count] = [view.getUint16(at, true), view.getUint16(at + 2, true), view.getUint32(at + 4, true)];
      const size = sizes[type] ?? 0;
      const start = size * count > 4 ? view.getUint32(at + 8, true) : at + 8;
      const values = Array.from({ length: count }, (_item, item) => {
        const place = start + item * size;
        if (type === 5) return view.getUint32(place, true) / view.getUint32(place + 4, true);
        return size === 1
          ? view.getUint8(place)
          : size === 2
            ? view.getUint16(place, true)
            : view.getUint32(place, true);
      });
      return [tag, { type, values }];
    }),
  );
}

describe('a TIFF file', () => {
  it.each([
    ['three samples a pixel', false, 3],
    ['four where the ground is transparent', true, 4],
  ])('holds every pixel, %s', (_, transparent, samples) => {
    const file = written(transparent);
    const fields = fieldsOf(file);
    const of = (tag: number) => fields.get(tag)?.values ?? [];
    expect(String.fromCharCode(...file.subarray(0, 2))).toBe('II');
    expect([of(256), of(257), of(258), of(277)]).toEqual([[5], [3], Array(samples).fill(8), [samples]]);
    expect(of(338)).toEqual(transparent ? [2] : []);
    const offsets = of(273);
    const pixels = of(279).flatMap((length, index) => {
      const start = offsets[index] ?? 0;
      return [...expandLzw(file.subarray(start, start + length))];
    });
    for (let row = 0; row < 3; row += 1)
      for (let at = samples; at < 5 * samples; at += 1) {
        const to = row * 5 * samples + at;
        pixels[to] = ((pixels[to] ?? 0) + (pixels[to - samples] ?? 0)) % 256;
      }
    expect(pixels).toEqual([...rgba].filter((__, at) => at % 4 < samples));
  });

  it('says how large it is on paper, how it is compressed and what it shows, its fields in order', () => {
    const fields = fieldsOf(written(false));
    const of = (tag: number) => fields.get(tag)?.values ?? [];
    expect([of(282), of(283), of(296)]).toEqual([[300], [300], [2]]);
    expect([of(259), of(317), of(262), of(278)]).toEqual([[5], [2], [2], [2]]);
    expect(Buffer.from(of(270)).toString()).toBe('Aim: ≥ 95 %\0');
    expect([...fields.keys()]).toEqual([...fields.keys()].toSorted((a, b) => a - b));
  });
});
