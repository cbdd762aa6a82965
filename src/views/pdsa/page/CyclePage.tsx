/**
 * The page of one PDSA cycle: a form in four parts, saved as one types. Its address is `#/plan/ID/pdsa/CYCLE`.
 *
 * Must not know: the board and the ramps, the panel beside it.
 */
import { Ellipsis } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { cycleView, leaveCycle, removeCycle, selectCycle } from '../../../commands/cyclePage';
import { ThingPage } from '../../../fields/ThingPage';
import { stages, type CycleId, type Stage } from '../../../plan/model/schema';
import { usePlan } from '../../../store/stores';
import { MenuButton } from '../../../ui/MenuButton';
import { ActPart } from './ActPart';
import { DoPart } from './DoPart';
import { PageHead } from './PageHead';
import { PlanPart } from './PlanPart';
import { Stepper } from './Stepper';
import { StudyPart } from './StudyPart';
import { WorksheetMenu } from './WorksheetMenu';
import styles from './page.module.css';

export function CyclePage({ id }: { readonly id: CycleId }) {
  const context = useCommandContext();
  const page = useRef<HTMLDivElement>(null);
  const title = usePlan((plan) => plan.cycles[id]?.title);
  const isThere = title !== undefined;
  useEffect(() => {
    if (isThere) selectCycle(context, id);
  }, [context, id, isThere]);
  useEffect(() => {
    const { view } = context.ports;
    view.current = {
      focus: () => (page.current?.querySelector('h2') ?? page.current)?.focus(),
      picture: () => ({ kind: 'page', what: 'cycle', element: () => page.current }),
    };
    return () => {
      view.current = null;
    };
  }, [context]);

  const remove = () => {
    if (removeCycle(context, id)) leaveCycle(context);
  };
  const goToPart = (stage: Stage) => {
    // What is complete has been decided on.
    const section = stage === 'complete' ? 'act' : stage;
    const heading = page.current?.querySelector<HTMLElement>(`[data-part="${section}"]`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    const part = event.target instanceof Element ? event.target.closest('[data-section]') : null;
    const now = part?.getAttribute('data-section');
    goToPart(stages[stages.findIndex((stage) => stage === now) + 1] ?? 'act');
  };

  return (
    <ThingPage
      page={page}
      view={cycleView}
      name="the board"
      tools={
        isThere && (
          <>
            <WorksheetMenu id={id} />
            <MenuButton
              label="More for this cycle"
              iconOnly
              variant="quiet"
              icon={<Ellipsis />}
              items={[{ id: 'delete', label: 'Delete cycle', danger: true, onAction: remove }]}
            />
          </>
        )
      }
    >
      {isThere ? (
        <form
          key={id}
          aria-label={title || 'Untitled cycle'}
          onSubmit={(event) => event.preventDefault()}
          onKeyDown={onKeyDown}
        >
          <PageHead id={id} />
          <Stepper id={id} onGoTo={goToPart} />
          <PlanPart id={id} />
          <DoPart id={id} />
          <StudyPart id={id} />
          <ActPart id={id} />
        </form>
      ) : (
        <p className={styles.gone}>This cycle is no longer there.</p>
      )}
    </ThingPage>
  );
}
