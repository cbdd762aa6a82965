/** A file holds a plan that is already here: the user chooses what becomes of both. */
import type { Plan } from '../../plan/model/schema';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';

interface Props {
  /** What is in the file; null while nothing is asked. */
  readonly plan: Plan | null;
  readonly onNewer: (plan: Plan) => void;
  readonly onBoth: (plan: Plan) => void;
  readonly onClose: () => void;
}

export function KnownPlanDialog({ plan, onNewer, onBoth, onClose }: Props) {
  return (
    <Dialog
      title="This plan is already here"
      isOpen={plan !== null}
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button onPress={() => plan && onNewer(plan)}>Open as the newer version</Button>
          <Button variant="primary" onPress={() => plan && onBoth(plan)}>
            Keep both
          </Button>
        </>
      }
    >
      <p>
        “{plan?.title}” has the same identity as a plan on this machine. Opened as the newer version it takes that
        plan’s place; what was there stays in its history.
      </p>
    </Dialog>
  );
}
