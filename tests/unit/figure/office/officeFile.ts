/** What every office file has to keep, whatever it holds (ECMA-376 part 2); throws or fails where one does not. */
import { expect } from 'vitest';
import type { PackageFiles } from '../../../../src/archive/openPackage';
import { misplaced } from './schemaOrder';

const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Parses strictly. */
export function xmlOf(files: PackageFiles, path: string): Element {
  const content = files.get(path);
  if (typeof content !== 'string') throw new Error(`There is no part ${path}.`);
  const root = new DOMParser().parseFromString(content, 'application/xml').documentElement;
  if (root.querySelector('parsererror')) throw new Error(`${path}: ${root.textContent}`);
  return root;
}

export function all(root: Element, name: string): Element[] {
  return [...root.getElementsByTagName(name)];
}

export function expectSound(files: PackageFiles): void {
  const paths = [...files.keys()];
  expect(paths[0]).toBe('[Content_Types].xml');
  const types = xmlOf(files, '[Content_Types].xml');
  const defaults = new Set(all(types, 'Default').map((one) => one.getAttribute('Extension')));
  const partNames = all(types, 'Override').map((one) => one.getAttribute('PartName'));
  const overrides = new Set(partNames);
  expect(overrides.size).toBe(partNames.length);
  for (const name of overrides) expect(paths).toContain(name?.slice(1));
  const reached = new Set(['[Content_Types].xml']);
  for (const path of paths) {
    const extension = path.slice(path.lastIndexOf('.') + 1);
    const known = path === '[Content_Types].xml' || overrides.has(`/${path}`);
    if (!known && (extension === 'xml' || !defaults.has(extension))) throw new Error(`${path} has no type.`);
    if (typeof files.get(path) !== 'string' || extension === 'svg') continue;
    expect({ path, misplaced: misplaced(xmlOf(files, path)) }).toEqual({ path, misplaced: [] });
    if (extension === 'rels') {
      reached.add(path);
      for (const target of targetsOf(files, path).values()) reached.add(target);
    } else expectLinked(files, path);
  }
  expect([...reached].toSorted()).toEqual(paths.toSorted());
}

/** Every `r:id` leads to a part, every object has a number of its own. */
function expectLinked(files: PackageFiles, path: string): void {
  const root = xmlOf(files, path);
  const elements = [root, ...root.getElementsByTagName('*')];
  const used = elements.flatMap((element) =>
    ['id', 'embed'].flatMap((name) => element.getAttributeNS(related, name) ?? []),
  );
  const relations = targetsOf(files, relationsOf(path));
  expect({ path, lost: used.filter((id) => !relations.has(id)) }).toEqual({ path, lost: [] });
  const numbers = elements
    .filter(({ tagName }) => tagName === 'p:cNvPr' || tagName === 'wp:docPr')
    .map((element) => element.getAttribute('id'));
  expect({ path, numbers: new Set(numbers).size }).toEqual({ path, numbers: numbers.length });
  const glues = elements.filter(({ tagName }) => tagName === 'a:stCxn' || tagName === 'a:endCxn');
  const known = new Set(numbers);
  expect(glues.filter((glue) => !known.has(glue.getAttribute('id')))).toEqual([]);
}

/** Relations by id; empty for a part without any. */
function targetsOf(files: PackageFiles, rels: string): ReadonlyMap<string, string> {
  if (!files.has(rels)) return new Map();
  const folder = rels.replace(/_rels\/[^/]*$/, '');
  const relations = all(xmlOf(files, rels), 'Relationship').map((relation) => {
    const target = new URL(relation.getAttribute('Target') ?? '', `file:///${folder}`).pathname.slice(1);
    expect([...files.keys()]).toContain(target);
    return [relation.getAttribute('Id') ?? '', target] as const;
  });
  expect(new Set(relations.map(([id]) => id)).size).toBe(relations.length);
  return new Map(relations);
}

function relationsOf(path: string): string {
  return path.replace(/([^/]*)$/, '_rels/$1.rels');
}
