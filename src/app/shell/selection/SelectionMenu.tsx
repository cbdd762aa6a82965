/** The whole menu of what is selected, where it was asked for. */
import { useCommandContext } from '../../../commands/commandContext';
import type { View } from '../../../commands/view';
import { selectedOf } from '../../../store/selection';
import { useSession } from '../../../store/stores';
import { PointMenu } from '../../../ui/PointMenu';
import { entriesOf } from './selectionEntries';

export function SelectionMenu({ view }: { readonly view: View }) {
  const context = useCommandContext();
  const { session } = context;
  const at = useSession((state) => state.menu);
  const kind = useSession((state) => view.selects.find((each) => selectedOf(state, each).length > 0));
  if (!at) return null;
  return (
    <PointMenu
      key={`${at.x} ${at.y}`}
      label={kind ? 'What is selected' : view.label}
      at={at}
      items={() => entriesOf(kind, context)}
      onClose={() => session.setState({ menu: null })}
    />
  );
}
