/**
 * What a plan is made of: every type of the plan file with its schema, in one declaration each. The order of members
 * here is the order in which the file is written.
 *
 * Must not know: how a file is read or written (`format/`), how a plan is changed (the edits), how it is drawn.
 */
import * as v from 'valibot';
import { keeping, type More } from './keeping';
import { dateSchema, idSchema, instantSchema } from './values';

export const limits = {
  text: 2_000,
  notes: 20_000,
  nodes: 20_000,
  links: 100_000,
  bytes: 50 * 1024 * 1024,
  driverColumns: 4,
  ancestors: 100,
} as const;

export const textSchema = v.pipe(v.string(), v.maxLength(limits.text));
export const notesSchema = v.pipe(v.string(), v.maxLength(limits.notes));
const oneToFive = v.picklist([1, 2, 3, 4, 5]);
/** JSON can write 1e999, which is read as Infinity and could only be saved as null. */
const number = v.pipe(v.number(), v.finite());

export const columnKinds = ['aim', 'driver', 'change'] as const;
export const statuses = ['proposed', 'testing', 'implementing', 'adopted', 'abandoned'] as const;
export const confidences = ['low', 'medium', 'high'] as const;
export const purposes = ['collect', 'develop', 'test', 'implement'] as const;
export const stages = ['plan', 'do', 'study', 'act', 'complete'] as const;
export const decisions = ['adopt', 'adapt', 'abandon'] as const;
export const linkShapes = ['elbow', 'curved', 'straight'] as const;
export const arrowStyles = ['none', 'towards-aim', 'from-aim'] as const;
export const colourings = ['column', 'branch', 'status', 'owner', 'tag'] as const;
export const cornerStyles = ['square', 'rounded', 'round'] as const;
export const typefaces = ['bundled', 'serif', 'sans'] as const;
export const textSizes = ['normal', 'large', 'largest'] as const;
export const lineWeights = ['thin', 'normal', 'heavy'] as const;

export const columnSchema = keeping({ id: idSchema, kind: v.picklist(columnKinds), title: textSchema });

export const smartSchema = keeping({
  measure: v.optional(textSchema),
  from: v.optional(textSchema),
  to: v.optional(textSchema),
  byWhen: v.optional(dateSchema),
  population: v.optional(textSchema),
  place: v.optional(textSchema),
});

export const nodeSchema = keeping({
  id: idSchema,
  column: idSchema,
  text: textSchema,
  notes: v.optional(notesSchema),
  owner: v.optional(textSchema),
  start: v.optional(dateSchema),
  due: v.optional(dateSchema),
  status: v.optional(v.picklist(statuses)),
  impact: v.optional(oneToFive),
  effort: v.optional(oneToFive),
  tags: v.optional(v.array(idSchema)),
  smart: v.optional(smartSchema),
});

export const linkSchema = keeping({
  id: idSchema,
  from: idSchema,
  to: idSchema,
  confidence: v.optional(v.picklist(confidences)),
  notes: v.optional(notesSchema),
});

export const amendmentSchema = keeping({ at: instantSchema, reason: notesSchema });

export const cyclePlanSchema = keeping({
  objective: v.optional(notesSchema),
  questions: v.optional(notesSchema),
  prediction: v.optional(notesSchema),
  tasks: v.optional(notesSchema),
  data: v.optional(notesSchema),
  start: v.optional(dateSchema),
  end: v.optional(dateSchema),
  locked: v.optional(instantSchema),
  amended: v.optional(v.array(amendmentSchema)),
});

export const cycleDoSchema = keeping({
  asPlanned: v.optional(v.boolean()),
  observations: v.optional(notesSchema),
  start: v.optional(dateSchema),
  end: v.optional(dateSchema),
});

export const cycleStudySchema = keeping({
  results: v.optional(notesSchema),
  comparison: v.optional(notesSchema),
  predictionHeld: v.optional(v.picklist(['yes', 'partly', 'no'])),
  learning: v.optional(notesSchema),
});

export const cycleActSchema = keeping({
  decision: v.optional(v.picklist(decisions)),
  next: v.optional(notesSchema),
});

export const cycleSchema = keeping({
  id: idSchema,
  idea: idSchema,
  title: textSchema,
  purpose: v.optional(v.picklist(purposes)),
  previous: v.optional(idSchema),
  scale: v.optional(textSchema),
  owner: v.optional(textSchema),
  stage: v.picklist(stages),
  plan: cyclePlanSchema,
  do: cycleDoSchema,
  study: cycleStudySchema,
  act: cycleActSchema,
  measures: v.optional(v.array(idSchema)),
});

export const pointSchema = keeping({
  date: dateSchema,
  value: v.optional(v.nullable(number)),
  numerator: v.optional(number),
  denominator: v.optional(number),
  note: v.optional(notesSchema),
  ghost: v.optional(v.boolean()),
});

export const measureSchema = keeping({
  id: idSchema,
  name: textSchema,
  kind: v.picklist(['outcome', 'process', 'balancing', 'structure']),
  nodes: v.array(idSchema),
  definition: v.optional(notesSchema),
  numerator: v.optional(notesSchema),
  denominator: v.optional(notesSchema),
  unit: v.optional(textSchema),
  goal: v.optional(v.picklist(['increase', 'decrease', 'maintain'])),
  target: v.optional(number),
  frequency: v.optional(textSchema),
  source: v.optional(notesSchema),
  owner: v.optional(textSchema),
  chart: v.optional(v.picklist(['run', 'xmr', 'p', 'u', 'c', 't', 'g'])),
  rules: v.optional(keeping({ shift: v.optional(number), trend: v.optional(number) })),
  baseline: v.optional(keeping({ from: dateSchema, to: dateSchema })),
  phases: v.optional(v.array(keeping({ from: dateSchema, reason: v.optional(notesSchema) }))),
  points: v.array(pointSchema),
});

export const tagSchema = keeping({
  id: idSchema,
  name: textSchema,
  colour: v.pipe(v.string(), v.regex(/^#[0-9a-fA-F]{6}$/)),
});

export const progressSchema = keeping({
  date: dateSchema,
  score: v.picklist([0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5]),
  note: notesSchema,
});

export const versionSchema = keeping({
  revision: idSchema,
  name: textSchema,
  note: notesSchema,
  date: v.union([dateSchema, instantSchema]),
});

export const positionSchema = keeping({ x: number, y: number });

export const appearanceSchema = keeping({
  links: v.optional(v.picklist(linkShapes)),
  arrows: v.optional(v.picklist(arrowStyles)),
  colourBy: v.optional(v.picklist(colourings)),
  palette: v.optional(v.string()),
  columnWidths: v.optional(v.record(idSchema, v.pipe(number, v.minValue(80), v.maxValue(2_000)))),
  arrangement: v.optional(v.picklist(['tidy', 'free'])),
  positions: v.optional(v.record(idSchema, positionSchema)),
  show: v.optional(v.custom<Record<string, unknown>>(isObject)),
  corners: v.optional(v.picklist(cornerStyles)),
  typeface: v.optional(v.picklist(typefaces)),
  textSize: v.optional(v.picklist(textSizes)),
  lineWeight: v.optional(v.picklist(lineWeights)),
});

export type ColumnId = string;
export type NodeId = string;
export type LinkId = string;
export type CycleId = string;
export type MeasureId = string;
export type TagId = string;
export type PointId = string;
/** A fractional index (base 62): plain string order is the order on the page. */
export type OrderKey = string;

/** What the file knows by its place in an array, a plan in memory knows by an order key. Ties fall to the id. */
export type Ordered<T> = T & { order: OrderKey };

export type Column = Ordered<v.InferOutput<typeof columnSchema>>;
export type PlanNode = Ordered<v.InferOutput<typeof nodeSchema>>;
export type Smart = v.InferOutput<typeof smartSchema>;
export type Link = Ordered<v.InferOutput<typeof linkSchema>>;
export type Cycle = Ordered<v.InferOutput<typeof cycleSchema>>;
/** A measure as the file holds it. */
export type FileMeasure = v.InferOutput<typeof measureSchema>;
export type FilePoint = v.InferOutput<typeof pointSchema>;
export type Measure = Ordered<Omit<FileMeasure, 'points'> & { points: Record<PointId, Point> }>;
/** One value of a measure. The order key tells apart what is of one day: points stand by date. */
export type Point = Ordered<FilePoint & { id: PointId }>;
export type Tag = Ordered<v.InferOutput<typeof tagSchema>>;
export type Progress = v.InferOutput<typeof progressSchema>;
export type NamedVersion = v.InferOutput<typeof versionSchema>;
export type Appearance = v.InferOutput<typeof appearanceSchema>;
export type Position = v.InferOutput<typeof positionSchema>;
export type ColumnKind = (typeof columnKinds)[number];
export type Status = (typeof statuses)[number];
export type Confidence = (typeof confidences)[number];
export type Stage = (typeof stages)[number];
export type Decision = (typeof decisions)[number];

/** One improvement plan in memory: normalised, records by id. Everything that is drawn is derived from it. */
export interface Plan {
  id: string;
  title: string;
  description: string;
  revision: string;
  ancestors: string[];
  created: string;
  modified: string;
  columns: Record<ColumnId, Column>;
  /** Keys are global to the file (so that an interleaved file keeps its order); within a column they are the page's order. */
  nodes: Record<NodeId, PlanNode>;
  links: Record<LinkId, Link>;
  cycles: Record<CycleId, Cycle>;
  measures: Record<MeasureId, Measure>;
  tags: Record<TagId, Tag>;
  progress: Progress[];
  versions: NamedVersion[];
  appearance: Appearance;
  more?: More;
}

/** For members that are kept as they came: `v.record` would drop one named "constructor". */
function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
