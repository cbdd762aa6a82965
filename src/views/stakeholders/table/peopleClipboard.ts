/** Cells of a list of stakeholders on the clipboard: out of it as they are, into it over others, or as new names. */
import { putForms } from '../../../browser/clipboard';
import type { CommandContext } from '../../../commands/command';
import { readBlock } from '../../../exchange/clipboard/readBlock';
import { copyPeopleCells, writePeopleBlock } from './peopleDeeds';
import { peopleIn, type PeopleModel } from './peopleModel';

type Block = readonly (readonly string[])[];

/** `onNames`: hears of a block that is a list of new people. */
export function clipboardOf(context: CommandContext, model: PeopleModel, onNames: (cells: Block) => void) {
  return {
    onCopy(event: ClipboardEvent) {
      const copied = copyPeopleCells(context, model);
      if (!copied || !event.clipboardData) return;
      event.preventDefault();
      putForms(event.clipboardData, copied);
      context.session.announce(copied.said);
    },
    onPaste(event: ClipboardEvent) {
      const { clipboardData: data } = event;
      if (!data) return;
      event.preventDefault();
      const cells = readBlock({ text: data.getData('text/plain'), html: data.getData('text/html') });
      if (cells.length === 0) return context.session.say('Nothing was pasted. There is no text on the clipboard.');
      if (isOfNames(model, cells)) onNames(cells);
      else writePeopleBlock(context, model, cells, { label: 'paste cells', done: 'Pasted' });
    },
  };
}

/** Cells go over cells where there are as many; a list that is longer than what is left of the names is of new ones. */
function isOfNames(model: PeopleModel, cells: Block): boolean {
  const at = model.current();
  const rows = model.rows();
  const place = rows.findIndex(({ key }) => key === at?.key);
  if (rows[place]?.kind !== 'person') return true;
  return at?.column === 'name' && cells.length > 1 && cells.length > peopleIn(rows.slice(place)).length;
}
