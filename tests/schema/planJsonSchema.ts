/**
 * The published JSON Schema of the plan file, made from the schemas that the app itself reads with. Lives among the
 * tests because its generator has no place in the app; a test compares the published file with what this gives.
 */
import { toJsonSchema, type JsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { fileSchema, formatVersion } from '../../src/format/fileSchema';
import type { Declaration, Members } from '../../src/plan/model/declaration';
import { plan } from '../../src/plan/model/kinds';
import { position } from '../../src/plan/model/kinds/appearance';
import { cycleAct, cycleDo, cyclePlan, cycleStudy } from '../../src/plan/model/kinds/cycle';
import { point } from '../../src/plan/model/kinds/measure';
import { smart } from '../../src/plan/model/kinds/node';
import * as values from '../../src/plan/model/values';

type Definition = readonly [name: string, schema: v.GenericSchema, about: string];

const declared = (name: string, { schema, about }: Declaration): Definition => [name, schema, about];

/** Names that differ from what is left of the member’s own without its plural. */
const names: Readonly<Record<string, string>> = { versions: 'namedVersion', heard: 'heard' };
const singular = (name: string) => names[name] ?? name.replace(/(?<=[^s])s$/, '');

/** The parts of a kind that have a definition of their own, behind it. */
const within: Readonly<Record<string, readonly Definition[]>> = {
  nodes: [declared('smart', smart)],
  cycles: [
    declared('cyclePlan', cyclePlan),
    declared('cycleDo', cycleDo),
    declared('cycleStudy', cycleStudy),
    declared('cycleAct', cycleAct),
  ],
  measures: [declared('point', point)],
  appearance: [declared('position', position)],
};

/** What is named in `$defs`, with the sentence that says what it is. */
const definitions: readonly Definition[] = [
  ['id', values.idSchema, '1 to 64 of the characters A-Z, a-z, 0-9, _ and -.'],
  ['date', values.dateSchema, 'A calendar date, such as 2026-11-23.'],
  ['instant', values.instantSchema, 'A UTC instant, such as 2026-11-23T09:00:00.000Z.'],
  ...Object.entries(plan.members as Members).flatMap(([name, { holds }]) =>
    holds ? [declared(singular(name), holds.of), ...(within[name] ?? [])] : [],
  ),
];

const about =
  'One improvement plan: a driver diagram and everything attached to it. Members that are not named here are allowed everywhere and kept. ' +
  'Beyond what a schema can say, ids are unique within their list and every reference leads to something that is in the file.';

/** The schema as the text of `public/aimtree-plan-1.schema.json`. */
export function planJsonSchema(): string {
  const { $schema, $defs, ...root } = toJsonSchema(fileSchema, {
    target: 'draft-2020-12',
    typeMode: 'input',
    definitions: Object.fromEntries(definitions.map(([name, schema]) => [name, schema])),
    // The app checks more than JSON Schema can say: that a date exists, that a number can be written.
    ignoreActions: ['check', 'finite'],
    // `format` alone is a remark that validators need not check.
    overrideAction: ({ valibotAction, jsonSchema }) =>
      valibotAction.type === 'iso_date' ? { ...jsonSchema, pattern: v.ISO_DATE_REGEX.source } : undefined,
    overrideSchema: ({ valibotSchema, jsonSchema }) =>
      valibotSchema.type === 'custom' ? { ...jsonSchema, type: 'object' } : undefined,
  });
  const described = definitions.map(([name, , description]) => [
    name,
    { description, ...($defs?.[name] as JsonSchema) },
  ]);
  const schema = {
    $schema,
    $id: `urn:aimtree:plan:${formatVersion}`,
    title: `Aimtree plan, version ${formatVersion}`,
    description: about,
    ...root,
    $defs: Object.fromEntries(described),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
