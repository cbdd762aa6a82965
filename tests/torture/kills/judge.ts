/** Whether what is left after a kill is what was promised: all that was called saved, and at most half a second less. */
import type { Seen } from './recorder';

/** Milliseconds of work that a crash may cost. */
const mostLost = 500;

interface State {
  readonly picture: string;
  /** When it came onto the page. */
  readonly from: number;
  readonly saved: boolean;
}

export interface Verdict {
  /** Milliseconds of work that are gone. */
  readonly lost: number;
  /** What was promised and is not so; nothing where all is well. */
  readonly fault?: string;
}

export interface Evidence {
  /** What was seen of the plan before the kill, in order. */
  readonly seen: readonly Seen[];
  /** Milliseconds since 1970. */
  readonly killedAt: number;
  /** The plan as it is shown after the restart. */
  readonly restored: string;
  /** When the last change was made that is kept, in ms since 1970. */
  readonly edited: number;
}

export function judge({ seen, killedAt, restored, edited }: Evidence): Verdict {
  const states = statesOf(seen);
  const lastSaved = states.findLastIndex(({ saved }) => saved);
  const kept = states.findLastIndex(({ picture }) => picture === restored);
  const newest = states.at(-1);
  if (kept < 0 || kept < lastSaved) {
    // A state may have been stored while the news of it was still on its way out of the dying browser.
    if (newest && edited > newest.from) return { lost: 0 };
    const what = kept < 0 ? 'in a state that was never seen' : 'older than what was called saved';
    return { lost: 0, fault: `it is ${what}: ${states[lastSaved]?.picture ?? newest?.picture} became ${restored}` };
  }
  const next = states[kept + 1];
  const lost = next ? killedAt - next.from : 0;
  if (lost <= mostLost) return { lost };
  return { lost, fault: `the work of ${lost} ms is gone: ${newest?.picture} became ${restored}` };
}

/** What was seen as states that follow each other; each is saved if it was called so at any time. */
function statesOf(seen: readonly Seen[]): State[] {
  const states: State[] = [];
  for (const { picture, at, saved } of seen) {
    const last = states.at(-1);
    if (picture === null) continue;
    if (last?.picture !== picture) states.push({ picture, from: at, saved });
    else if (saved && !last.saved) states[states.length - 1] = { ...last, saved };
  }
  return states;
}
