/** The line below the table: how much of what is shown there is, and the keys that matter in a cell. */
import { memo } from 'react';
import { isMac } from '../../../browser/platform';
import { wordKeys } from '../../../commands/keys';
import { tableBoxes, tallyWords } from '../../../plan/ask/tableRows';
import { usePlan } from '../../../store/stores';
import { KeyHints } from '../../../ui/KeyHints';
import { InPlace } from '../../../ui/Places';
import type { TableSettings } from './tableChoices';

const hints = [
  ['Enter', 'edit'],
  ['Tab', 'next'],
  ['Shift+ArrowDown', 'select cells'],
  ['Mod+D', 'fill down'],
  ['Delete', 'clear'],
  ['Mod+V', 'from Excel'],
].map(([keys = '', words = '']) => [wordKeys(keys, isMac), words] as const);

interface TableFootProps {
  readonly settings: TableSettings;
  readonly today: () => string;
}

export const TableFoot = memo(function TableFoot({ settings, today }: TableFootProps) {
  const words = usePlan((plan) =>
    tallyWords(
      plan,
      tableBoxes(plan, settings).map(({ id }) => id),
      today(),
    ),
  );
  return (
    <InPlace name="foot">
      <p>{words}</p>
      <KeyHints hints={hints} />
    </InPlace>
  );
});
