/**
 * The page of one stakeholder: all that is known of them, saved as one types. Its address is
 * `#/plan/ID/stakeholders/STAKEHOLDER`.
 *
 * Must not know: the tabs, the panel beside it.
 */
import { Ellipsis, MessageSquareText } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { makeActive, peopleView, removeStakeholders, startRecording } from '../../../commands/peopleDeeds';
import { leavePage } from '../../../commands/pages';
import { StakeholderRecord } from '../../../fields/people/StakeholderRecord';
import { StakeholderMark } from '../../../fields/StakeholderMark';
import { ThingPage } from '../../../fields/ThingPage';
import { stakeholderTitle } from '../../../plan/ask/people/words';
import type { StakeholderId } from '../../../plan/model/schema';
import { thingsOf } from '../../../store/selection';
import { usePlan } from '../../../store/stores';
import { Button } from '../../../ui/Button';
import { MenuButton } from '../../../ui/MenuButton';
import { takeKeyboard } from '../../../ui/takeKeyboard';
import styles from './RecordPage.module.css';

export function RecordPage({ id }: { readonly id: StakeholderId }) {
  const context = useCommandContext();
  const page = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const stakeholder = usePlan((plan) => plan.stakeholders[id]);
  const isThere = stakeholder !== undefined;
  useEffect(() => {
    if (isThere) context.session.select(thingsOf('stakeholder', [id]), { quiet: true });
  }, [context, id, isThere]);
  useEffect(() => {
    const { view } = context.ports;
    view.current = {
      focus: () => (heading.current ?? page.current)?.focus(),
      picture: () => ({ kind: 'page', what: 'record', element: () => page.current }),
    };
    return () => {
      view.current = null;
    };
  }, [context]);
  useEffect(
    // By its address it is only looked at; whoever opened it from somewhere has left the keyboard there.
    () => (context.session.getState().cameFrom ? takeKeyboard(() => heading.current) : undefined),
    [context],
  );
  const isActive = stakeholder?.active !== false;
  const remove = () => {
    removeStakeholders(context, [id]);
    leavePage(context, peopleView);
  };
  return (
    <ThingPage
      page={page}
      view={peopleView}
      name="the stakeholders"
      tools={
        isThere && (
          <>
            <Button variant="quiet" icon={<MessageSquareText />} onPress={() => startRecording(context)}>
              Record a contact
            </Button>
            <MenuButton
              label="More for this stakeholder"
              iconOnly
              variant="quiet"
              icon={<Ellipsis />}
              items={[
                {
                  id: 'active',
                  label: isActive ? 'Make inactive' : 'Make active again',
                  onAction: () => makeActive(context, [id], !isActive),
                },
                { id: 'delete', label: 'Delete the stakeholder', danger: true, onAction: remove },
              ]}
            />
          </>
        )
      }
    >
      {stakeholder ? (
        <form aria-label={stakeholderTitle(stakeholder)} onSubmit={(event) => event.preventDefault()}>
          <h2 ref={heading} tabIndex={-1} className={styles.heading} dir="auto">
            <StakeholderMark stakeholder={stakeholder} size={18} /> {stakeholderTitle(stakeholder)}
            {!isActive && <span className={styles.quiet}>inactive</span>}
          </h2>
          <div className={styles.record}>
            <StakeholderRecord id={id} />
          </div>
        </form>
      ) : (
        <p className={styles.gone}>This stakeholder is no longer there.</p>
      )}
    </ThingPage>
  );
}
