/** *Share → JSON file* of a plan with stakeholders: says what stays on this machine, and saves the file. */
import { setShown } from '../../plan/edit/shown';
import { withheldWords } from '../../plan/ask/people/withheld';
import { shownIn } from '../../plan/model/show';
import { usePlan } from '../../store/stores';
import { useAct } from '../../store/useAct';
import { Dialog } from '../../ui/Dialog';
import { DialogButtons } from '../../ui/DialogButtons';
import { Switch } from '../../ui/Switch';
import styles from './WebPageDialog.module.css';

interface JsonFileDialogProps {
  readonly onSave: () => Promise<void>;
  readonly onClose: () => void;
}

export function JsonFileDialog({ onSave, onClose }: JsonFileDialogProps) {
  const plan = usePlan((open) => open);
  const act = useAct();
  const { peopleLeave } = shownIn(plan.appearance);
  const withheld = withheldWords(plan);
  const save = async () => {
    // The browser lets a file be chosen only while the press is fresh.
    await onSave();
    onClose();
  };
  return (
    <Dialog
      title="JSON file"
      isOpen
      onClose={onClose}
      size="small"
      footer={
        <DialogButtons onCancel={onClose} onConfirm={() => void save()}>
          Save
        </DialogButtons>
      }
    >
      <div className={styles.words}>
        <Switch
          label="Names and judgements stay on this machine"
          description="Judgements on named people are personal data. This holds for every file of this plan, also the linked one; a backup is whole."
          isSelected={!peopleLeave}
          onChange={(stay) => act('change what leaves', (draft) => setShown(draft, { peopleLeave: !stay }))}
        />
        {peopleLeave ? (
          <p className={styles.inside}>The file holds everything: all names, power, commitment, contacts and notes.</p>
        ) : (
          <div className={styles.inside}>
            <p>{withheld.length === 0 ? 'Nothing has to be left out.' : 'Left out of the file:'}</p>
            <ul aria-label="Left out of the file">
              {withheld.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
            <p>
              Texts, notes and owners of boxes, measures and cycles leave as they are, and so do the notes on progress
              and versions. Only whole names are covered: “Ama” alone stays. Whoever opens it beside the full plan loses
              none of it.
            </p>
          </div>
        )}
      </div>
    </Dialog>
  );
}
