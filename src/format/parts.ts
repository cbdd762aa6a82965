/**
 * The lists of a file as the rules between its parts need them: each item with its id, address and words, found by id
 * in constant time. Reads any file, checked or not.
 */
import { member, textMember } from './members';
import type { EntityList, Item } from './problem';
import { kindOf, parts } from '../plan/model/mentions';

/** One item of a list of the file, as far as it could be read. */
export interface Part extends Item {
  readonly id: string | undefined;
  readonly value: unknown;
}

export interface Parts {
  /** The items of a list; none where the file has no such list. */
  readonly list: (name: EntityList) => readonly Part[];
  /** The first item with this id. */
  readonly find: (name: EntityList, id: string) => Part | undefined;
  /** Whether the file has the list at all: where it has not, nothing is said of what is missing in it. */
  readonly has: (name: EntityList) => boolean;
}

interface Table {
  readonly all: readonly Part[];
  readonly byId: ReadonlyMap<string, Part>;
  readonly present: boolean;
}

/** The lists of `file`, which may be anything that JSON can say. */
export function readParts(file: unknown): Parts {
  const tables = new Map(parts.map((name) => [name, readTable(name, member(file, name))]));
  return {
    list: (name) => tables.get(name)?.all ?? [],
    find: (name, id) => tables.get(name)?.byId.get(id),
    has: (name) => tables.get(name)?.present ?? false,
  };
}

function readTable(name: EntityList, items: unknown): Table {
  if (!Array.isArray(items)) return { all: [], byId: new Map(), present: false };
  const byId = new Map<string, Part>();
  const title = kindOf(name).knownBy;
  const all = items.map((value: unknown, index) => {
    const part = {
      id: textMember(value, 'id'),
      path: `${name}[${index}]`,
      words: title && textMember(value, title),
      value,
    };
    if (part.id !== undefined && !byId.has(part.id)) byId.set(part.id, part);
    return part;
  });
  return { all, byId, present: true };
}

/** What a problem keeps of a part: its address and its words. */
export function itemOf({ path, words }: Part): Item {
  return words === undefined ? { path } : { path, words };
}
