/** What the reader of the diagram can look for: words, marks, statuses, owners, tags, each with how many boxes it finds. */
import { useMemo, type ReactNode } from 'react';
import { useCommandContext } from '../../commands/commandContext';
import { runCommand } from '../../commands/table';
import { TagDot } from '../../fields/TagDot';
import { useToday } from '../../fields/useToday';
import { filterCounts, marks, markWords, type BoxFilter, type Mark } from '../../plan/ask/boxFilter';
import { activeStakeholders } from '../../plan/ask/people/registered';
import { nodesOf } from '../../plan/ask/queries';
import { oneLine, statusWords } from '../../plan/ask/words';
import { inOrder } from '../../plan/model/order';
import { statuses } from '../../plan/model/schema';
import { filterOf, setFilter, wordMatches } from '../../store/filtering';
import { usePlan, useSession } from '../../store/stores';
import { useMatches } from '../../store/useMatches';
import { Button } from '../../ui/Button';
import { Chip } from '../../ui/Chip';
import { TextField } from '../../ui/TextField';
import styles from './DiagramBar.module.css';

interface FilterFieldsProps {
  /** Asks which owner is “mine”. */
  readonly onAskWho: () => void;
  /** Goes to the first that is found. */
  readonly onGo: () => void;
}

export function FilterFields({ onAskWho, onGo }: FilterFieldsProps) {
  const context = useCommandContext();
  const today = useToday();
  const plan = usePlan((each) => each);
  const filter = useSession(filterOf);
  const me = useSession((state) => state.me);
  const found = useMatches();
  const day = today();
  const counts = useMemo(() => filterCounts(plan, nodesOf(plan), { me, today: day }), [plan, me, day]);
  const set = (change: Partial<BoxFilter>) => setFilter(context, change);
  const setMark = (mark: Mark, isOn: boolean) => {
    if (mark === 'mine' && isOn && me === '') return onAskWho();
    set({ marks: toggled(filter.marks, mark, isOn) });
  };
  // Of nobody in the register nothing is asked.
  const isAsked = (mark: Mark) =>
    mark !== 'nobody' || filter.marks.includes(mark) || activeStakeholders(plan.stakeholders).length > 0;
  const tags = inOrder(plan.tags).filter(({ id }) => counts.tags.has(id) || filter.tags.includes(id));
  return (
    <>
      <TextField
        label="Words"
        placeholder="In the text, notes or owner"
        value={filter.words}
        onChange={(words) => set({ words })}
        onKeyDown={(event) => event.key === 'Enter' && onGo()}
      />
      <Chips label="Marks">
        {marks.filter(isAsked).map((mark) => (
          <Chip
            key={mark}
            count={mark === 'mine' && me === '' ? undefined : counts.marks[mark]}
            isOn={filter.marks.includes(mark)}
            onChange={(isOn) => setMark(mark, isOn)}
          >
            {markWords[mark]}
          </Chip>
        ))}
      </Chips>
      <Chips label="Status">
        {statuses
          .filter((status) => counts.statuses.has(status) || filter.statuses.includes(status))
          .map((status) => (
            <Chip
              key={status}
              count={counts.statuses.get(status) ?? 0}
              isOn={filter.statuses.includes(status)}
              onChange={(isOn) => set({ statuses: toggled(filter.statuses, status, isOn) })}
            >
              {statusWords[status]}
            </Chip>
          ))}
      </Chips>
      <Chips label="Owner">
        {[...new Set([...counts.owners.keys(), ...filter.owners])].map((owner) => (
          <Chip
            key={owner}
            count={counts.owners.get(owner) ?? 0}
            isOn={filter.owners.includes(owner)}
            onChange={(isOn) => set({ owners: toggled(filter.owners, owner, isOn) })}
          >
            {owner === '' ? 'No owner' : <bdi className={styles.name}>{owner}</bdi>}
          </Chip>
        ))}
      </Chips>
      {tags.length > 0 && (
        <Chips label="Tag">
          {tags.map(({ id, name, colour }) => (
            <Chip
              key={id}
              count={counts.tags.get(id) ?? 0}
              isOn={filter.tags.includes(id)}
              onChange={(isOn) => set({ tags: toggled(filter.tags, id, isOn) })}
            >
              <TagDot colour={colour} />
              <bdi className={styles.name}>{oneLine(name)}</bdi>
            </Chip>
          ))}
        </Chips>
      )}
      <div className={styles.ending}>
        <p>{found ? wordMatches(plan, found) : 'Nothing is chosen: all boxes are shown.'}</p>
        <Button variant="quiet" onPress={onAskWho}>
          {me === '' ? 'Who is “mine”?' : `“Mine”: ${me}`}
        </Button>
        <Button isDisabled={found === null} onPress={() => runCommand('clear-filter', context)}>
          Clear
        </Button>
      </div>
    </>
  );
}

function Chips({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div role="group" aria-label={label} className={styles.choices}>
      <span aria-hidden className={styles.what}>
        {label}
      </span>
      {children}
    </div>
  );
}

function toggled<T>(chosen: readonly T[], one: T, isOn: boolean): readonly T[] {
  return isOn ? [...chosen, one] : chosen.filter((each) => each !== one);
}
