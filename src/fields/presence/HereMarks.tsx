/**
 * Who has a box selected or types in it, as it is seen on the box: an edge in one colour, initials, and the word where
 * somebody types. On the screen alone; the words of it belong to the description of the box.
 */
import { memo } from 'react';
import { enumerate } from '../../kit/english';
import { wordPeopleAt, type Person } from '../../store/people';
import { classes } from '../../ui/classes';
import { Disc } from './Disc';
import styles from './presence.module.css';
import { personStyle } from './personStyle';

interface HereMarksProps {
  /** Somebody at least; those who type first. */
  readonly people: readonly Person[];
  /** Around a box, or within a line. */
  readonly at: 'box' | 'line';
}

/** So many initials are shown; beside the word that somebody types there is room for fewer. */
const most = { here: 3, typing: 1 };

export const HereMarks = memo(function HereMarks({ people, at }: HereMarksProps) {
  const [first] = people;
  if (!first) return null;
  const typing = people.filter(({ types }) => types);
  const shown = people.slice(0, typing.length > 0 ? most.typing : most.here);
  const more = people.length - shown.length;
  const onScreen = { 'data-screen-only': true, 'aria-hidden': true, contentEditable: false } as const;
  return (
    <>
      <span {...onScreen} className={classes(styles.edge, styles[at])} style={personStyle(first.colour)} />
      <span
        {...onScreen}
        className={classes(styles.here, styles[at])}
        title={wordPeopleAt(people)}
        data-here={people.map(({ name }) => name).join(', ')}
      >
        {shown.map((person) => (
          <Disc key={person.client} person={person} />
        ))}
        {typing.length > 0 && (
          <span className={styles.words}>
            <span className={styles.names}>
              {enumerate(
                typing.map(({ name }) => name),
                'and',
              )}
            </span>
            {typing.length === 1 ? ' is typing here' : ' are typing here'}
          </span>
        )}
        {more > 0 && <span className={styles.more}>+{more}</span>}
      </span>
    </>
  );
});
