/**
 * What is in a shared file meets the copy that is here: it is taken in where nobody has to be asked. What has to be asked
 * waits, and nothing is changed until then.
 *
 * Must not know: files, when they are read and written.
 */
import { parse } from '../../../format/parse';
import { limits, type Plan } from '../../../plan/model/schema';
import type { KnownStates } from '../copies/knownStates';
import type { ReadStates } from '../copies/readStates';
import { standingOf, type Standing } from '../copies/standing';
import type { Met } from './keepTogether';

export interface MeetingCopy {
  /** As it is now. */
  plan(): Plan;
  readonly readStates: ReadStates;
  /** A revision that whatever is in the file descends from, though it may be too long ago to be named there. */
  readonly sure: string | undefined;
  /** The earlier states that can be shown, once everything is stored. */
  states(): Promise<KnownStates>;
  /** Makes this the present state, under its revision. */
  take(copy: Plan): void;
}

/** Why somebody has to be asked; null where nobody has to. */
export type Asking =
  | { readonly standing: Standing; readonly copy: Plan }
  /** It cannot be read as a plan. */
  | 'unreadable';

export interface FileMeeting {
  readonly how: Met;
  readonly asking: Asking | null;
}

export async function meetFile(bytes: Uint8Array, here: MeetingCopy): Promise<FileMeeting> {
  const read = parse(bytes);
  if (!read.ok) return { how: 'asks', asking: 'unreadable' };
  const copy = descending(read.plan, here.sure);
  for (;;) {
    const states = await here.states();
    const mine = here.plan();
    const standing = await standingOf(mine, copy, states);
    // Somebody may have typed meanwhile: then it stands otherwise.
    if (here.plan() === mine) return met(standing, copy, here);
  }
}

/** A file names at most so many revisions: where it names as many, one that is not named may be among those left out. */
function descending(copy: Plan, sure: string | undefined): Plan {
  const { revision, ancestors } = copy;
  const isNamed = sure === undefined || revision === sure || ancestors.includes(sure);
  if (isNamed || ancestors.length < limits.ancestors) return copy;
  return { ...copy, ancestors: [...ancestors.slice(0, -1), sure] };
}

function met(standing: Standing, copy: Plan, { readStates, take }: MeetingCopy): FileMeeting {
  switch (standing.kind) {
    case 'same':
      return { how: 'same', asking: null };
    case 'older':
      return { how: 'behind', asking: null };
    case 'newer':
      take(standing.theirs);
      return { how: 'taken', asking: null };
    case 'parted':
      readStates.keep(standing.theirs);
      if (standing.merge.questions.length > 0) return { how: 'asks', asking: { standing, copy } };
      take(standing.merge.merged);
      return { how: 'taken', asking: null };
    default:
      return { how: 'asks', asking: { standing, copy } };
  }
}
