import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { packParts } from '../../../src/archive/packParts';

it('packs parts in their order; what is compressed already is only stored', () => {
  const png = Uint8Array.from({ length: 500 }, () => 7);
  const packed = packParts(
    new Map<string, string | Uint8Array>([
      ['[Content_Types].xml', '<Types/>'],
      ['word/document.xml', 'ลดเวลา'.repeat(100)],
      ['word/media/figure1.png', png],
    ]),
    '2026-11-23T09:00:00.000Z',
  );
  const methods: number[] = [];
  const files = unzipSync(packed, { filter: ({ compression }) => methods.push(compression) > 0 });
  expect(Object.keys(files)).toEqual(['[Content_Types].xml', 'word/document.xml', 'word/media/figure1.png']);
  expect(strFromU8(files['word/document.xml'] ?? new Uint8Array())).toBe('ลดเวลา'.repeat(100));
  expect(files['word/media/figure1.png']).toEqual(png);
  expect(methods).toEqual([8, 8, 0]);
});

it.each(['', '1601-01-01T00:00:00Z', '9999-01-01T00:00:00Z'])('a clock that says “%s” does not stop it', (modified) => {
  expect(packParts(new Map([['a.xml', '<a/>']]), modified).length).toBeGreaterThan(20);
});
