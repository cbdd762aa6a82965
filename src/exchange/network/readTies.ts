/**
 * Reads ties out of what people have: a list of lines, a table of source, target, type and weight, or a matrix. What stands
 * there twice is one tie.
 *
 * Must not know: which of the people are in a plan.
 */
import { folded } from '../../kit/folded';
import { count } from '../../kit/english';
import { tidyName } from '../../kit/names';
import { readStrength, readTieLine, tieOf, type WrittenTie } from '../../plan/ask/people/tieWords';
import { unguardedCell } from '../guardedCell';
import { matrixTies } from './tieMatrix';
import { tableColumns } from './tieColumns';

export interface TieReading {
  readonly form: 'lines' | 'table' | 'matrix';
  readonly ties: readonly WrittenTie[];
  /** How many said what another had said. */
  readonly folded: number;
  /** What was left out and why, a sentence each. */
  readonly problems: readonly string[];
  /** Weights of another scale became 1 to 3. */
  readonly isScaled: boolean;
}

type Cells = readonly (readonly string[])[];

/** `type`: of ties that say none. */
export function readTies(given: Cells, type: string): TieReading {
  const cells = given
    .map((row) => row.map((cell) => tidyName(unguardedCell(cell))))
    .filter((row) => row.some((cell) => cell !== ''));
  const isList = cells.every((row) => row.filter((cell) => cell !== '').length === 1);
  if (isList) return ofLines(cells, type);
  const matrix = matrixTies(cells, type);
  return matrix ? foldedTogether('matrix', matrix, []) : ofTable(cells, type);
}

function ofLines(cells: Cells, type: string): TieReading {
  const problems: string[] = [];
  const ties = cells.flatMap((row): WrittenTie[] => {
    const line = row.find((cell) => cell !== '') ?? '';
    const tie = readTieLine(line);
    if (!tie) problems.push(`“${line}” does not name two.`);
    return tie ? [withType(tie, type)] : [];
  });
  return foldedTogether('lines', ties, problems);
}

function withType(tie: WrittenTie, type: string): WrittenTie {
  if (tie.type !== undefined || tie.kind === 'formal') return tie;
  return { ...tieOf(tie.from, tie.to, [type], tie.directed), ...(tie.strength && { strength: tie.strength }) };
}

function ofTable(cells: Cells, type: string): TieReading {
  const { columns, hasHeadings } = tableColumns(cells[0] ?? []);
  const rows = hasHeadings ? cells.slice(1) : cells;
  const problems: string[] = [];
  const cell = (row: readonly string[], column: number | undefined) =>
    column === undefined ? '' : (row[column] ?? '');
  const weights = rows.map((row) => Number(cell(row, columns.weight).replace(',', '.') || Number.NaN));
  const scale = scaleOf(weights);
  const ties = rows.flatMap((row, at): WrittenTie[] => {
    const [from, to] = [cell(row, columns.source), cell(row, columns.target)];
    if (from === '' || to === '') {
      problems.push(`Row ${at + (hasHeadings ? 2 : 1)} does not name two.`);
      return [];
    }
    const weight = cell(row, columns.weight);
    const strength = scale(weights[at] ?? Number.NaN) ?? readStrength(weight);
    const kind = folded(cell(row, columns.kind));
    const words = [cell(row, columns.type) || (kind === 'formal' ? 'formal' : type)];
    const direction = folded(cell(row, columns.direction));
    const read = tieOf(from, to, words, direction === 'directed');
    return [
      {
        ...read,
        ...(kind === 'formal' || kind === 'informal' ? { kind } : {}),
        ...(strength !== undefined && { strength }),
        ...(direction === 'undirected' || direction === 'mutual' ? { directed: false } : {}),
      },
    ];
  });
  const reading = foldedTogether('table', ties, problems);
  return { ...reading, isScaled: weights.some((weight) => weight > 3 || (weight > 0 && !Number.isInteger(weight))) };
}

/** Weights of 1 to 3 are strengths; others are taken in thirds of the greatest. */
function scaleOf(weights: readonly number[]): (weight: number) => 1 | 2 | 3 | undefined {
  const known = weights.filter((weight) => Number.isFinite(weight) && weight > 0);
  const most = known.reduce((great, weight) => Math.max(great, weight), 0);
  const isOwn = known.every((weight) => Number.isInteger(weight) && weight <= 3);
  return (weight) => {
    if (!Number.isFinite(weight) || weight <= 0) return undefined;
    const third = isOwn ? weight : Math.ceil((3 * weight) / most);
    return third <= 1 ? 1 : third === 2 ? 2 : 3;
  };
}

/** Ties of the same two, the same kind and type are one, as strong as the strongest. */
function foldedTogether(
  form: TieReading['form'],
  ties: readonly WrittenTie[],
  problems: readonly string[],
): TieReading {
  const found = new Map<string, WrittenTie>();
  let [twice, toSelf] = [0, 0];
  for (const tie of ties) {
    const [from, to] = [folded(tie.from), folded(tie.to)];
    if (from === to) {
      toSelf += 1;
      continue;
    }
    const ends = tie.directed || from < to ? [from, to] : [to, from];
    const key = JSON.stringify([...ends, tie.kind, folded(tie.type ?? ''), tie.directed]);
    const known = found.get(key);
    if (known) twice += 1;
    const strength = stronger(known?.strength, tie.strength);
    found.set(key, { ...(known ?? tie), ...(strength && { strength }) });
  }
  const selves = toSelf > 0 ? [`${count(toSelf, 'tie')} of somebody to themselves.`] : [];
  return { form, ties: [...found.values()], folded: twice, problems: [...problems, ...selves], isScaled: false };
}

type Strength = WrittenTie['strength'];

function stronger(a: Strength, b: Strength): Strength {
  return (a ?? 0) >= (b ?? 0) ? a : b;
}
