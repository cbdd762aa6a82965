import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compressLzw } from '../../../src/archive/lzw';
import { expandLzw } from '../../fixtures/lzw';

describe('LZW', () => {
  it('gives the codes of the example in the specification', () => {
    // TIFF 6.0, section 13: 7 7 7 8 8 7 7 6 6 become 256 7 258 8 8 258 6 6 257, nine bits each.
    const codes = [256, 7, 258, 8, 8, 258, 6, 6, 257].map((code) => code.toString(2).padStart(9, '0')).join('');
    const bytes = codes.padEnd(88, '0').match(/.{8}/g) ?? [];
    expect([...compressLzw(Uint8Array.of(7, 7, 7, 8, 8, 7, 7, 6, 6))]).toEqual(bytes.map((byte) => parseInt(byte, 2)));
  });

  it.each([0, 1, 2, 253, 254, 255, 256, 257, 765, 766, 767, 1_790, 3_836, 3_837, 3_838, 3_839, 3_840, 20_000])(
    'is read again when %d bytes gain nothing by it',
    (length) => {
      // Every pair of bytes is new for long: each code is one byte, and the table fills as fast as it can.
      const data = Uint8Array.from({ length }, (_, at) => (at % 2 === 0 ? at >> 1 : (at >> 9) * 7 + 1));
      expect(expandLzw(compressLzw(data))).toEqual(data);
    },
  );

  it('is read again, whatever the bytes are', () => {
    const runs = fc.array(fc.tuple(fc.nat(255), fc.integer({ min: 1, max: 3_000 })), { maxLength: 30 });
    fc.assert(
      fc.property(runs, fc.uint8Array({ maxLength: 6_000 }), (flat, noise) => {
        const data = Uint8Array.from([...flat.flatMap(([byte, count]) => Array<number>(count).fill(byte)), ...noise]);
        expect(expandLzw(compressLzw(data))).toEqual(data);
      }),
      { numRuns: 60 },
    );
  });

  it('makes flat colours small', () => {
    expect(compressLzw(new Uint8Array(1_000_000)).length).toBeLessThan(4_000);
  });
});
