/**
 * The plan file as a whole, version 1. What stands in it and in which order follows from the table of a plan’s parts;
 * reading, writing and the published JSON Schema follow this one declaration.
 *
 * Says nothing of how the parts refer to one another: that is `references.ts`.
 */
import * as v from 'valibot';
import { keeping } from '../plan/model/keeping';
import { plan } from '../plan/model/kinds';

export const formatName = 'aimtree';
/** The version that this app writes, and the highest that it reads. */
export const formatVersion = 1;

export const fileSchema = keeping({
  format: v.literal(formatName),
  version: v.literal(formatVersion),
  ...plan.schema.entries,
});

/** A file of the newest version, checked: still with arrays, not yet a plan. */
export type PlanFile = v.InferOutput<typeof fileSchema>;
