/** The row above a group of stakeholders: which it is, how many, what is said of them. */
import { GroupLine, type GroupProps } from '../../../grid/GroupLine';
import { count } from '../../../kit/english';
import styles from './People.module.css';
import type { ListRow } from './peopleTable';

/** Of those who lack something. */
const missing = new Set([':none', ':nobody', ':unplaced', ':unsaid']);

export function PeopleGroup(props: GroupProps<ListRow>) {
  const { label, ids, isOpen, about, key } = props.row;
  return (
    <GroupLine
      {...props}
      name={`${label}, ${count(ids.length, 'stakeholder')}, ${isOpen ? 'open' : 'folded'}`}
      isLack={missing.has(key)}
      words={
        <>
          <span className={styles.quiet}>{ids.length}</span>
          {about !== '' && (
            <span className={styles.about} dir="auto">
              {about}
            </span>
          )}
        </>
      }
    />
  );
}
