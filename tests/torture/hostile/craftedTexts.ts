/** Texts that somebody made to hurt whoever reads them as JSON: the same trick, over and over, until the file is large. */
import type { Crafted } from './craftedFiles';

const bytesOf = (text: string): Uint8Array => Buffer.from(text);
/** `before`, as many `piece` as fit into the size, `after`. */
const filled =
  (before: string, piece: string, after = '') =>
  (size: number) =>
    bytesOf(before + piece.repeat(Math.max(1, Math.floor(size / Buffer.byteLength(piece)))) + after);

const plan = '{"format":"aimtree","version":1,';

function utf16(text: string, { big = false, marked = true }): Uint8Array {
  const bytes = Buffer.from((marked ? '\ufeff' : '') + text, 'utf16le');
  return big ? bytes.swap16() : bytes;
}

export const craftedTexts: Readonly<Record<string, Crafted>> = {
  'lists within lists': filled('', '['),
  'objects within objects': filled('', '{"a":'),
  'a plan with lists within lists': filled(`${plan}"x":`, '['),
  'lists within lists, all closed': (size) => bytesOf(`${'['.repeat(size / 2)}${']'.repeat(size / 2)}`),
  'lists within lists in a plan, as deep as is allowed': (size) =>
    bytesOf(
      `${plan}"x":[${Array.from({ length: Math.floor(size / 400) }, () => `${'['.repeat(190)}${']'.repeat(190)}`).join()}]}`,
    ),
  'nothing but quotation marks': filled('', '"'),
  'nothing but backslashes in a string': filled('{"a":"', '\\'),
  'nothing but escaped quotation marks': filled('{"a":"', '\\"'),
  'backslashes before each quotation mark': filled('{"a":"', `${'\\'.repeat(1_001)}"`),
  'nothing but commas': filled('[', ','),
  'nothing but closings': filled('', ']'),
  'a number without end': filled(`${plan}"x":`, '9', '}'),
  'a fraction without end': filled(`${plan}"x":0.`, '0', '1}'),
  'an exponent without end': filled(`${plan}"x":1e`, '9', '}'),
  'numbers that no program can keep': filled(`${plan}"x":[1`, ',1e999', ']}'),
  'nothing but minus signs': filled('', '-'),
  'nothing but words': filled('[true', ',true', ']'),
  'words that run into each other': filled('', 'true'),
  'nothing but spaces': filled('', ' '),
  'nothing but spaces before a plan': filled('', ' ', `${plan}}`),
  'nothing but spaces between two members': filled(plan, ' ', '"x":1}'),
  'nothing but line breaks': filled('', '\r\n'),
  'a comma too many in the last of many lines': filled(`${plan}"x":[1`, '\n,1', ',]}'),
  'byte-order marks': filled('', '\ufeff'),
  'nothing but zeros': (size) => new Uint8Array(size),
  'zeros behind a brace': (size) => Buffer.concat([bytesOf('{'), new Uint8Array(size)]),
  'escapes of control characters': filled(`${plan}"title":"`, '\\u0000', '"}'),
  'escapes of halves of pairs': filled(`${plan}"title":"`, '\\ud800', '"}'),
  'one name again and again': filled(`${plan}"x":1`, ',"x":1', '}'),
  'one list again and again': filled(`${plan}"nodes":[]`, ',"nodes":[{}]', '}'),
  'the name of the prototype again and again': filled(`${plan}"x":1`, ',"__proto__":{"polluted":1}', '}'),
  'prototypes within prototypes': (size) =>
    bytesOf(
      `${plan}${'"__proto__":{"constructor":{"prototype":{'.repeat(60)}"polluted":1${'}}}'.repeat(60)}${' '.repeat(size)}}`,
    ),
  'a name without end': filled(`${plan}"`, 'x', '":1}'),
  'names without number': (size) =>
    bytesOf(`${plan}${Array.from({ length: size / 16 }, (_, at) => `"x${at}":1`).join()}}`),
  'names that are numbers, from the last to the first': (size) =>
    bytesOf(`${plan}${Array.from({ length: size / 16 }, (_, at) => `"${1e9 - at}":1`).join()}}`),
  'what is not a number': filled(`${plan}"x":[`, 'NaN,', ']}'),
  'what is not JSON': filled(`${plan}"x":`, "undefined,'a',function(){},", '}'),
  comments: filled('', '/* plan */ // plan\n', `${plan}}`),
  'plans one behind the other': filled('', `${plan}"x":1}`),
  'a plan cut off in the last brace': filled(`${plan}"x":[[]`, ',[]', ']'),
  'UTF-16, little end first': (size) => utf16(`${plan}"title":"${'x'.repeat(size / 2)}"}`, {}),
  'UTF-16, big end first, without a mark': (size) =>
    utf16(`${plan}"title":"${'x'.repeat(size / 2)}"}`, { big: true, marked: false }),
  'UTF-16 with half a character at its end': (size) => utf16(`{"${'x'.repeat(size / 2)}`, {}).slice(0, -1),
  'UTF-16 of nothing but halves of pairs': (size) => utf16('\ud800'.repeat(size / 2), {}),
  'UTF-32': (size) => Buffer.concat([Uint8Array.of(0xff, 0xfe, 0, 0), new Uint8Array(size).fill(0x20)]),
  'text that is no UTF-8 in its last byte': (size) =>
    Buffer.concat([filled(`${plan}"x":"`, 'x')(size), Uint8Array.of(0xc3)]),
  'overlong characters': (size) => Buffer.from('c0af'.repeat(size / 2), 'hex'),
  'halves of pairs as UTF-8': (size) => Buffer.concat([bytesOf(plan), Buffer.from('eda080'.repeat(size / 3), 'hex')]),
  'Latin-1': (size) => Buffer.from(`${plan}"title":"${'é'.repeat(size)}"}`, 'latin1'),
  'plain text': filled('', 'Wash hands. '),
  'an outline': filled('', '\t- Wash hands\n'),
  'rows of a table': filled('', 'Aim,Primary driver,"Secondary ""driver"""\r\n'),
  'a web page': filled('<!DOCTYPE html><title>Plan</title>', '<script>window.__pwned=1</script>'),
  'a list': filled('[{}', ',{}', ']'),
  'a list of numbers': filled('[1', ',1', ']'),
  'an Excalidraw drawing': filled('{"type":"excalidraw","elements":[{}', ',{}', ']}'),
  'a GeoJSON map': filled('{"type":"FeatureCollection","features":[{}', ',{}', ']}'),
  'a JSON Canvas': filled('{"nodes":[],"edges":[{}', ',{}', ']}'),
  'a format that is a text without end': filled('{"format":"', 'aimtree', '"}'),
  'a version that is no version': filled('{"format":"aimtree","version":1e308,"x":"', 'x', '"}'),
  'a version that is a text without end': filled('{"format":"aimtree","version":"', '1', '"}'),
};
