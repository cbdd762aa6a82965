/** Takes a written PDF file apart as a reader does: from its end, by the table of where the objects are. */

export interface ReadPdf {
  /** The text of an object without its stream, by number. */
  readonly object: (id: number) => string;
  /** The stream of an object, uncompressed in these tests. */
  readonly stream: (id: number) => string;
  readonly count: number;
  readonly trailer: string;
  readonly catalog: string;
  readonly info: string;
  readonly pages: readonly ReadPage[];
}

export interface ReadPage {
  readonly entries: string;
  /** Left, bottom, right, top in pt. */
  readonly box: readonly number[];
  readonly content: string;
}

export function readPdf(pieces: readonly Uint8Array[]): ReadPdf {
  const file = Buffer.concat(pieces).toString('latin1');
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(file)?.[1]);
  const [, size = '0', rows = ''] = /^xref\n0 (\d+)\n([^t]*)/.exec(file.slice(start)) ?? [];
  const offsets = rows.split('\n').map((row) => Number(row.slice(0, 10)));
  const trailer = file.slice(file.indexOf('trailer', start));

  const whole = (id: number) => {
    const text = file.slice(offsets[id]);
    if (!text.startsWith(`${id} 0 obj\n`)) throw new Error(`Object ${id} is not where the table says.`);
    return text.slice(`${id} 0 obj\n`.length, text.indexOf('\nendobj\n'));
  };
  const object = (id: number) => whole(id).split('\nstream\n')[0] ?? '';
  const stream = (id: number) => {
    const length = Number(/\/Length (\d+)/.exec(object(id))?.[1]);
    const at = whole(id).indexOf('\nstream\n') + '\nstream\n'.length;
    return whole(id).slice(at, at + length);
  };
  const catalog = object(refIn(trailer, 'Root'));
  const tree = object(refIn(catalog, 'Pages'));
  const kids = [...(/\/Kids \[([^\]]*)\]/.exec(tree)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(([, id]) => Number(id));
  const pages = kids.map((id): ReadPage => {
    const entries = object(id);
    const box = /\/MediaBox \[([^\]]*)\]/.exec(entries)?.[1]?.split(' ').map(Number) ?? [];
    return { entries, box, content: stream(refIn(entries, 'Contents')) };
  });
  return { object, stream, count: Number(size), trailer, catalog, info: object(refIn(trailer, 'Info')), pages };
}

/** The number of the object that an entry names. */
export function refIn(entries: string, name: string): number {
  return Number(new RegExp(`/${name} (\\d+) 0 R`).exec(entries)?.[1]);
}

/** A string for people, decoded. */
export function textIn(entries: string, name: string): string | undefined {
  const [, plain, hex] = new RegExp(`/${name} (?:\\(((?:[^\\\\)]|\\\\.)*)\\)|<FEFF([0-9A-F]*)>)`).exec(entries) ?? [];
  if (plain !== undefined) return plain.replace(/\\(.)/g, '$1');
  return hex?.replace(/.{4}/g, (code) => String.fromCharCode(parseInt(code, 16)));
}

/** What the text of a page says: its glyphs through the tables that turn them back, a line for each text object. */
export function wordsOf(pdf: ReadPdf, page: ReadPage): string[] {
  const fonts = /\/Font <<([^>]*)>>/.exec(pdf.object(refIn(page.entries, 'Resources')))?.[1] ?? '';
  const tables = new Map(
    [...fonts.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = '', id]) => {
      const table = pdf.stream(refIn(pdf.object(Number(id)), 'ToUnicode'));
      const texts = [...table.matchAll(/^<(\w{4})> <(\w+)>$/gm)].map(([, code = '', text = '']) => [
        code,
        text.replace(/.{4}/g, (unit) => String.fromCharCode(parseInt(unit, 16))),
      ]);
      return [name, new Map(texts as [string, string][])];
    }),
  );
  return [...page.content.matchAll(/BT (.*?) ET/gs)].map(([, text = '']) => {
    let table: ReadonlyMap<string, string> | undefined;
    return [...text.matchAll(/\/(\w+) [\d.]+ Tf|<(\w+)>/g)]
      .map(([, font, codes = '']) => {
        if (font !== undefined) table = tables.get(font);
        return codes.replace(/.{4}/g, (code) => table?.get(code) ?? '?');
      })
      .join('');
  });
}
