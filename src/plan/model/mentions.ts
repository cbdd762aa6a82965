/**
 * Where a plan mentions its own things by id: the tags of a box, the ends of a line, the boxes that were given a place.
 * Taken from the table; a member that refers to something is found here by itself.
 */
import * as v from 'valibot';
import type { Member, Members, Reference } from './declaration';
import { plan as table, type Part } from './kinds';

/** A member that refers to records of the plan. */
export interface Mention {
  /** The member of the plan that holds it: records (`inRecords`), or an object such as the appearance. */
  readonly holder: string;
  readonly inRecords: boolean;
  readonly member: string;
  /** One id, a list of ids, or an object whose keys are ids. */
  readonly shape: 'one' | 'list' | 'keys';
  readonly to: Part;
  readonly rule: Reference;
}

const members: Members = table.members;

/** The members of a plan that are records by id, in the order of the file. */
export const parts: readonly Part[] = Object.keys(members).filter(
  (name) => members[name]?.holds?.is === 'records',
) as Part[];

/** What is declared of one thing of a part. */
export function kindOf(part: Part) {
  return table.members[part].holds.of;
}

/** All of them, in the order of the file. */
export const mentions: readonly Mention[] = Object.entries(members).flatMap(([holder, { holds }]) =>
  holds === undefined || holds.is === 'list'
    ? []
    : Object.entries(holds.of.members).flatMap(([name, member]) =>
        mentionOf(holder, holds.is === 'records', name, member),
      ),
);

function mentionOf(holder: string, inRecords: boolean, name: string, { refers, schema }: Member): Mention[] {
  if (typeof refers !== 'object') return [];
  return [{ holder, inRecords, member: name, shape: shapeOf(schema), to: refers.to as Part, rule: refers }];
}

function shapeOf(schema: v.GenericSchema): Mention['shape'] {
  if ('wrapped' in schema) return shapeOf(schema.wrapped as v.GenericSchema);
  return schema.type === 'array' ? 'list' : schema.type === 'record' ? 'keys' : 'one';
}

const inPart = new Map(parts.map((part) => [part, mentions.filter(({ holder }) => holder === part)]));

/** Those in the records of one part. */
export function mentionsIn(part: Part): readonly Mention[] {
  return inPart.get(part) ?? [];
}

/** The ids that a thing mentions there. */
export function idsMentioned(thing: object, { member, shape }: Pick<Mention, 'member' | 'shape'>): readonly string[] {
  const value = (thing as Readonly<Record<string, unknown>>)[member];
  if (value === undefined) return [];
  if (shape === 'one') return [value as string];
  return shape === 'list' ? (value as readonly string[]) : Object.keys(value as object);
}
