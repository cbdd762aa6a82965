/** The plan as work to be done: a table, a timeline, a grid of impact and effort, how far the project has come. */
import type { ReactNode } from 'react';
import { useCommandContext } from '../../commands/commandContext';
import { useSession } from '../../store/stores';
import type { SessionState } from '../../store/session';
import { InnerTabs, innerPanel, innerTab } from '../../ui/InnerTabs';
import { InPlace } from '../../ui/Places';
import bar from '../../ui/viewBar.module.css';
import { GridTab } from './grid/GridTab';
import { ProgressTab } from './progress/ProgressTab';
import { TableTab } from './table/TableTab';
import { TimelineTab } from './timeline/TimelineTab';

const tabs = [
  { id: 'table', label: 'Table' },
  { id: 'timeline', label: 'Timeline' },
  { id: 'grid', label: 'Impact and effort' },
  { id: 'progress', label: 'Progress' },
] as const;

type TabId = (typeof tabs)[number]['id'];

const shownTab = ({ kept }: SessionState): TabId => tabs.find(({ id }) => id === kept['plan-tab'])?.id ?? 'table';

const drawn: Readonly<Record<TabId, () => ReactNode>> = {
  table: () => <TableTab />,
  timeline: () => <TimelineTab />,
  grid: () => <GridTab />,
  progress: () => <ProgressTab />,
};

export function PlanView() {
  const { session } = useCommandContext();
  const shown = useSession(shownTab);
  return (
    <>
      <InPlace name="bar">
        <InnerTabs label="Plan" tabs={tabs} shown={shown} onShow={(id) => session.keep('plan-tab', id)} />
        <div className={bar.spring} />
      </InPlace>
      <div role="tabpanel" id={innerPanel} aria-labelledby={innerTab(shown)} className={bar.panel}>
        {drawn[shown]()}
      </div>
    </>
  );
}
