/**
 * What changed as a document: a table by branch.
 *
 * Must not know: formats, the clock.
 */
import { count } from '../../../kit/english';
import type { ChangeGroup } from '../../../plan/tell/compare/change';
import { changeColumns, changeRows } from '../../../plan/tell/compare/changesAsText';
import type { PictureTable } from '../../marks/picture';
import type { PlanDocument, TableBlock, TableRow } from '../document/planDocument';

interface Changes {
  readonly title: string;
  readonly groups: readonly ChangeGroup[];
  /** In words. */
  readonly date: string;
}

export function changesDocument({ title, groups, date }: Changes): PlanDocument {
  return {
    title,
    subtitle: date,
    description: `${title}, ${date}.`,
    sections: [{ isLandscape: false, blocks: [tableOf(title, groups)] }],
  };
}

function tableOf(title: string, groups: readonly ChangeGroup[]): TableBlock {
  const [, ...columns] = changeColumns;
  return {
    kind: 'table',
    caption: `${title}.`,
    columns: columns.map((heading, at) => ({ heading, share: at === 0 ? 0.4 : 0.6 })),
    rows: groups.flatMap((group): TableRow[] => [
      { heading: `${group.title}: ${group.counts}` },
      ...changeRows([group]).map(([, ...cells]) => cells),
    ]),
  };
}

/** For the document that holds the picture. */
export function changesTable(title: string, groups: readonly ChangeGroup[]): PictureTable {
  const number = groups.reduce((sum, { changes }) => sum + changes.length, 0);
  return { caption: `${title}: ${count(number, 'change')}.`, columns: changeColumns, rows: changeRows(groups) };
}
