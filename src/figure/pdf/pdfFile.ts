/**
 * Puts objects together into a PDF file: header, objects, the table of where they are (ISO 32000-1, 7.5).
 *
 * Must not know: what the objects are for.
 */
import { deflate } from '../../archive/zlib';
import { dict, num, ref, type ObjectId, type PdfValue } from './pdfValue';

type Entries = Readonly<Record<string, PdfValue | undefined>>;

export interface PdfFile {
  /** A number for an object that others name before it is written. */
  readonly reserve: () => ObjectId;
  readonly add: (value: PdfValue, id?: ObjectId) => ObjectId;
  /** A stream is compressed, unless its entries say that it is already. */
  readonly stream: (content: Uint8Array | string, entries?: Entries, id?: ObjectId) => ObjectId;
  /** The whole file; every reserved number must have been used. */
  readonly finish: (root: ObjectId, info: ObjectId) => Blobs;
}

/** The pieces of the file, in order. */
export type Blobs = readonly Uint8Array<ArrayBuffer>[];

/** The second line tells programs that pass files on that this one is not text. */
const header = '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n';

/** `compress: false` leaves the streams readable: for tests. */
export function createPdfFile({ compress = true } = {}): PdfFile {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const offsets: (number | undefined)[] = [];
  let length = 0;
  const put = (bytes: Uint8Array) => {
    pieces.push(bytes as Uint8Array<ArrayBuffer>);
    length += bytes.length;
  };
  const reserve = () => offsets.push(undefined);
  const begin = (id: ObjectId) => {
    offsets[id - 1] = length;
    put(latin1(`${id} 0 obj\n`));
  };
  put(latin1(header));

  return {
    reserve,
    add(value, id = reserve()) {
      begin(id);
      put(latin1(`${value}\nendobj\n`));
      return id;
    },
    stream(content, entries = {}, id = reserve()) {
      const bytes = typeof content === 'string' ? latin1(content) : content;
      const squeeze = compress && entries['Filter'] === undefined;
      const body = squeeze ? deflate(bytes) : bytes;
      const filter = squeeze ? { Filter: '/FlateDecode' } : {};
      begin(id);
      put(latin1(`${dict({ ...entries, ...filter, Length: num(body.length) })}\nstream\n`));
      put(body);
      put(latin1('\nendstream\nendobj\n'));
      return id;
    },
    finish(root, info) {
      const start = length;
      const lines = offsets.map((offset) => `${String(offset ?? 0).padStart(10, '0')} 00000 n \n`);
      const size = offsets.length + 1;
      put(latin1(`xref\n0 ${size}\n0000000000 65535 f \n${lines.join('')}`));
      const trailer = dict({ Size: num(size), Root: ref(root), Info: ref(info) });
      put(latin1(`trailer\n${trailer}\nstartxref\n${start}\n%%EOF\n`));
      return pieces;
    },
  };
}

/** Objects are written in bytes: what is beyond ASCII has been escaped before. */
function latin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}
