/** Boxes as their user has decided what was doubtful. */
import { joinedFields } from './details';
import { target, type Doubt, type Recognised, type RecognisedLink, type RecognisedRow } from './recognised';

export type Answer = 'one' | 'several' | 'unplaced' | 'beside' | 'out' | 'drivers';

/** What may be answered to each kind of doubt; the first is the default. The rows of a table are `RecognisedTable.rows`. */
export const answersTo = {
  same: ['one', 'several'],
  near: ['several', 'one'],
  unplaced: ['unplaced', 'beside', 'out'],
  aims: ['drivers', 'out'],
  lists: [],
} as const satisfies Record<Doubt['kind'], readonly Answer[]>;

/** By which an answer is kept, also when the table is read anew. */
export function nameOfDoubt({ kind, rows }: Doubt): string {
  return `${kind} ${rows.join(' ')}`;
}

export type Answers = ReadonlyMap<string, Answer>;

export function answerTo(doubt: Doubt, answers: Answers): Answer | undefined {
  const given = answers.get(nameOfDoubt(doubt));
  const possible: readonly Answer[] = answersTo[doubt.kind];
  return given !== undefined && possible.includes(given) ? given : possible[0];
}

/** The rows as they come in. */
export function decidedRows({ rows, doubts }: Recognised, answers: Answers = new Map()): readonly RecognisedRow[] {
  const stands = new Map<string, string>();
  const out = new Set<string>();
  const beside = new Map<string, string>();
  for (const doubt of doubts) {
    const answer = answerTo(doubt, answers);
    const [first, ...others] = doubt.rows;
    if (answer === 'one' && first !== undefined) for (const key of others) stands.set(key, first);
    if (answer === 'out') for (const key of doubt.kind === 'aims' ? others : doubt.rows) out.add(key);
    if (answer === 'beside' && doubt.kind === 'unplaced' && doubt.beside !== undefined)
      for (const key of doubt.rows) beside.set(key, doubt.beside);
  }
  if (stands.size + out.size + beside.size === 0) return rows;
  const standing = (key: string): string => {
    let at = key;
    for (let step = 0; step < 3 && stands.has(at); step += 1) at = stands.get(at) ?? at;
    return at;
  };
  const parentsOf = ({ key, parents }: RecognisedRow): RecognisedLink[] => {
    const own = beside.get(key);
    return (own === undefined ? parents : [{ to: own }, ...parents])
      .filter(({ to }) => !out.has(to))
      .map((link) => ({ ...link, to: link.to === target ? target : standing(link.to) }));
  };
  const made = new Map<string, RecognisedRow>();
  for (const row of rows) {
    if (out.has(row.key)) continue;
    const key = standing(row.key);
    const known = made.get(key);
    const parents = parentsOf(row);
    made.set(key, known ? joined(known, row, parents) : { ...row, key, parents: distinct(parents) });
  }
  return [...made.values()];
}

function joined(known: RecognisedRow, row: RecognisedRow, parents: readonly RecognisedLink[]): RecognisedRow {
  const fields = joinedFields(known.fields, row.fields);
  return { ...known, parents: distinct([...known.parents, ...parents]), ...(fields && { fields }) };
}

function distinct(links: readonly RecognisedLink[]): RecognisedLink[] {
  return [...new Map(links.toReversed().map((link) => [link.to, link])).values()].toReversed();
}
