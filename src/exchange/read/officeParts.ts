/**
 * Opens an office file: the parts by their paths, as XML, with the relations between them. The archive is read within
 * limits; relations that lead out of the file lead nowhere.
 *
 * Must not know: which office program it is of.
 */
import { readZip, type ZipEntry } from '../../archive/readZip';
import { attribute, childrenCalled, readXml, type XmlElement } from './xmlTree';

const limits = { files: 5_000, each: 60 * 1024 * 1024, total: 120 * 1024 * 1024 };

export interface OfficeParts {
  /** The root of a part; undefined where there is none, or none that can be read. */
  readonly part: (path: string) => XmlElement | undefined;
  /** Paths of the parts that a part names, by the ids of the relations. */
  readonly related: (path: string) => ReadonlyMap<string, string>;
  /** How many parts lie below a folder: `word/media/`. */
  readonly below: (folder: string) => number;
}

const damaged = 'The file is damaged, or it is not what its name says. Save or download it again.';

/** The parts, or in a sentence why they cannot be read. */
export function openOffice(bytes: Uint8Array): OfficeParts | { readonly refused: string } {
  const zip = readZip(bytes, limits);
  if (!zip.ok)
    return { refused: zip.problem.kind === 'tooMany' ? 'The file has more parts than any document has.' : damaged };
  const entries = new Map(zip.entries.map((entry) => [entry.path.toLowerCase(), entry]));
  const read = new Map<string, XmlElement | undefined>();
  const part = (path: string) => {
    const name = path.toLowerCase();
    if (!read.has(name)) read.set(name, rootOf(entries.get(name)));
    return read.get(name);
  };
  const related = (path: string) => {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const relations = childrenCalled(part(`${folder}_rels/${path.slice(folder.length)}.rels`), 'Relationship');
    return new Map(
      relations.flatMap((relation): [string, string][] => {
        const [id, target] = [attribute(relation, 'Id'), attribute(relation, 'Target')];
        const isOutside = attribute(relation, 'TargetMode') === 'External';
        return id === undefined || target === undefined || isOutside ? [] : [[id, resolved(folder, target)]];
      }),
    );
  };
  const below = (folder: string) => [...entries.keys()].filter((name) => name.startsWith(folder)).length;
  return { part, related, below };
}

function rootOf(entry: ZipEntry | undefined): XmlElement | undefined {
  const opened = entry?.open();
  if (!opened?.ok) return undefined;
  const xml = readXml(new TextDecoder('utf-8', { fatal: false, ignoreBOM: false }).decode(opened.bytes));
  return xml.ok ? xml.root : undefined;
}

function resolved(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Browsers and Node have it, ES libraries do not type it. */
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean; ignoreBOM: boolean },
) => {
  decode(bytes: Uint8Array): string;
};
