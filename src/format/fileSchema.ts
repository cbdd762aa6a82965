/**
 * The plan file as a whole, version 1: what stands in it and in which order. Reading, writing and the published JSON
 * Schema all follow this one declaration.
 *
 * Says nothing of how the parts refer to one another: that is `references.ts`.
 */
import * as v from 'valibot';
import { keeping } from '../plan/model/keeping';
import {
  appearanceSchema,
  columnSchema,
  cycleSchema,
  limits,
  linkSchema,
  measureSchema,
  nodeSchema,
  progressSchema,
  tagSchema,
  textSchema,
  notesSchema,
  versionSchema,
} from '../plan/model/schema';
import { idSchema, instantSchema } from '../plan/model/values';

export const formatName = 'aimtree';
/** The version that this app writes, and the highest that it reads. */
export const formatVersion = 1;

export const fileSchema = keeping({
  format: v.literal(formatName),
  version: v.literal(formatVersion),
  id: idSchema,
  title: textSchema,
  description: notesSchema,
  revision: idSchema,
  ancestors: v.pipe(v.array(idSchema), v.maxLength(limits.ancestors)),
  created: instantSchema,
  modified: instantSchema,
  columns: v.array(columnSchema),
  nodes: v.array(nodeSchema),
  links: v.array(linkSchema),
  cycles: v.array(cycleSchema),
  measures: v.array(measureSchema),
  tags: v.array(tagSchema),
  progress: v.array(progressSchema),
  versions: v.array(versionSchema),
  appearance: appearanceSchema,
});

/** A file of the newest version, checked: still with arrays, not yet a plan. */
export type PlanFile = v.InferOutput<typeof fileSchema>;
