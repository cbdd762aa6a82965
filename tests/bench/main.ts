/** Runs every `*.bench.ts` beside this file, one after the other, and prints what each found as a table. */

export interface BenchContext {
  /** The browser to measure in, and how to start it. */
  chromePath: string;
  browserFlags: readonly string[];
  /** Where the built app is served; ends in a slash. */
  url: string;
}

export type Row = Record<string, string | number>;

export interface Bench {
  title: string;
  /** The rows of its table, all with the same columns; what takes long prints those that it has. */
  run(context: BenchContext, print: (rows: Row[]) => void): Promise<Row[]> | Row[];
}

const benches = import.meta.glob<Bench>('./*.bench.ts', { import: 'bench', eager: true });

export async function runBenches(context: BenchContext) {
  for (const { title, run } of Object.values(benches)) {
    const print = (rows: Row[]) => {
      console.log(`\n${title}`);
      console.table(rows);
    };
    const rows = await run(context, print);
    if (rows.length > 0) print(rows);
  }
}
