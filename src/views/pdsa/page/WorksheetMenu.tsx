/** The worksheet of a cycle for the ward's clipboard: printed blank or filled, or as a Word document. */
import { Printer } from 'lucide-react';
import { useCommandContext } from '../../../commands/commandContext';
import type { WorksheetWish } from '../../../commands/command';
import type { CycleId } from '../../../plan/model/schema';
import { MenuButton } from '../../../ui/MenuButton';

const wishes: readonly (readonly [label: string, isFilled: boolean, as: WorksheetWish['as']])[] = [
  ['Print blank', false, 'print'],
  ['Print filled', true, 'print'],
  ['Word, blank', false, 'word'],
  ['Word, filled', true, 'word'],
];

export function WorksheetMenu({ id }: { readonly id: CycleId }) {
  const { ports } = useCommandContext();
  return (
    <MenuButton
      label="Worksheet"
      variant="quiet"
      icon={<Printer />}
      items={wishes.map(([label, isFilled, as]) => ({
        id: label,
        label,
        onAction: () => void ports.giveWorksheet({ cycle: id, isFilled, as }),
      }))}
    />
  );
}
