/** Writes all that was heard as an Excel workbook, a row each, with who said it: for those who work on the plan. */
import { own } from '../../kit/own';
import { heardState } from '../../plan/ask/people/heard';
import { heardInOrder } from '../../plan/ask/people/heardAbout';
import { heardStateWords } from '../../plan/ask/people/heardRows';
import { responseWords, stakeholderTitle } from '../../plan/ask/people/words';
import { oneLine } from '../../plan/ask/words';
import type { Heard, Plan } from '../../plan/model/schema';
import { titleOf } from './boxFacts';
import { dayCell, listSheet, type Field, type Sheet } from './workbook/sheet';
import { writeSheets } from './xlsx';

export function heardSheet(plan: Plan): Sheet {
  const names = (ids: readonly string[] = [], nameOf: (id: string) => string | undefined) =>
    ids.flatMap((id) => nameOf(id) ?? []).join('; ');
  const person = (id: string) => {
    const found = own(plan.stakeholders, id);
    return found && stakeholderTitle(found);
  };
  const fields: readonly Field<Heard>[] = [
    ['Date', 13, ({ date }) => dayCell(date)],
    ['They said', 50, ({ said }) => said],
    ['Who', 28, ({ stakeholders }) => names(stakeholders, person)],
    ['How many', 22, ({ voices }) => voices],
    ['Theme', 20, ({ theme }) => theme],
    ['State', 18, (heard) => heardStateWords[heardState(heard)]],
    ['Answer', 11, ({ response }) => response && responseWords[response]],
    ['What was done, or why not', 50, ({ because }) => because],
    ['Boxes that it changed', 36, ({ nodes }) => names(nodes, (id) => oneLine(own(plan.nodes, id)?.text ?? ''))],
    ['PDSA cycles that it changed', 28, ({ cycles }) => names(cycles, (id) => own(plan.cycles, id)?.title)],
    ['Told on', 13, ({ told }) => dayCell(told)],
  ];
  return listSheet('You said, we did', fields, heardInOrder(plan.heard));
}

export function heardXlsx(plan: Plan): Uint8Array<ArrayBuffer> {
  const { description, created, modified } = plan;
  return writeSheets([heardSheet(plan)], {
    title: `${titleOf(plan)}: You said, we did`,
    description,
    created,
    modified,
  });
}
