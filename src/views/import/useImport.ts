/**
 * What the import dialog knows: what was recognised, what its user has decided, and the plan that comes of it. Nothing is
 * changed anywhere; the plan is made anew with every decision.
 */
import { produce } from 'immer';
import { useMemo, useState } from 'react';
import { decidedRows, type Answer, type Answers } from '../../exchange/recognise/decided';
import { readTable } from '../../exchange/recognise/readTable';
import type { Recognised, RecognisedRow } from '../../exchange/recognise/recognised';
import type { ColumnMeaning, RecognisedTable } from '../../exchange/recognise/recognisedTable';
import { bringIn, type BroughtIn } from '../../plan/edit/bringIn';
import { planOfIncoming } from '../../plan/edit/planOfIncoming';
import { EditRefused } from '../../plan/model/editRefused';
import type { NodeId, Plan } from '../../plan/model/schema';

/** The open plan and the box that something may go below. */
export interface Here {
  readonly plan: Plan;
  readonly parent: NodeId;
}

export type Into = 'new' | 'here';

export interface Coming {
  readonly plan: Plan;
  readonly brought: BroughtIn;
}

/** `first`: where it goes unless its user says otherwise. */
export function useImport(given: Recognised, here: Here | null, first: Into, today: string) {
  /** The table with other meanings; forgotten when something else is given. */
  const [changed, setChanged] = useState<{ readonly of: Recognised; readonly table: RecognisedTable } | null>(null);
  const table = changed?.of === given ? changed.table : null;
  const [answers, setAnswers] = useState<Answers>(new Map());
  const recognised = useMemo(() => (table ? readTable(table, today) : given), [given, table, today]);
  const [into, setInto] = useState<Into>(here ? first : 'new');
  const rows = useMemo(() => decidedRows(recognised, answers), [recognised, answers]);
  const coming = useMemo(
    () => preview(recognised, rows, into === 'here' ? here : null),
    [recognised, rows, into, here],
  );
  const shown = table ?? given.table;
  return {
    recognised,
    answers,
    rows,
    into,
    setInto,
    coming,
    answer: (name: string, answer: Answer) => setAnswers((before) => new Map(before).set(name, answer)),
    setMeaning: (column: number, meaning: ColumnMeaning) => {
      if (shown) setChanged({ of: given, table: { ...shown, meanings: shown.meanings.with(column, meaning) } });
    },
    setRows: (together: RecognisedTable['rows']) => {
      if (shown) setChanged({ of: given, table: { ...shown, rows: together } });
    },
  };
}

/** A reason in words where a plan cannot hold it. */
function preview(recognised: Recognised, boxes: readonly RecognisedRow[], here: Here | null): Coming | string {
  let count = 0;
  const newId = () => `import-${(count += 1)}`;
  try {
    if (!here) {
      const identity = { id: 'import', revision: 'import', now: '2000-01-01T00:00:00.000Z' };
      const { title, columnTitles } = recognised;
      return planOfIncoming({ boxes, title, columnTitles }, identity, newId);
    }
    let brought: BroughtIn | undefined;
    const plan = produce(here.plan, (draft) => {
      brought = bringIn(draft, { boxes, parent: here.parent, newId });
    });
    return brought ? { plan, brought } : '';
  } catch (error) {
    if (error instanceof EditRefused) return error.reason;
    throw error;
  }
}
