/** Runs what tortures the app, part by part, and prints what each went through: how often, from which seed, how it ended. */
import { craftedNames, tryCrafted } from './hostile/craftedFiles';
import { runHostileFiles } from './hostile/runHostileFiles';
import { runInterleavings } from './interleavings';
import { runKills } from './kills/runKills';
import { runMerges } from './merges/runMerges';
import { runHostileRooms } from './rooms/hostileRooms';
import { runRooms } from './rooms/runRooms';
import { runStoreInterleavings } from './storeInterleavings';

export interface TortureOptions {
  readonly seed: number;
  /** How often, part by part; a part that is not named is left out. */
  readonly counts: Readonly<Partial<Record<Part, number>>>;
  /** How many times slower than this machine the page runs that is killed. */
  readonly slow: number;
  /** The browser to kill, and how to start it. */
  readonly chromePath: string;
  readonly browserFlags: readonly string[];
  /** Where the built app is served; ends in a slash. */
  readonly url: string;
}

export const parts = ['kills', 'files', 'interleavings', 'merges', 'rooms', 'strangers'] as const;
export type Part = (typeof parts)[number];

/** Bytes: as large as a file may be. */
const craftedSize = 49_000_000;

interface Outcome {
  /** What there is to know beside the count, in words. */
  readonly found: string;
  /** Promises that were not kept, as sentences for developers. */
  readonly faults: readonly string[];
}

type Torture = (options: TortureOptions, count: number) => Promise<Outcome> | Outcome;

const tortures: Readonly<Record<Part, Torture>> = {
  async kills({ seed, ...start }, count) {
    const { survived, longestLoss, faults } = await runKills({ seed, count, ...start });
    return { found: `${survived} survived; at most ${longestLoss} ms of work lost`, faults };
  },

  files({ seed }, count) {
    const { opened, refused, slowest, faults } = runHostileFiles({ seed, count });
    const made = craftedNames.flatMap((name) => tryCrafted(name, craftedSize).map((fault) => `${name}: ${fault}`));
    const words = `${opened} opened, ${refused} refused; the slowest took ${slowest} ms; ${craftedNames.length} made by hand`;
    return { found: words, faults: [...faults, ...made] };
  },

  async interleavings({ seed }, count) {
    const { edits, undone, rebased, kept, saved, faults } = runInterleavings({ seed, count });
    const { interleavings } = await runStoreInterleavings({ seed, count: Math.ceil(count / 10) });
    const words = `all tabs ended equal: ${edits} edits, ${undone} undone or redone, ${rebased} put behind others, ${kept} brought back or spared, ${saved} saved as files, ${faults} faults of storage; ${interleavings} more through a store`;
    return { found: words, faults: [] };
  },

  merges({ seed }, count) {
    const { questions, silent, byKind } = runMerges({ seed, count });
    const kinds = Object.entries(byKind).map(([kind, number]) => `${number} ${kind}`);
    const asked = `${(questions / count).toFixed(2)} questions a merge, none in ${Math.round((silent / count) * 100)} %`;
    return { found: `nothing lost, all valid, the same from both sides; ${asked}: ${kinds.join(', ')}`, faults: [] };
  },

  async rooms({ seed }, count) {
    const { counts, faults } = await runRooms({ seed, count });
    const { killed, edits, cuts, kills, restarts, merges, asked } = counts;
    const words = `${edits} edits, ${cuts} lines cut, ${kills} servers killed (${killed} rooms had one of their own process), ${restarts} stopped; ${merges} merges, ${asked} questions`;
    return { found: words, faults };
  },

  async strangers({ seed }, count) {
    const { largest, faults } = await runHostileRooms({ seed, count });
    return { found: `the server lived, and took ${Math.round(largest / 1_000_000)} MB at most`, faults };
  },
};

/** Gives whether every promise was kept. */
export async function runTorture(options: TortureOptions): Promise<boolean> {
  const rows: Record<string, string | number>[] = [];
  let sound = true;
  for (const part of parts) {
    const count = options.counts[part] ?? 0;
    if (count === 0) continue;
    const began = performance.now();
    const { found: words, faults } = await attempt(() => tortures[part](options, count));
    for (const fault of faults.slice(0, 20)) console.error(fault);
    if (faults.length > 0) sound = false;
    const seconds = Math.round((performance.now() - began) / 1000);
    rows.push({ part, count, seed: options.seed, faults: faults.length, seconds, found: words });
  }
  console.table(rows);
  return sound;
}

/** What a part throws is its fault. */
async function attempt(run: () => Promise<Outcome> | Outcome): Promise<Outcome> {
  try {
    return await run();
  } catch (error) {
    return { found: '', faults: [error instanceof Error ? (error.stack ?? error.message) : String(error)] };
  }
}
