/** Asks before a pasted list of names is taken over: how many are new, who looks like somebody already there. */
import { useState } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { Checkbox } from '../../../ui/Checkbox';
import { count, quote } from '../../../kit/english';
import { peopleColumnNames, type PeopleColumn } from '../../../plan/ask/people/columns';
import { likelyKind, readPeopleBlock, type PastedPerson } from '../../../plan/ask/people/pastedPeople';
import { setPeopleCells } from '../../../plan/edit/people/cells';
import { addStakeholders } from '../../../plan/edit/people/stakeholders';
import { act } from '../../../store/act';
import { Dialog } from '../../../ui/Dialog';
import { DialogButtons } from '../../../ui/DialogButtons';
import styles from './register.module.css';

interface PasteDialogProps {
  readonly cells: readonly (readonly string[])[];
  readonly columns: readonly PeopleColumn[];
  readonly today: string;
  readonly onClose: () => void;
}

export function PasteDialog({ cells, columns, today, onClose }: PasteDialogProps) {
  const context = useCommandContext();
  const [read] = useState(() => readPeopleBlock(context.openPlan.plan(), cells, columns));
  const [taken, setTaken] = useState<ReadonlySet<PastedPerson>>(
    () => new Set(read.people.filter(({ like }) => like === undefined)),
  );
  const alike = read.people.filter(({ like }) => like !== undefined);
  const others = read.columns.flatMap((column) => (column === undefined || column === 'name' ? [] : column));
  const keep = () => {
    add([...taken].sort((a, b) => read.people.indexOf(a) - read.people.indexOf(b)));
    onClose();
  };
  const add = (people: readonly PastedPerson[]) => {
    const { newId } = context;
    act(
      context,
      'paste stakeholders',
      (draft) => {
        const added = people.map((person) => ({
          id: newId(),
          name: person.name,
          kind: likelyKind(person.name),
          person,
        }));
        addStakeholders(
          draft,
          added.map(({ id, name, kind }) => ({ id, name, kind })),
        );
        const edits = added.flatMap(({ id, person }) => person.cells.map((cell) => ({ id, cell })));
        setPeopleCells(draft, edits, { today, newId });
      },
      { said: `${count(people.length, 'stakeholder')} added.` },
    );
  };
  return (
    <Dialog
      title={`Add ${count(read.people.length, 'name')}`}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons onCancel={onClose} isDisabled={taken.size === 0} onConfirm={keep} isFirst>
          {taken.size === 0 ? 'Add' : `Add ${count(taken.size, 'stakeholder')}`}
        </DialogButtons>
      }
    >
      <p className={styles.pasted}>
        {count(read.people.length - alike.length, 'new name')}
        {others.length > 0 && `, with ${others.map((column) => peopleColumnNames[column].toLowerCase()).join(', ')}`}.
        {read.leftOut.length > 0 &&
          ` Left out, as there is no such column here: ${read.leftOut.map(quote).join(', ')}.`}
        {!read.columns.includes('kind') &&
          ' Whether each is a person, a group or an organisation is a guess from the name; Enter on the mark changes it.'}
      </p>
      {alike.length > 0 && (
        <fieldset className={styles.alike}>
          <legend>
            {count(alike.length, 'name')} that look like somebody already there. Tick whom to add all the same:
          </legend>
          {alike.map((person, index) => (
            <Checkbox
              key={index}
              label={`${person.name} (there: ${person.like ?? ''})`}
              isSelected={taken.has(person)}
              onChange={(isTaken) => {
                const next = new Set(taken);
                if (isTaken) next.add(person);
                else next.delete(person);
                setTaken(next);
              }}
            />
          ))}
        </fieldset>
      )}
      {read.problems.length > 0 && (
        <div aria-live="polite">
          <p className={styles.pasted}>{count(read.problems.length, 'cell')} left out:</p>
          <ul className={styles.problems}>
            {read.problems.slice(0, 5).map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
            {read.problems.length > 5 && <li>and {read.problems.length - 5} more</li>}
          </ul>
        </div>
      )}
    </Dialog>
  );
}
