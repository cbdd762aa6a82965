/** Boxes as cells for spreadsheets and documents: a row for each way through them. */
import type { CarriedBranch } from '../../plan/model/carriedBranch';
import { columnsOf } from '../../plan/ask/queries';
import { columnKindName, oneLine } from '../../plan/ask/words';
import { pathRows } from '../write/planTree';
import { cellForms, type TableForms } from './cellForms';

export function writeTable({ plan, withAim }: CarriedBranch): TableForms {
  const columns = columnsOf(plan);
  const paths = pathRows(plan).filter(({ end }) => withAim || plan.columns[end.column]?.kind !== 'aim');
  // The aim that only stands in for the one of the plan is no cell.
  const used = columns.flatMap((_, level) =>
    (withAim || level > 0) && paths.some(({ boxes }) => boxes[level]) ? level : [],
  );
  const headings = used.map((level) => {
    const column = columns[level];
    return column ? oneLine(column.title) || columnKindName(plan, column.id) : '';
  });
  const rows = paths.map(({ boxes }) => used.map((level) => boxes[level]?.text ?? ''));
  return cellForms([headings, ...rows], { hasHead: true });
}
