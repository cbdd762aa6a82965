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
  /** When the restored plan was last changed, by its own file. */
  readonly modified: number;
}

export function judge({ seen, killedAt, restored, modified }: Evidence): Verdict {
  const states = statesOf(seen);
  const lastSaved = states.findLastIndex(({ saved }) => saved);
  const kept = states.findLastIndex(({ picture }) => picture === restored);
  if (kept < 0) {
    // The last state may have been stored while the news of it was still on its way out of the dying browser.
    const newest = states.at(-1)?.from ?? 0;
    return modified >= newest ? { lost: 0 } : { lost: 0, fault: `it is in a state that was never seen: ${restored}` };
  }
  if (kept < lastSaved)
    return {
      lost: 0,
      fault: `it is in an older state than the one that was called saved: ${states[lastSaved]?.picture} became ${restored}`,
    };
  const next = states[kept + 1];
  const lost = next ? killedAt - next.from : 0;
  return lost > mostLost
    ? { lost, fault: `the work of ${lost} ms is gone: ${states.at(-1)?.picture} became ${restored}` }
    : { lost };
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
