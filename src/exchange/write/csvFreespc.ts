/**
 * Writes a plan as CSV for the FreeSPC driver diagram tool. It knows an aim, two columns of drivers and change ideas:
 * further columns of drivers go into its second. Ids are counted, as it parts them by commas and semicolons.
 */
import { inOrder } from '../../plan/model/order';
import { columnLevel, columnsOf, nodesOf } from '../../plan/ask/queries';
import { linksOutOf } from '../../plan/ask/relations';
import { oneLine } from '../../plan/ask/words';
import type { Plan, PlanNode } from '../../plan/model/schema';
import { freespcColumns, type FreespcColumn, type FreespcLevel } from '../freespc';
import { measuresOf, tagsOf, textOf } from './boxFacts';
import { csvText } from './csvText';

export function writeCsvFreespc(plan: Plan): string {
  const nodes = nodesOf(plan);
  const ids = new Map(nodes.map(({ id }, index) => [id, String(index + 1)]));
  const common = diagramCells(plan);
  const rows = nodes.map((node) => {
    const [parent = '', ...extra] = linksOutOf(plan, node.id).map(({ to }) => ids.get(to) ?? '');
    const own: Partial<Record<FreespcColumn, string>> = {
      id: ids.get(node.id) ?? '',
      level: levelOf(plan, node),
      parent_id: parent,
      // A row without a text would not be read.
      text: textOf(node),
      color: tagsOf(plan, node)[0]?.colour ?? '',
      auto_size: '1',
      extra_parents: extra.join(';'),
      measures_json: JSON.stringify(
        measuresOf(plan, node).map(({ kind, name }) => ({ type: kind === 'structure' ? 'none' : kind, text: name })),
      ),
    };
    return freespcColumns.map((column) => own[column] ?? common[column] ?? '');
  });
  // Without the mark, as the tool writes it.
  return csvText([[...freespcColumns], ...rows], { mark: false });
}

/** What the tool repeats in every row; sizes are those that it begins with. */
function diagramCells(plan: Plan): Partial<Record<FreespcColumn, string>> {
  const titles = new Map<FreespcLevel, string>();
  for (const { id, kind, title } of columnsOf(plan)) {
    const level = levelIn(plan, id, kind);
    if (!titles.has(level)) titles.set(level, oneLine(title));
  }
  const palette = inOrder(plan.tags).map(({ name, colour }) => ({ label: name, value: colour }));
  return {
    box_height: '32',
    vertical_gap: '8',
    font_size: '13',
    font_bold: '0',
    title_aim: titles.get('aim') ?? '',
    title_primary: titles.get('primary') ?? '',
    title_secondary: titles.get('secondary') ?? '',
    title_change: titles.get('change') ?? '',
    palette_json: JSON.stringify(palette),
  };
}

function levelOf(plan: Plan, { column }: PlanNode): FreespcLevel {
  return levelIn(plan, column, plan.columns[column]?.kind ?? 'driver');
}

function levelIn(plan: Plan, column: string, kind: string): FreespcLevel {
  if (kind === 'aim' || kind === 'change') return kind;
  return columnLevel(plan, column) === 1 ? 'primary' : 'secondary';
}
