/** The people around the plan: a register, and pictures and lists made from it, each a tab; or the page of one of them. */
import type { ReactNode } from 'react';
import { useCommandContext } from '../../commands/commandContext';
import { peopleTab } from '../../commands/peopleDeeds';
import { useShownThing } from '../../commands/shownThing';
import { useSession } from '../../store/stores';
import type { SessionState } from '../../store/session';
import { InnerTabs, innerPanel, innerTab } from '../../ui/InnerTabs';
import { lateComponent } from '../../ui/lateComponent';
import { InPlace } from '../../ui/Places';
import bar from '../../ui/viewBar.module.css';
import { classes } from '../../ui/classes';
import styles from './StakeholdersView.module.css';
import { stakeholderTabs } from './tabs';

const drawn: ReadonlyMap<string, () => ReactNode> = new Map(
  stakeholderTabs.map(({ id, load }) => {
    const Tab = lateComponent(load);
    return [id, () => <Tab />];
  }),
);

const [first] = stakeholderTabs;

const shownTab = ({ kept }: Pick<SessionState, 'kept'>): string =>
  stakeholderTabs.find(({ id }) => id === kept[peopleTab])?.id ?? first?.id ?? '';

const RecordPage = lateComponent(async () => (await import('./record/RecordPage')).RecordPage);

export function StakeholdersView() {
  const id = useShownThing();
  return id === undefined ? <AllPeople /> : <RecordPage key={id} id={id} />;
}

function AllPeople() {
  const { session } = useCommandContext();
  const shown = useSession(shownTab);
  return (
    <>
      <InPlace name="bar">
        <InnerTabs
          label="Stakeholders"
          tabs={stakeholderTabs}
          shown={shown}
          onShow={(id) => session.keep(peopleTab, id)}
        />
        <div className={classes(bar.spring, styles.spring)} />
      </InPlace>
      <div role="tabpanel" id={innerPanel} aria-labelledby={innerTab(shown)} className={bar.panel}>
        {drawn.get(shown)?.()}
      </div>
    </>
  );
}
