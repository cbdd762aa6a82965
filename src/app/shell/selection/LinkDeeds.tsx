/** What is done with a line. */
import { Trash2 } from 'lucide-react';
import { useCommandContext } from '../../../commands/commandContext';
import { runCommand } from '../../../commands/table';
import { confidenceWords } from '../../../plan/ask/words';
import { setConfidence } from '../../../plan/edit/linkBoxes';
import { confidences } from '../../../plan/model/schema';
import { usePlan } from '../../../store/stores';
import { useAct } from '../../../store/useAct';
import { Button } from '../../../ui/Button';
import { MenuButton } from '../../../ui/MenuButton';
import type { DeedsProps } from './SelectionBar';
import styles from './SelectionBar.module.css';

export function LinkDeeds({ ids: [id = ''] }: DeedsProps) {
  const context = useCommandContext();
  const act = useAct();
  const isThere = usePlan((plan) => plan.links[id] !== undefined);
  const confidence = usePlan((plan) => plan.links[id]?.confidence);
  if (!isThere) return null;
  return (
    <>
      <span className={styles.what}>1 link</span>
      <MenuButton
        label="Confidence"
        variant="quiet"
        items={confidences.map((each) => ({
          id: each,
          label: confidenceWords[each],
          isChosen: each === confidence,
          onAction: () =>
            act('change confidence', (draft) => setConfidence(draft, id, each === confidence ? undefined : each), {
              announced:
                each === confidence ? 'Nothing said of the confidence.' : `Confidence: ${confidenceWords[each]}.`,
            }),
        }))}
      />
      <Button variant="quiet" icon={<Trash2 />} onPress={() => runCommand('delete', context)}>
        Delete
      </Button>
    </>
  );
}
