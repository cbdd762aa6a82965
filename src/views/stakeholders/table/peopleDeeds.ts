/** What is done to cells of a list of stakeholders: written, cleared, filled down, copied, pasted; each is one step, and said. */
import type { CommandContext } from '../../../commands/command';
import { cellForms, type TableForms } from '../../../exchange/clipboard/cellForms';
import { count } from '../../../kit/english';
import { peopleCellName, peopleCellText } from '../../../plan/ask/people/cells';
import {
  isWrittenOfPeople,
  peopleColumnNames,
  type PeopleColumn,
  type WrittenPeopleColumn,
} from '../../../plan/ask/people/columns';
import { readPeopleCell } from '../../../plan/ask/people/readCell';
import { stakeholderTitle } from '../../../plan/ask/people/words';
import { setPeopleCells, type PeopleCellEdit } from '../../../plan/edit/people/cells';
import type { StakeholderId } from '../../../plan/model/schema';
import { act, type StepLabel } from '../../../store/act';
import { peopleIn, type PeopleModel } from './peopleModel';

/** Writes one cell as it was typed. Gives why it cannot be. */
export function writePersonCell(
  context: CommandContext,
  { id, column }: { readonly id: StakeholderId; readonly column: WrittenPeopleColumn },
  typed: string,
  today: string,
): string | null {
  const reading = readPeopleCell(column, typed);
  if ('problem' in reading) return reading.problem;
  const announced = () => {
    const stakeholder = context.openPlan.plan().stakeholders[id];
    return stakeholder ? `${peopleCellName(context.openPlan.plan(), stakeholder, column, today)}.` : '';
  };
  put(context, 'change stakeholder', [{ id, cell: reading.cell }], { announced, today });
  return null;
}

function put(
  context: CommandContext,
  label: StepLabel,
  edits: readonly PeopleCellEdit[],
  { today, ...told }: { readonly today: string; readonly said?: string; readonly announced?: string | (() => string) },
): string | null {
  const { newId } = context;
  return act(context, label, (draft) => setPeopleCells(draft, edits, { today, newId }), told);
}

/** The stakeholders and columns that are selected. */
export function selectedCells(model: PeopleModel) {
  const block = model.block();
  if (!block) return undefined;
  return {
    ids: peopleIn(model.rows().slice(block.top, block.bottom + 1)),
    columns: model.columns().slice(block.left, block.right + 1),
  };
}

export function clearPeopleCells(context: CommandContext, model: PeopleModel): void {
  const cells = selectedCells(model);
  if (!cells) return;
  const plan = context.openPlan.plan();
  const written = cells.columns.filter(isWrittenOfPeople).filter((column) => column !== 'kind' && column !== 'name');
  const edits = cells.ids.flatMap((id) =>
    written.flatMap((column): PeopleCellEdit[] => {
      const stakeholder = plan.stakeholders[id];
      const reading = readPeopleCell(column, '');
      const isEmpty = !stakeholder || peopleCellText(plan, stakeholder, column) === '';
      return isEmpty || 'problem' in reading ? [] : [{ id, cell: reading.cell }];
    }),
  );
  const announced = `${count(edits.length, 'cell')} cleared.`;
  if (put(context, 'clear cells', edits, { announced, today: model.today() }) === null)
    context.session.announce('There is nothing to clear.');
}

export function copyPeopleCells(
  { openPlan }: CommandContext,
  model: PeopleModel,
): (TableForms & { said: string }) | null {
  const cells = selectedCells(model);
  if (!cells || cells.ids.length === 0) return null;
  const plan = openPlan.plan();
  const texts = textsOf(plan, cells);
  const said = `${count(cells.ids.length * cells.columns.length, 'cell')} copied.`;
  return { ...cellForms(texts, { hasHead: false }), said };
}

function textsOf(
  plan: ReturnType<CommandContext['openPlan']['plan']>,
  { ids, columns }: { readonly ids: readonly StakeholderId[]; readonly columns: readonly PeopleColumn[] },
): string[][] {
  return ids.flatMap((id) => {
    const stakeholder = plan.stakeholders[id];
    return stakeholder ? [columns.map((column) => peopleCellText(plan, stakeholder, column))] : [];
  });
}

export function fillPeopleCells(context: CommandContext, model: PeopleModel): void {
  const cells = selectedCells(model);
  if (!cells || cells.ids.length < 2) return context.session.announce('Select the cells below too, then fill down.');
  const [first = []] = textsOf(context.openPlan.plan(), cells);
  writePeopleBlock(
    context,
    model,
    cells.ids.map(() => first),
    { label: 'fill cells', done: 'Filled' },
  );
}

/** Writes a block of texts from the first selected cell on, over the rows that are there. One that cannot be read: none. */
export function writePeopleBlock(
  context: CommandContext,
  model: PeopleModel,
  block: readonly (readonly string[])[],
  { label, done }: { readonly label: StepLabel; readonly done: string },
): void {
  const { session, openPlan } = context;
  const area = model.block();
  if (!area) return;
  const columns = model.columns().slice(area.left);
  const ids = peopleIn(model.rows().slice(area.top));
  const edits: PeopleCellEdit[] = [];
  for (const [index, texts] of block.entries()) {
    const stakeholder = openPlan.plan().stakeholders[ids[index] ?? ''];
    if (!stakeholder) continue;
    for (const [at, text] of texts.entries()) {
      const column = columns[at];
      if (column === undefined || !isWrittenOfPeople(column)) continue;
      const reading = readPeopleCell(column, text);
      if ('problem' in reading) {
        const where = `${peopleColumnNames[column]} of ${stakeholderTitle(stakeholder)}`;
        return session.say(`Nothing was changed. ${where}: ${reading.problem}`);
      }
      edits.push({ id: stakeholder.id, cell: reading.cell });
    }
  }
  const said = `${done} ${count(edits.length, 'cell')}.`;
  if (put(context, label, edits, { said, today: model.today() }) === null)
    session.announce('The cells are so already.');
}
