/** Everything about one box. Each field listens to its own value, so that this frame is drawn once per box. */
import { memo, useMemo, useState } from 'react';
import { setDue, setNotes, setStart, setText } from '../../plan/edit/boxFields';
import { isAim, isChangeIdea } from '../../plan/ask/queries';
import { limits, type CycleId, type NodeId } from '../../plan/model/schema';
import { kindName } from '../../plan/ask/words';
import type { MethodWordId } from '../../plan/tell/methodWords';
import { selectedCycle, thingsOf } from '../../store/selection';
import { usePlan, useSession, useStores } from '../../store/stores';
import { CycleList } from './cycles/CycleList';
import { CycleSummary } from './cycles/CycleSummary';
import { MeasuresShown } from './measures/MeasuresShown';
import { PlaceFields } from './PlaceFields';
import { AskedHeading } from '../../fields/AskWord';
import { BoundDate, BoundText } from '../../fields/boundFields';
import { LinksField } from '../../fields/LinksField';
import { OwnerField } from '../../fields/OwnerField';
import { RatingField } from '../../fields/RatingField';
import { SmartFields } from '../../fields/SmartFields';
import { StatusField } from '../../fields/StatusField';
import { TagsField } from '../../fields/TagsField';
import { lateComponent } from '../../ui/lateComponent';
import styles from '../../fields/fields.module.css';

const PeopleOfBox = lateComponent(async () => (await import('./people/PeopleOfBox')).PeopleOfBox);

/** The cycle that is selected with its change idea stands in place of the idea. */
export const BoxDetails = memo(function BoxDetails({ id }: { readonly id: NodeId }) {
  const { session } = useStores();
  const [left, setLeft] = useState<CycleId | null>(null);
  // The cycle that was opened here has the keyboard; one that was opened elsewhere leaves it there.
  const [entered, enter] = useState<CycleId | null>(null);
  const selected = useSession(selectedCycle);
  const open = usePlan((plan) => (plan.cycles[selected ?? '']?.idea === id ? (selected ?? null) : null));
  const isIdea = usePlan((plan) => isChangeIdea(plan, id));
  const show = (cycle: CycleId | null) => {
    setLeft(open);
    enter(cycle);
    const cycles = cycle === null ? [] : [cycle];
    session.select([...thingsOf('node', [id]), ...thingsOf('cycle', cycles)], { quiet: true });
  };
  if (open !== null) {
    const isEntered = open === entered;
    return <CycleSummary key={open} id={open} isEntered={isEntered} onOpen={show} onBack={() => show(null)} />;
  }
  return (
    <>
      <BoxFields id={id} isIdea={isIdea} />
      <MeasuresShown id={id} />
      {isIdea && <CycleList idea={id} returnFrom={left} onOpen={show} />}
    </>
  );
});

/** Drivers further out are told of as the secondary ones are. */
const wordOf = (kind: string): MethodWordId =>
  kind === 'Aim' ? 'aim' : kind === 'Change idea' ? 'change' : kind === 'Primary driver' ? 'primary' : 'secondary';

function BoxFields({ id, isIdea }: { readonly id: NodeId; readonly isIdea: boolean }) {
  const ids = useMemo(() => [id], [id]);
  const kind = usePlan((plan) => (plan.nodes[id] ? kindName(plan, plan.nodes[id]) : ''));
  const isFree = usePlan((plan) => plan.appearance.arrangement === 'free');
  const hasPeople = usePlan(({ stakeholders, heard }) =>
    [stakeholders, heard].some((each) => Object.keys(each).length > 0),
  );
  const isTheAim = usePlan((plan) => isAim(plan, id));
  return (
    <>
      <AskedHeading about={wordOf(kind)}>{kind}</AskedHeading>
      <div className={styles.section}>
        <BoundText
          label="Text"
          stepLabel="change text"
          run={`text:${id}`}
          lines={2}
          large
          maxLength={limits.text}
          read={(plan) => plan.nodes[id]?.text}
          write={(draft, text) => setText(draft, id, text)}
        />
      </div>
      {isTheAim && <SmartFields id={id} />}
      <div className={styles.section}>
        {isIdea && <StatusField ids={ids} />}
        <OwnerField ids={ids} />
        <div className={styles.dates}>
          <BoundDate
            label="Start"
            stepLabel="change start date"
            read={(plan) => plan.nodes[id]?.start}
            write={(draft, date) => setStart(draft, id, date)}
          />
          <BoundDate
            label="Due"
            stepLabel="change due date"
            read={(plan) => plan.nodes[id]?.due}
            write={(draft, date) => setDue(draft, id, date)}
          />
        </div>
        {isIdea && (
          <>
            <RatingField id={id} kind="impact" />
            <RatingField id={id} kind="effort" />
          </>
        )}
        {isFree && <PlaceFields id={id} />}
        <BoundText
          label="Notes"
          stepLabel="change notes"
          run={`notes:${id}`}
          lines={3}
          maxLength={limits.notes}
          read={(plan) => plan.nodes[id]?.notes}
          write={(draft, notes) => setNotes(draft, id, notes)}
        />
      </div>
      <TagsField ids={ids} />
      <LinksField id={id} />
      {hasPeople && <PeopleOfBox id={id} />}
    </>
  );
}
