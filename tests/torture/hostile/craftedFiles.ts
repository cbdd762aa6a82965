/**
 * Files that somebody made by hand to hurt whoever opens them, each by its name. Unlike the spoilt ones they are not left
 * to chance: whatever has once held the app stands here.
 */
import { carriedPlan } from '../../../src/exchange/carriedPlan';
import { wordMend } from '../../../src/format/mend';
import { parse } from '../../../src/format/parse';
import { wordProblem } from '../../../src/format/wordProblem';
import { craftedPictures } from './craftedPictures';
import { craftedPlans } from './craftedPlans';
import { craftedTexts } from './craftedTexts';
import { pollution } from './pollution';
import { sentenceFaults } from './sentences';

/** The bytes of a file of about this many bytes, or of as many as the trick needs. */
export type Crafted = (size: number) => Uint8Array;

const crafted: Readonly<Record<string, Crafted>> = { ...craftedTexts, ...craftedPictures, ...craftedPlans };

export const craftedNames: readonly string[] = Object.keys(crafted);

/** Milliseconds of the processor in which each is opened or refused. */
const longest = 2_000;

/** Reads the file of this name as the app would, and complains of every promise that is not kept. */
export function tryCrafted(name: string, size: number): readonly string[] {
  const bytes = crafted[name]?.(size) ?? new Uint8Array();
  const began = process.cpuUsage();
  try {
    const result = parse(carriedPlan(bytes) ?? bytes);
    const took = process.cpuUsage(began).user / 1_000;
    const said = result.ok
      ? result.mended.map((mend) => ({ kind: mend.kind, words: wordMend(mend) }))
      : result.problems.map((problem) => ({ kind: problem.kind, words: wordProblem(problem) }));
    return [
      ...pollution(),
      ...(took > longest ? [`It takes ${Math.round(took)} ms.`] : []),
      ...sentenceFaults(said, !result.ok),
      ...(result.ok || said.length > 0 ? [] : ['It gives no reason.']),
    ];
  } catch (error) {
    return [`It throws: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`];
  }
}
