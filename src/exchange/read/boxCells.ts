/** Reads our own cells of one row a box, with names by which boxes say what they contribute to. */
import type { NamedColumn } from '../../plan/model/outlineItem';
import { statusWords } from '../../plan/ask/words';
import { statuses } from '../../plan/model/choices';
import { readColumnLabel, type ColumnWords } from '../clipboard/columnWords';
import { unguardedCell } from '../guardedCell';
import type { Recognised, RecognisedFields, RecognisedRow } from '../recognise/recognised';

/** Null where the first row heads no such cells. */
export function readBoxCells(cells: readonly (readonly string[])[], words: ColumnWords): Recognised | null {
  const [heading = [], ...body] = cells;
  const names = heading.map((name) => name.replace(/^\ufeff/u, '').trim());
  if (!['ID', 'Kind', 'Text', 'Contributes to'].every((name) => names.includes(name))) return null;
  const rows = body.map((row, index) => {
    const at = (name: string) => unguardedCell(row[names.indexOf(name)] ?? '').trim();
    return { at, key: `r${index + 1}`, line: index + 2 };
  });
  const keys = new Map(rows.toReversed().map(({ at, key }) => [at('ID'), key]));
  const boxes = rows.map(({ at, key, line }): RecognisedRow => {
    const column = kindColumn(at('Kind'), words);
    const fields = fieldsOf(at);
    const to = listIn(at('Contributes to')).flatMap((name) => keys.get(name) ?? []);
    return {
      key,
      text: at('Text'),
      ...(column !== undefined && { column }),
      parents: to.filter((other) => other !== key).map((other) => ({ to: other })),
      ...(Object.keys(fields).length > 0 && { fields }),
      at: { line },
    };
  });
  return { form: 'table', rows: boxes, doubts: [], done: [], ignored: [] };
}

/** The column of a kind of box as we name it. */
export function kindColumn(kind: string, words: ColumnWords): NamedColumn | undefined {
  return kind === 'Quaternary driver' ? 4 : readColumnLabel(kind, words)?.column;
}

function listIn(cell: string): string[] {
  return cell
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

const date = /^\d{4}-\d{2}-\d{2}$/u;

function fieldsOf(at: (name: string) => string): RecognisedFields {
  const [owner, notes, start, due] = [at('Owner'), at('Notes'), at('Start'), at('Due')];
  const status = statuses.find((each) => statusWords[each] === at('Status'));
  const size = (name: string) => ([1, 2, 3, 4, 5] as const).find((each) => String(each) === at(name));
  const [impact, effort] = [size('Impact'), size('Effort')];
  const [tags, measures] = [listIn(at('Tags')), listIn(at('Measures'))].map((names) => names.map((name) => ({ name })));
  return {
    ...(owner !== '' && { owner }),
    ...(notes !== '' && { notes }),
    ...(date.test(start) && { start }),
    ...(date.test(due) && { due }),
    // Those that say nothing are proposed anyway.
    ...(status && status !== 'proposed' && { status }),
    ...(impact && { impact }),
    ...(effort && { effort }),
    ...(tags && tags.length > 0 && { tags }),
    ...(measures && measures.length > 0 && { measures }),
  };
}
