import { zlibSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeChunk, headerChunk, pngSignature, textChunk, type Chunk } from '../../../src/archive/pngChunks';
import { carriedPlan, planChunk, planNamespace } from '../../../src/exchange/carriedPlan';
import { createFigures } from '../../../src/figure/compose/figures';
import { figureOptions } from '../../../src/figure/compose/figureOptions';
import { figureSvg } from '../../../src/figure/svg/figureSvg';
import { parse } from '../../../src/format/parse';
import { serialise } from '../../../src/format/serialise';
import { arbitraryPlan } from '../../fixtures/arbitraryPlan';
import { growth, linear } from '../../fixtures/growth';
import { tableMeasure } from '../../fixtures/interWidths';
import { smallPlan } from '../../fixtures/plans';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const pixels = { type: 'IDAT', data: Uint8Array.of(1, 2, 3) };
const png = (...chunks: Chunk[]) => Buffer.concat([pngSignature, ...[headerChunk(1, 1), ...chunks].map(encodeChunk)]);
/** The file with other bytes at a place, counted from the end. */
function harmed(file: Uint8Array, from: number, to: number): Uint8Array {
  return file.map((byte, at) => (at >= file.length + from && at < file.length + to ? byte ^ 0xff : byte));
}
const [figure] = createFigures(tableMeasure)(smallPlan(), figureOptions(smallPlan(), { preset: 'screen' }), new Set());
const svg = (text: string) =>
  figure ? figureSvg(figure, { plan: { namespace: planNamespace, text }, onPaper: true }) : '';
/** As a chunk holds it: flag and method of compression, language, translated keyword, text. */
const rawText = (...about: (number | Uint8Array)[]): Chunk => ({
  type: 'iTXt',
  data: Buffer.concat([
    bytesOf('Aimtree plan\0'),
    ...about.map((part) => (part instanceof Uint8Array ? part : [part])).map(Buffer.from),
  ]),
});

describe('the plan inside a picture', () => {
  it('comes out of a PNG image and of an SVG drawing as it went in, whatever it holds', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const text = serialise(plan);
        for (const picture of [png(planChunk(text), pixels), bytesOf(`<?xml version="1.0"?>\n${svg(text)}`)]) {
          const carried = carriedPlan(picture) ?? '';
          const read = parse(carried);
          expect(read.ok && serialise(read.plan)).toBe(text);
        }
      }),
      { numRuns: 25 },
    );
  });

  it.each([
    ['behind the pixels, with texts of others', png(textChunk('Title', 'x'), pixels, planChunk('{"a":"ล"}'))],
    ['in a PNG whose pixels are damaged', harmed(png(planChunk('{"a":"ล"}'), pixels), -6, 0)],
    ['in a PNG that breaks off behind it', png(planChunk('{"a":"ล"}'), pixels).subarray(0, -9)],
    ['uncompressed, with a language', png(rawText(0, 0, bytesOf('en\0Plan\0'), bytesOf('{"a":"ล"}')))],
    [
      'in an SVG that a drawing program has written anew',
      bytesOf(
        `\ufeff\n<svg xmlns:ns1="${planNamespace}"><metadata><ns1:plan\n id="x">{&#34;a&quot;:&#x22;ล"}</ns1:plan></metadata></svg>`,
      ),
    ],
  ])('is found %s', (_, picture) => {
    expect(carriedPlan(picture)).toBe('{"a":"ล"}');
  });

  it.each([
    ['a plan file', bytesOf(serialise(smallPlan()))],
    ['an empty file', new Uint8Array()],
    ['a PNG without one', png(pixels)],
    ['a PNG that has been harmed there', harmed(png(planChunk('{"a":1}')), -10, -8)],
    ['a PNG whose text is no zlib', png(rawText(1, 0, 0, 0, Uint8Array.of(1, 2, 3)))],
    [
      'a PNG whose text would inflate to far more than any plan',
      png(rawText(1, 0, 0, 0, zlibSync(new Uint8Array(80_000_000)))),
    ],
    ['a PNG chunk without its parts', png(rawText(1, 0))],
    ['a drawing of another program', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><plan x="1">{}</plan></svg>')],
    ['a drawing that breaks off', bytesOf(svg('{"a":1}').slice(0, svg('{"a":1}').indexOf('</plan>')))],
    [
      'a drawing whose element is named only like it',
      bytesOf(`<svg xmlns:a="${planNamespace}"><:plan x=""></:plan><plans ></plans>`),
    ],
    ['a drawing in UTF-32', Uint8Array.of(0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0)],
  ])('is not in %s', (_, bytes) => {
    expect(carriedPlan(bytes)).toBeUndefined();
  });

  it.each([
    ['openings without an end', '<plan '],
    ['openings with a prefix and without an end', '<a:plan '],
    ['prefixes', 'a'],
    ['prefixes behind an opening', ':plan'],
    ['brackets', '<'],
    ['closings', '</plan>'],
    ['references', '&#'],
  ])('is looked for in a drawing of nothing but %s in no more than linear time', (_, piece) => {
    const drawing = (count: number) => bytesOf(`<svg xmlns="${planNamespace}"><plan x="">${piece.repeat(count)}`);
    const unclosed = (count: number) => bytesOf(`<svg xmlns="${planNamespace}"${piece.repeat(count)}`);
    expect(growth(drawing, 20_000, carriedPlan)).toBeLessThan(linear);
    expect(growth(unclosed, 20_000, carriedPlan)).toBeLessThan(linear);
  });
});
