/** You said, we did: what was heard, what was answered, what it changed, and whether they were told. */
import { Plus } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { Virtualizer } from 'virtua';
import { useCommandContext } from '../../../commands/commandContext';
import { PicturedRows } from '../../../fields/PicturedRows';
import { useToday } from '../../../fields/useToday';
import { count } from '../../../kit/english';
import { heardGroups, heardStateWords, type HeardGroup } from '../../../plan/ask/people/heardRows';
import type { HeardId } from '../../../plan/model/schema';
import { usePlan, useSession } from '../../../store/stores';
import { Button } from '../../../ui/Button';
import { InPlace } from '../../../ui/Places';
import { useMediaQuery } from '../../../ui/useMediaQuery';
import { HeardBar } from './HeardBar';
import { HeardCard } from './HeardCard';
import { heardChoices } from './heardChoices';
import { HeardDialog } from './HeardDialog';
import { IdeaDialog } from './IdeaDialog';
import styles from './Heard.module.css';
import { Themes } from './Themes';
import { useHeardPort } from './useHeardPort';

/** More than this are not all on the page at once. */
const many = 30;

/** What is asked about something heard; an id of nothing is something new. */
type Asked = { readonly about: 'whole' | 'idea'; readonly id: HeardId };

export function HeardTab() {
  const { newId } = useCommandContext();
  const view = useRef<HTMLDivElement>(null);
  const today = useToday()();
  const choices = useSession(heardChoices);
  const heard = usePlan((plan) => plan.heard);
  const stakeholders = usePlan((plan) => plan.stakeholders);
  const groups = useMemo(() => heardGroups({ heard, stakeholders }, choices), [heard, stakeholders, choices]);
  const [asked, ask] = useState<Asked | null>(null);
  useHeardPort(view);
  const begin = () => ask({ about: 'whole', id: newId() });
  const isNarrow = useMediaQuery('(max-width: 1100px)');
  const isEmpty = Object.keys(heard).length === 0;
  const shown = groups.reduce((sum, group) => sum + group.heard.length, 0);
  const lines = groups.flatMap((group) => [
    <GroupHead key={group.state} group={group} />,
    ...group.heard.map((each) => (
      <HeardCard
        key={each.id}
        heard={each}
        today={today}
        onEdit={() => ask({ about: 'whole', id: each.id })}
        onIdea={() => ask({ about: 'idea', id: each.id })}
      />
    )),
  ]);
  return (
    <>
      <InPlace name="bar">
        <HeardBar choices={choices} isNarrow={isNarrow} onNew={begin} />
      </InPlace>
      <div className={styles.view}>
        {!isEmpty && !isNarrow && <Themes choices={choices} />}
        <div ref={view} className={styles.list} tabIndex={-1} data-view-ground>
          {isEmpty ? (
            <div className={styles.empty}>
              <p>What did somebody tell you this week? In their words.</p>
              <Button variant="primary" icon={<Plus />} onPress={begin}>
                Something heard
              </Button>
            </div>
          ) : (
            <>
              <div aria-hidden className={styles.columns}>
                <span>They said</span>
                <span>We answer</span>
                <span>What it changed</span>
                <span>Told</span>
              </div>
              <PicturedRows all={() => lines}>
                {lines.length > many ? (
                  <Virtualizer scrollRef={view} startMargin={33}>
                    {lines}
                  </Virtualizer>
                ) : (
                  lines
                )}
              </PicturedRows>
              {shown === 0 && <p className={styles.empty}>Nothing passes the filters.</p>}
            </>
          )}
        </div>
      </div>
      <InPlace name="foot">
        <p>{footWords(Object.keys(heard).length, shown)}</p>
      </InPlace>
      {asked?.about === 'whole' && <HeardDialog id={asked.id} onClose={() => ask(null)} />}
      {asked?.about === 'idea' && <IdeaDialog id={asked.id} onClose={() => ask(null)} />}
    </>
  );
}

function GroupHead({ group: { state, heard } }: { readonly group: HeardGroup }) {
  return (
    <h2 className={styles.group} data-state={state}>
      {heardStateWords[state]} <span className={styles.count}>{heard.length}</span>
    </h2>
  );
}

function footWords(all: number, shown: number): string {
  return shown === all ? count(all, 'thing heard', 'things heard') : `${shown} of ${all} things heard`;
}
