/** Pictures and other files that are no text, made so that whoever looks for a plan in them has much to do. */
import { zlibSync } from 'fflate';
import { encodeChunk, headerChunk, pngSignature, type Chunk } from '../../../src/archive/pngChunks';
import { planChunk, planNamespace } from '../../../src/exchange/carriedPlan';
import { zipBomb, zipOf } from '../../fixtures/zips';
import type { Crafted } from './craftedFiles';

const bytesOf = (text: string): Uint8Array => Buffer.from(text);
const png = (...chunks: Chunk[]) => Buffer.concat([pngSignature, ...[headerChunk(1, 1), ...chunks].map(encodeChunk)]);
const packedText = (packed: Uint8Array): Chunk => ({
  type: 'iTXt',
  data: Buffer.concat([bytesOf('Aimtree plan\0'), Uint8Array.of(1, 0, 0, 0), packed]),
});
const many = (chunk: Chunk, size: number) => {
  const one = encodeChunk(chunk);
  return Buffer.concat([png(), ...Array.from({ length: Math.floor(size / one.length) }, () => one)]);
};
const svg = (piece: string) => (size: number) =>
  bytesOf(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:a="${planNamespace}">${piece.repeat(size / piece.length)}`);
const entities = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');

export const craftedPictures: Readonly<Record<string, Crafted>> = {
  'a PNG of nothing but its signature': () => pngSignature,
  'a PNG whose first chunk is longer than any file': (size) =>
    Buffer.concat([pngSignature, Uint8Array.of(0xff, 0xff, 0xff, 0xff), bytesOf('iTXt'), new Uint8Array(size)]),
  'a PNG of empty chunks': (size) => many({ type: 'tEXt', data: new Uint8Array() }, size),
  'a PNG of empty texts': (size) => many({ type: 'iTXt', data: new Uint8Array() }, size),
  'a PNG of texts that are nearly a plan': (size) => many({ type: 'iTXt', data: bytesOf('Aimtree plan') }, size),
  'a PNG with a text that is not packed': (size) =>
    png({ type: 'iTXt', data: bytesOf(`Aimtree plan\0\0\0\0\0${'['.repeat(size)}`) }),
  'a PNG with a language without end': (size) =>
    png({ type: 'iTXt', data: bytesOf(`Aimtree plan\0\0\0${'x'.repeat(size)}`) }),
  'a PNG that unpacks to as much as a plan can be': (size) => png(packedText(zlibSync(new Uint8Array(size)))),
  'a PNG that unpacks to more': (size) => png(packedText(zlibSync(new Uint8Array(1.2 * size + 52_500_000)))),
  'a PNG that unpacks to lists within lists': (size) => png(planChunk('['.repeat(size))),
  'a PNG that unpacks to another PNG': (size) => png(planChunk(String.fromCharCode(0x89).repeat(size))),
  'a PNG that unpacks to a drawing': (size) => png(planChunk(Buffer.from(svg('<plan ')(size)).toString())),
  'a PNG whose text is no zlib': (size) => png(packedText(new Uint8Array(size).fill(0x78))),
  'a PNG whose text stops in the middle': (size) =>
    png(packedText(zlibSync(new Uint8Array(size).fill(7)).slice(0, -9))),
  'a PNG whose text is no UTF-8': (size) => png(packedText(zlibSync(new Uint8Array(size).fill(0xff)))),
  'a PNG that is harmed in its text': (size) => {
    const bytes = png(planChunk('x'.repeat(size)));
    bytes[60]! ^= 1;
    return bytes;
  },
  'a drawing of openings without an end': svg('<plan '),
  'a drawing of openings with a prefix': svg('<a:plan '),
  'a drawing of prefixes': svg('a:a-'),
  'a drawing of brackets': svg('<'),
  'a drawing of plans without an end': svg('<a:plan >'),
  'a drawing of empty plans': svg('<a:plan ></a:plan>'),
  'a drawing of references': svg('<a:plan >&#x41;&amp;&#1114112;'),
  'a drawing whose plan is not closed': svg('<a:plan >&'),
  'a drawing whose entities grow': (size) =>
    bytesOf(
      `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY l0 "lol">${entities}]><svg xmlns:a="${planNamespace}"><a:plan x="">&l9;</a:plan>${' '.repeat(size)}</svg>`,
    ),
  'a drawing that names a file of this machine': () =>
    bytesOf(
      `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns:a="${planNamespace}"><a:plan x="">&x;</a:plan></svg>`,
    ),
  'a drawing with a script around its plan': () =>
    bytesOf(
      `<svg xmlns:a="${planNamespace}" onload="window.__pwned=1"><script>window.__pwned=1</script><a:plan x="">{"format":"aimtree","version":1,"title":"&lt;script>"}</a:plan></svg>`,
    ),
  'a drawing in a drawing': svg('<svg><a:plan x="">'),
  'instructions of XML': (size) => bytesOf(`${'<?xml version="1.0"?>'.repeat(size / 21)}<svg/>`),
  'comments of XML': (size) => bytesOf(`<!--${'-'.repeat(size)}`),
  'a PDF': (size) => bytesOf(`%PDF-1.7\n${'0 0 obj\n'.repeat(size / 8)}`),
  'a JPEG': (size) => Buffer.concat([Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), new Uint8Array(size)]),
  'a GIF': (size) => Buffer.concat([bytesOf('GIF89a'), new Uint8Array(size)]),
  'a TIFF, little end first': (size) => Buffer.concat([bytesOf('II*\0'), new Uint8Array(size).fill(0x41)]),
  'a TIFF, big end first': (size) => Buffer.concat([bytesOf('MM\0*'), new Uint8Array(size).fill(0x41)]),
  'a WebP': (size) => Buffer.concat([bytesOf('RIFF\0\0\0\0WEBPVP8 '), new Uint8Array(size)]),
  'a file packed by gzip': (size) => Buffer.concat([Uint8Array.of(0x1f, 0x8b, 8), new Uint8Array(size)]),
  'an archive that unpacks to far more than it says': (size) => zipBomb(size),
  'a Word document': (size) => zipOf({ 'word/document.xml': '<w/>'.repeat(size / 4) }),
  'an old Office document': (size) => Buffer.concat([Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), new Uint8Array(size)]),
  'a document of RTF': (size) => bytesOf(`{\\rtf1${'{'.repeat(size)}`),
  'a program': (size) => Buffer.concat([bytesOf('\u007fELF'), new Uint8Array(size)]),
  'noise without zeros': (size) => Uint8Array.from({ length: size }, (_, at) => 128 + ((at * 7_919) % 127)),
};
