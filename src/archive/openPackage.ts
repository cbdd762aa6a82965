/**
 * Puts parts together into an office file (ECMA-376 part 2, Open Packaging Conventions): parts with their types and
 * the relations between them.
 *
 * Must not know: what the parts say, how an archive is packed.
 */
import { element, xmlPart } from '../kit/xmlElement';

export interface Relation {
  /** What the part that relates says in `r:id`. */
  readonly id: string;
  /** The whole URI, see `relationTypes`. */
  readonly type: string;
  /** Path of the other part. */
  readonly target: string;
}

export interface Part {
  /** `ppt/slides/slide1.xml`. */
  readonly path: string;
  /** Media type. */
  readonly type: string;
  readonly content: string | Uint8Array;
  readonly relations?: readonly Relation[];
}

/** Path in the archive → content, in the order in which they are to be packed. */
export type PackageFiles = ReadonlyMap<string, string | Uint8Array>;

const packageNames = 'http://schemas.openxmlformats.org/package/2006';
const documentNames = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Type of a relation by its last word: `slide`, `image`, `coreProperties`. */
export function relationType(name: string): string {
  return name === 'coreProperties'
    ? `${packageNames}/relationships/metadata/core-properties`
    : `${documentNames}/${name === 'extendedProperties' ? 'extended-properties' : name}`;
}

/** `root` are the relations of the package itself: to its main part and to what is said about it. */
export function packageFiles(root: readonly Relation[], parts: readonly Part[]): PackageFiles {
  const files = new Map<string, string | Uint8Array>([['[Content_Types].xml', contentTypes(parts)]]);
  files.set('_rels/.rels', relationsPart('', root));
  for (const { path, content, relations = [] } of parts) {
    files.set(path, content);
    if (relations.length > 0) files.set(relationsPath(path), relationsPart(path, relations));
  }
  return files;
}

function contentTypes(parts: readonly Part[]): string {
  const defaults = new Map([
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
  ]);
  for (const { path, type } of parts) if (!path.endsWith('.xml')) defaults.set(extensionOf(path), type);
  const overrides = parts.filter(({ path }) => path.endsWith('.xml'));
  return xmlPart(
    element(
      'Types',
      { xmlns: `${packageNames}/content-types` },
      [...defaults].map(([Extension, ContentType]) => element('Default', { Extension, ContentType })),
      overrides.map(({ path, type }) => element('Override', { PartName: `/${path}`, ContentType: type })),
    ),
  );
}

function relationsPart(from: string, relations: readonly Relation[]): string {
  const written = relations.map(({ id, type, target }) =>
    element('Relationship', { Id: id, Type: type, Target: relativePath(from, target) }),
  );
  return xmlPart(element('Relationships', { xmlns: `${packageNames}/relationships` }, written));
}

function relationsPath(path: string): string {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return `${folder}_rels/${path.slice(folder.length)}.rels`;
}

/** From the folder of one part to another part: some programs do not follow paths from the root. */
function relativePath(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const steps = to.split('/');
  let shared = 0;
  while (shared < folders.length && folders[shared] === steps[shared]) shared += 1;
  return '../'.repeat(folders.length - shared) + steps.slice(shared).join('/');
}

function extensionOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}
