/** Everything about one tie: its ends, what it is, how strong, in which direction. */
import { ArrowLeftRight, Trash2 } from 'lucide-react';
import { useCommandContext } from '../../../commands/commandContext';
import { removeTie, turnTieRound } from '../../../commands/peopleDeeds';
import { BoundText } from '../../../fields/boundFields';
import styles from '../../../fields/fields.module.css';
import { informalTypes, strengthWords, tieSentence } from '../../../plan/ask/people/tieWords';
import { tieTypes } from '../../../plan/ask/people/network';
import { stakeholderTitle } from '../../../plan/ask/people/words';
import { setTie } from '../../../plan/edit/people/ties';
import { limits, tieKinds, type StakeholderId, type TieId } from '../../../plan/model/schema';
import { thingsOf } from '../../../store/selection';
import { usePlan, useStores } from '../../../store/stores';
import { useAct } from '../../../store/useAct';
import { Button } from '../../../ui/Button';
import { SuggestField } from '../../../ui/Combobox';
import { SegmentedControl } from '../../../ui/SegmentedControl';
import { Switch } from '../../../ui/Switch';

const kinds = tieKinds.map((id) => ({ id, label: id === 'formal' ? 'Formal' : 'Informal' }));
const strengths = ([1, 2, 3] as const).map((id) => ({ id: String(id), label: strengthWords[id] }));

export function TieDetails({ id }: { readonly id: TieId }) {
  const context = useCommandContext();
  const { openPlan } = context;
  const act = useAct();
  const tie = usePlan((plan) => plan.ties[id]);
  const sentence = usePlan((plan) => (plan.ties[id] ? tieSentence(plan, plan.ties[id]) : ''));
  if (!tie) return null;
  const remove = () => {
    removeTie(context, id);
    context.ports.view.current?.focus();
  };
  const { closeRun } = openPlan;
  return (
    <>
      <h2 className={styles.heading}>Tie</h2>
      <div className={styles.section}>
        <p>{sentence}.</p>
        <div>
          <End id={tie.from} />
          <End id={tie.to} />
        </div>
        <SegmentedControl
          label="Kind"
          hint="Formal follows from roles; informal is what people tell of."
          segments={kinds}
          value={tie.kind}
          onChange={(kind) => act('change the tie', (draft) => setTie(draft, id, { kind }))}
        />
        <SuggestField
          label="Type"
          value={tie.type ?? ''}
          maxLength={limits.text}
          suggestions={() => [
            ...new Set([...informalTypes.map(({ type }) => type), ...tieTypes(openPlan.plan().ties)]),
          ]}
          onChange={(type) =>
            act('change the tie', (draft) => setTie(draft, id, { type: type === '' ? undefined : type }), {
              run: `tie-type:${id}`,
            })
          }
          onLeave={closeRun}
        />
        <SegmentedControl
          label="How often"
          segments={[{ id: 'none', label: 'Not said' }, ...strengths]}
          value={String(tie.strength ?? 'none')}
          onChange={(next) =>
            act('change the tie', (draft) =>
              setTie(draft, id, {
                strength: ([1, 2, 3] as const).find((known) => String(known) === next),
              }),
            )
          }
        />
        <Switch
          label="It has a direction"
          isSelected={tie.directed === true}
          onChange={(directed) => act('change the tie', (draft) => setTie(draft, id, { directed }))}
        />
        <div>
          <Button icon={<ArrowLeftRight />} onPress={() => turnTieRound(context, id)}>
            Turn it round
          </Button>
        </div>
        <BoundText
          label="Notes"
          stepLabel="change the tie’s notes"
          run={`tie-notes:${id}`}
          lines={2}
          maxLength={limits.notes}
          read={(plan) => plan.ties[id]?.notes}
          write={(draft, notes) => setTie(draft, id, { notes: notes === '' ? undefined : notes })}
        />
        <div>
          <Button variant="danger" icon={<Trash2 />} onPress={remove}>
            Delete tie
          </Button>
        </div>
      </div>
    </>
  );
}

function End({ id }: { readonly id: StakeholderId }) {
  const { session } = useStores();
  const name = usePlan((plan) => (plan.stakeholders[id] ? stakeholderTitle(plan.stakeholders[id]) : ''));
  return (
    <button type="button" className={styles.entry} onClick={() => session.select(thingsOf('stakeholder', [id]))}>
      <bdi className={styles.entryText}>{name}</bdi>
    </button>
  );
}
