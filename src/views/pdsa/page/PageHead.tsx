/** What a cycle is: the idea that it tests, its title, what for, how large and whose. */
import { useEffect, useRef } from 'react';
import { BoundOwner, BoundText } from '../../../fields/boundFields';
import { CommentCount } from '../../../fields/CommentCount';
import { levelInRamp, rampStep } from '../../../plan/ask/ramp';
import { branchOf } from '../../../plan/ask/tableRows';
import { oneLine, purposeWords } from '../../../plan/ask/words';
import { setCycleDetail } from '../../../plan/edit/cycleEdits';
import { limits, purposes, type Cycle, type CycleId } from '../../../plan/model/schema';
import { usePlan, useStores } from '../../../store/stores';
import { useAct } from '../../../store/useAct';
import { NumberField } from '../../../ui/NumberField';
import { Select } from '../../../ui/Select';
import { takeKeyboard } from '../../../ui/takeKeyboard';
import styles from './page.module.css';

const purposeChoices = [
  { id: 'none' as const, label: 'Not said' },
  ...purposes.map((purpose) => ({ id: purpose, label: purposeWords[purpose] })),
];

export function PageHead({ id }: { readonly id: CycleId }) {
  const { session } = useStores();
  const act = useAct();
  const idea = usePlan((plan) => oneLine(plan.nodes[plan.cycles[id]?.idea ?? '']?.text ?? ''));
  const branch = usePlan((plan) => branchOf(plan, plan.cycles[id]?.idea ?? ''));
  const number = usePlan((plan) => rampStep(plan, id)?.number ?? 1);
  const purpose = usePlan((plan) => plan.cycles[id]?.purpose ?? 'none');
  const level = usePlan((plan) => levelInRamp(plan, id));
  const follows = usePlan((plan) => plan.cycles[plan.cycles[id]?.previous ?? '']?.title);
  return (
    <>
      <p className={styles.idea} data-branch={branch}>
        {idea || 'An empty change idea'}
        <CommentCount part="cycles" id={id} />
      </p>
      <CycleTitle id={id} number={number} />
      {follows !== undefined && <p className={styles.quiet}>Follows “{follows}”.</p>}
      <div className={styles.meta}>
        <Select
          label="Purpose"
          choices={purposeChoices}
          value={purpose}
          onChange={(next) =>
            act('change PDSA cycle', (draft) =>
              setCycleDetail(draft, id, 'purpose', next === 'none' ? undefined : next),
            )
          }
        />
        <BoundText
          label="Scale"
          placeholder="1 patient, 1 shift, the ward"
          stepLabel="change PDSA cycle"
          run={`cycle:${id}:scale`}
          maxLength={limits.text}
          read={(plan) => plan.cycles[id]?.scale}
          write={(draft, scale) => setCycleDetail(draft, id, 'scale', scale)}
        />
        <NumberField
          label="Step in the ramp"
          value={level}
          minValue={1}
          onChange={(step) => act('change PDSA cycle', (draft) => setCycleDetail(draft, id, 'step', step))}
          onLost={(words) => session.say(words)}
        />
        <BoundOwner
          label="Owner"
          placeholder="Nobody yet"
          stepLabel="change PDSA cycle"
          run={`cycle:${id}:owner`}
          read={(plan) => plan.cycles[id]?.owner}
          write={(draft, owner) => setCycleDetail(draft, id, 'owner', owner)}
        />
      </div>
    </>
  );
}

interface CycleTitleProps {
  readonly id: CycleId;
  readonly number: number;
}

function CycleTitle({ id, number }: CycleTitleProps) {
  const { openPlan, session } = useStores();
  const act = useAct();
  const field = useRef<HTMLTextAreaElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const title = usePlan((plan) => plan.cycles[id]?.title ?? '');
  useEffect(() => {
    const cycle = openPlan.plan().cycles[id];
    if (cycle && isUntouched(cycle))
      return takeKeyboard(
        () => field.current,
        () => field.current?.select(),
      );
    // By its address it is only looked at; whoever opened it from somewhere has left the keyboard there.
    return session.getState().cameFrom ? takeKeyboard(() => heading.current) : undefined;
  }, [openPlan, session, id]);
  return (
    <div className={styles.titleLine}>
      <h2 ref={heading} tabIndex={-1} className={styles.unseenHeading}>
        {title || 'Untitled cycle'}
      </h2>
      {/* As wide and high as its words, so that the number stands behind them. */}
      <span className={styles.title} data-copy={title || 'Untitled cycle'}>
        <textarea
          ref={field}
          // Its copy says how large it is.
          cols={1}
          rows={1}
          aria-label="Title"
          dir="auto"
          placeholder="Untitled cycle"
          maxLength={limits.text}
          value={title}
          // A title is one line, however many it takes.
          onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && event.preventDefault()}
          onChange={({ target }) =>
            act(
              'rename PDSA cycle',
              (draft) => setCycleDetail(draft, id, 'title', target.value.replace(/[\r\n]+/gu, ' ')),
              {
                run: `cycle:${id}:title`,
              },
            )
          }
          onBlur={() => openPlan.closeRun()}
        />
      </span>
      <span className={styles.number}>Cycle {number}</span>
    </div>
  );
}

/** Begun and nothing written in it yet but its number. */
function isUntouched({ title, stage, plan, purpose, previous }: Cycle): boolean {
  const isNumbered = /^Cycle \d+$/.test(title);
  const isEmpty = previous === undefined ? Object.keys(plan).length === 0 : plan.prediction === undefined;
  return isNumbered && stage === 'plan' && isEmpty && (previous !== undefined || purpose === undefined);
}
