/** Everything about one line: its ends, how sure the team is of it, and why. */
import { Trash2 } from 'lucide-react';
import { useCommandContext } from '../../commands/commandContext';
import { removeLinks, setConfidence, setLinkNotes } from '../../plan/edit/linkBoxes';
import { confidences, limits, type LinkId, type NodeId } from '../../plan/model/schema';
import { confidenceWords, kindName, oneLine } from '../../plan/ask/words';
import { usePlan, useStores } from '../../store/stores';
import { useAct } from '../../store/useAct';
import { Button } from '../../ui/Button';
import { SegmentedControl, type Segment } from '../../ui/SegmentedControl';
import { BoundText } from '../../fields/boundFields';
import { useGoTo } from '../../fields/useGoTo';
import styles from '../../fields/fields.module.css';

const segments: readonly Segment<string>[] = [
  { id: 'none', label: 'Not said' },
  ...confidences.map((id) => ({ id, label: confidenceWords[id] })),
];

export function LinkDetails({ id }: { readonly id: LinkId }) {
  const { session } = useStores();
  const { view } = useCommandContext().ports;
  const act = useAct();
  const link = usePlan((plan) => plan.links[id]);
  if (!link) return null;
  const remove = () => {
    if (!act('delete link', (draft) => removeLinks(draft, [id]), { said: 'Link deleted.' })) return;
    session.selectNodes([link.from]);
    view.current?.focus();
  };
  return (
    <>
      <h2 className={styles.heading}>Link</h2>
      <div className={styles.section}>
        <div>
          <End box={link.from} />
          <p className={styles.between}>contributes to</p>
          <End box={link.to} />
        </div>
        <SegmentedControl
          label="Confidence"
          hint="How sure the team is that this step holds."
          segments={segments}
          value={link.confidence ?? 'none'}
          onChange={(next) =>
            act('change confidence', (draft) =>
              setConfidence(
                draft,
                id,
                confidences.find((known) => known === next),
              ),
            )
          }
        />
        <BoundText
          label="Notes"
          hint="The reason, and the evidence."
          stepLabel="change the link’s notes"
          run={`link-notes:${id}`}
          lines={3}
          maxLength={limits.notes}
          read={(plan) => plan.links[id]?.notes}
          write={(draft, notes) => setLinkNotes(draft, id, notes)}
        />
        <div>
          <Button variant="danger" icon={<Trash2 />} onPress={remove}>
            Delete link
          </Button>
        </div>
      </div>
    </>
  );
}

function End({ box }: { readonly box: NodeId }) {
  const goTo = useGoTo();
  const kind = usePlan((plan) => (plan.nodes[box] ? kindName(plan, plan.nodes[box]) : ''));
  const text = usePlan((plan) => oneLine(plan.nodes[box]?.text ?? '') || '(empty)');
  return (
    <button type="button" className={styles.entry} onClick={() => goTo(box)}>
      <span className={styles.kind}>{kind}</span> <bdi className={styles.entryText}>{text}</bdi>
    </button>
  );
}
