/** Shows the details of what is selected, and hides them. */
import { PanelRight } from 'lucide-react';
import { useSession } from '../../store/stores';
import { IconButton } from '../../ui/IconButton';
import { keysOf } from './commandEntry';
import { useDetails } from './useDetails';

export function DetailsButton() {
  const { isOpen: isPanelOpen, toggle } = useDetails();
  const isOpen = useSession((state) => state.panelHolds === 'details') && isPanelOpen;
  return (
    <IconButton
      label="Details"
      hint={isOpen ? 'Hide the details' : 'Show the details'}
      keys={keysOf('toggle-details')}
      icon={<PanelRight />}
      aria-pressed={isOpen}
      onPress={toggle}
    />
  );
}
