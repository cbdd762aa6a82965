/**
 * Texts that are longer than a box can hold. Nothing is cut in silence: what does not fit goes into the notes of the
 * box, and whoever brought it in is told of which line that was.
 */
import { cutAt } from '../../kit/cutAt';
import type { IncomingBox } from '../model/incoming';
import { limits } from '../model/schema';

export interface LongLine {
  /** The line of the text or the item of the list, from 1. */
  readonly line: number;
  /** How many characters it has. */
  readonly length: number;
  /** How many of them fitted neither into the box nor into its notes. */
  readonly lost: number;
}

export interface FittingBox {
  readonly text: string;
  readonly notes: string | undefined;
  readonly owner: string | undefined;
  /** Where it was too long. */
  readonly long: LongLine | undefined;
}

/** The texts of a box as a plan can hold them. */
export function fittingBox({ text, fields = {}, at }: IncomingBox): FittingBox {
  const [short, rest] = cutAt(text, limits.text);
  const [owner, restOfOwner] = cutAt(fields.owner ?? '', limits.text);
  const wanted = [rest, fields.notes ?? '', restOfOwner].filter((part) => part !== '').join('\n\n');
  const [notes, lost] = cutAt(wanted, limits.notes);
  const isLong = rest !== '' || restOfOwner !== '' || lost !== '';
  return {
    text: short,
    notes: notes || undefined,
    owner: owner || undefined,
    long: isLong ? { line: at?.line ?? 1, length: text.length, lost: lost.length } : undefined,
  };
}
