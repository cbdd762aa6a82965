/** The past as a list by days, newest first. Arrow keys go through it; what is reached is shown beside it. */
import { Tag } from 'lucide-react';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { daysOf, lineOf, timeOf, type ShownMoment } from './moments';
import styles from './Timeline.module.css';

interface TimelineProps {
  readonly moments: readonly ShownMoment[];
  /** UTC instant. */
  readonly today: string;
  readonly selected: number;
  readonly onSelect: (last: number) => void;
}

export function Timeline({ moments, today, selected, onSelect }: TimelineProps) {
  return (
    <ListBox
      aria-label="Timeline"
      className={styles.list ?? ''}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[selected]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys;
        if (key !== undefined) onSelect(Number(key));
      }}
      autoFocus
    >
      {daysOf(moments, today).map(({ name, moments: own }) => (
        <ListBoxSection key={name} id={name} className={styles.day ?? ''}>
          <Header className={styles.heading ?? ''}>{name}</Header>
          {own.map((moment) => (
            <ListBoxItem
              key={moment.last}
              id={moment.last}
              textValue={`${timeOf(moment)} ${moment.version?.name ?? ''} ${lineOf(moment)}`}
              className={styles.moment ?? ''}
            >
              <span className={styles.time}>{moment.kind === 'day' ? 'That day' : timeOf(moment)}</span>
              {moment.version && (
                <strong className={styles.version}>
                  <Tag size={13} aria-hidden="true" />
                  <span>{moment.version.name}</span>
                </strong>
              )}
              <span className={styles.words}>{lineOf(moment)}</span>
            </ListBoxItem>
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}
