/**
 * The published JSON Schema of the plan file, made from the schemas that the app itself reads with. Lives among the
 * tests because its generator has no place in the app; a test compares the published file with what this gives.
 */
import { toJsonSchema, type JsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { fileSchema, formatVersion } from '../../src/format/fileSchema';
import * as plan from '../../src/plan/model/schema';
import * as values from '../../src/plan/model/values';

/** What is named in `$defs`, with the sentence that says what it is. */
const definitions: Readonly<Record<string, readonly [v.GenericSchema, string]>> = {
  id: [values.idSchema, '1 to 64 of the characters A-Z, a-z, 0-9, _ and -.'],
  date: [values.dateSchema, 'A calendar date, such as 2026-11-23.'],
  instant: [values.instantSchema, 'A UTC instant, such as 2026-11-23T09:00:00.000Z.'],
  column: [
    plan.columnSchema,
    'One column. The first is the one aim column, the last the one change column, between them stand one to four driver columns.',
  ],
  node: [
    plan.nodeSchema,
    'One box. Exactly one stands in the aim column; the order of the boxes of a column is their order on the page.',
  ],
  smart: [plan.smartSchema, 'The parts of a SMART aim beside its sentence.'],
  link: [
    plan.linkSchema,
    '`from` contributes to `to`, whose column stands further left. No two links have the same ends.',
  ],
  cycle: [
    plan.cycleSchema,
    'One PDSA cycle of a change idea. `previous` is the cycle of the same idea that it follows, never in a circle.',
  ],
  cyclePlan: [
    plan.cyclePlanSchema,
    'Plan. `locked` is when the prediction was fixed, `amended` lists each later change.',
  ],
  cycleDo: [plan.cycleDoSchema, 'Do.'],
  cycleStudy: [plan.cycleStudySchema, 'Study. `comparison` is with the prediction.'],
  cycleAct: [plan.cycleActSchema, 'Act.'],
  measure: [plan.measureSchema, 'One measure with its points. `nodes` are the boxes that it measures.'],
  point: [
    plan.pointSchema,
    'One point, by ascending date. A `value` of null is a gap; `ghost` points are shown but not calculated with.',
  ],
  tag: [plan.tagSchema, 'One tag, with its colour as #rrggbb.'],
  progress: [plan.progressSchema, 'One project progress score (IHI), 0.5 to 5.'],
  namedVersion: [plan.versionSchema, 'A name that the user gave to a past state.'],
  appearance: [
    plan.appearanceSchema,
    'How the picture of this plan looks, never what it means. Absent members are the app’s defaults.',
  ],
  position: [plan.positionSchema, 'Where a box stands in a free arrangement, in CSS pixels.'],
};

const about =
  'One improvement plan: a driver diagram and everything attached to it. Members that are not named here are allowed everywhere and kept. ' +
  'Beyond what a schema can say, ids are unique within their list and every reference leads to something that is in the file.';

/** The schema as the text of `public/aimtree-plan-1.schema.json`. */
export function planJsonSchema(): string {
  const schemas = Object.entries(definitions).map(([name, [schema]]) => [name, schema] as const);
  const { $schema, $defs, ...root } = toJsonSchema(fileSchema, {
    target: 'draft-2020-12',
    typeMode: 'input',
    definitions: Object.fromEntries(schemas),
    // The app checks more than JSON Schema can say: that a date exists, that a number can be written.
    ignoreActions: ['check', 'finite'],
    // `format` alone is a remark that validators need not check.
    overrideAction: ({ valibotAction, jsonSchema }) =>
      valibotAction.type === 'iso_date' ? { ...jsonSchema, pattern: v.ISO_DATE_REGEX.source } : undefined,
    overrideSchema: ({ valibotSchema, jsonSchema }) =>
      valibotSchema.type === 'custom' ? { ...jsonSchema, type: 'object' } : undefined,
  });
  const described = Object.entries(definitions).map(([name, [, description]]) => [
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
