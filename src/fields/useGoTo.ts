/** Goes from the details to another box: it is selected, and the view has the keyboard. */
import { useCommandContext } from '../commands/commandContext';
import type { NodeId } from '../plan/model/schema';

export function useGoTo(): (box: NodeId) => void {
  const { session, ports } = useCommandContext();
  return (box) => {
    session.selectNodes([box]);
    ports.view.current?.focus();
  };
}
