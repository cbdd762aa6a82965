/** What happens to a file on its way: bytes that flip, go, come twice, and encodings that nobody asked for. */
import type { Random } from '../random';

type Spoil = (bytes: Buffer, random: Random) => Buffer;

const marks = [
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [0xfe, 0xff],
  [0xff, 0xfe, 0, 0],
  [0, 0, 0xfe, 0xff],
];
/** Overlong, lone, cut off, a surrogate, beyond Unicode. */
const invalid = [[0xc0, 0xaf], [0x80], [0xe2, 0x82], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80], [0xff]];
const signatures = ['%PDF-1.7', 'PK\u0003\u0004', 'GIF89a', '<!DOCTYPE html>', '<?xml version="1.0"?>', '\u001f\u008b'];

const insert = (bytes: Buffer, at: number, put: Uint8Array) =>
  Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at)]);

function utf32(text: string, bigEndian: boolean): Buffer {
  const points = [...text].map((character) => character.codePointAt(0) ?? 0);
  const out = Buffer.alloc(points.length * 4);
  points.forEach((point, index) =>
    bigEndian ? out.writeUInt32BE(point, index * 4) : out.writeUInt32LE(point, index * 4),
  );
  return out;
}

const spoils: Record<string, Spoil> = {
  flip(bytes, random) {
    const out = Buffer.from(bytes);
    for (let times = 1 + random.below(5); times > 0; times -= 1) {
      const at = random.below(out.length);
      out[at] = (out[at] ?? 0) ^ (1 << random.below(8));
    }
    return out;
  },
  truncate: (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  behead: (bytes, random) => bytes.subarray(random.below(bytes.length)),
  cutOut(bytes, random) {
    const at = random.below(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random.below(60))]);
  },
  noise: (bytes, random) =>
    insert(
      bytes,
      random.below(bytes.length),
      Uint8Array.from({ length: 1 + random.below(12) }, () => random.below(256)),
    ),
  nulls: (bytes, random) => insert(bytes, random.below(bytes.length), Buffer.alloc(1 + random.below(200))),
  invalid: (bytes, random) => insert(bytes, random.below(bytes.length), Uint8Array.from(random.pick(invalid))),
  mark: (bytes, random) =>
    insert(bytes, random.chance(0.8) ? 0 : random.below(bytes.length), Uint8Array.from(random.pick(marks))),
  chunkTwice(bytes, random) {
    const from = random.below(bytes.length);
    return insert(bytes, random.below(bytes.length), bytes.subarray(from, from + 1 + random.below(2_000)));
  },
  memberTwice(bytes, random) {
    const member = random.pick([
      '"id": "x",',
      '"__proto__": {"polluted": true},',
      '"nodes": [],',
      '"format": "aimtree",',
    ]);
    const brace = bytes.indexOf('{', random.below(bytes.length));
    return insert(bytes, brace + 1, Buffer.from(member));
  },
  utf16(bytes, random) {
    const out = Buffer.from(`${random.chance(0.7) ? '\ufeff' : ''}${bytes.toString()}`, 'utf16le');
    return random.chance(0.5) ? out : out.swap16();
  },
  utf32: (bytes, random) => utf32(`${random.chance(0.7) ? '\ufeff' : ''}${bytes.toString()}`, random.chance(0.5)),
  latin1: (bytes) => Buffer.from(bytes.toString(), 'latin1'),
  otherKind: (bytes, random) => Buffer.concat([Buffer.from(random.pick(signatures), 'latin1'), bytes]),
  twice: (bytes) => Buffer.concat([bytes, bytes]),
  deep: (bytes, random) => insert(bytes, bytes.length, Buffer.from(random.pick(['[', '{"a":', '[{']).repeat(100_000))),
};

const names = Object.keys(spoils);

/** Does one to three things to the bytes; gives their names. */
export function spoilBytes(bytes: Buffer, random: Random): { bytes: Buffer; how: string[] } {
  const how = Array.from({ length: 1 + random.below(3) }, () => random.pick(names));
  const spoilt = how.reduce((all, name) => (all.length === 0 ? all : spoils[name]!(all, random)), bytes);
  return { bytes: spoilt, how };
}
