/** Shows how far a large file is on its way in, and stops it at once when it is not wanted after all. */
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ProgressBar } from '../../ui/ProgressBar';
import type { WorkProgress } from './useOneWork';

export function OpeningDialog({ name, share, onCancel }: WorkProgress & { readonly onCancel: () => void }) {
  const isKeeping = share === 'keeping';
  return (
    <Dialog
      title={`Opening “${name}”`}
      isOpen
      onClose={isKeeping ? () => {} : onCancel}
      size="small"
      footer={
        <Button isDisabled={isKeeping} onPress={onCancel}>
          Cancel
        </Button>
      }
    >
      {isKeeping ? (
        <ProgressBar label="Putting it into your library" />
      ) : (
        <ProgressBar label="Reading and checking" value={share} />
      )}
    </Dialog>
  );
}
