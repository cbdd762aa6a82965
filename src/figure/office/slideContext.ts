/**
 * Holds what the objects of one slide share: where the picture stands, and the numbers by which objects name each
 * other.
 */
import type { Mark } from '../marks/mark';
import { keysIn } from '../marks/walk';
import type { SlideFrame } from './slideFrame';

export interface SlideContext {
  readonly frame: SlideFrame;
  /** Gives the number of a further object. */
  readonly next: () => number;
  /** The numbers of the things by their keys. */
  readonly things: ReadonlyMap<string, number>;
}

/** Things get their numbers first: the lines that are glued to them stand below them. */
export function slideContext(marks: readonly Mark[], frame: SlideFrame, next: () => number): SlideContext {
  return { frame, next, things: new Map(keysIn(marks).map((key) => [key, next()])) };
}
