/** Tells layout the least distances in a picture of a form. */
import type { Form } from '../types/form';
import type { LayoutGaps } from './layoutTypes';

/** Frames tell groups of ideas apart: they may stand as near each other as siblings. */
export function gapsOf({ spacing: { gaps }, ideas }: Pick<Form, 'spacing' | 'ideas'>): LayoutGaps {
  return ideas ? { ...gaps, framed: gaps.sibling } : gaps;
}
