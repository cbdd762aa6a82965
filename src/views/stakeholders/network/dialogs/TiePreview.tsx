/** What was understood of ties that are to be imported: how many, who is new, what is folded or left out. */
import type { TieReading } from '../../../../exchange/network/readTies';
import type { TiesAdded } from '../../../../exchange/network/tiesIntoPlan';
import { count, enumerate } from '../../../../kit/english';
import { strengthWords } from '../../../../plan/ask/people/tieWords';
import styles from './NetworkDialogs.module.css';

const formWords = { lines: 'A list', table: 'A table', matrix: 'A matrix' } as const;
const most = { rows: 200, names: 6, problems: 5 } as const;

interface TiePreviewProps {
  readonly read: TieReading;
  readonly added: TiesAdded;
}

export function TiePreview({ read, added: { people, ties, there } }: TiePreviewProps) {
  const { form, folded, problems, isScaled } = read;
  const names =
    people.length > most.names
      ? `${people.slice(0, most.names).join(', ')} and ${people.length - most.names} more`
      : enumerate(people, 'and');
  const said = [
    `${formWords[form]}: ${count(ties.length, 'new tie')}.`,
    people.length > 0 ? `Not in the register yet, and added: ${names}.` : '',
    folded > 0 ? `${folded} said twice: each is one tie.` : '',
    there > 0 ? `${there} in the plan already: left as ${there === 1 ? 'it is' : 'they are'}.` : '',
    isScaled ? 'Weights are of another scale: they become 1 to 3, by thirds of the greatest.' : '',
  ].filter((sentence) => sentence !== '');
  return (
    <section role="group" aria-label="Preview" className={styles.preview}>
      <div aria-live="polite">
        {read.ties.length === 0 ? (
          <p>Nothing to import yet.</p>
        ) : (
          said.map((sentence) => <p key={sentence}>{sentence}</p>)
        )}
        {problems.length > 0 && (
          <ul>
            {problems.slice(0, most.problems).map((problem, at) => (
              <li key={at}>Left out: {problem}</li>
            ))}
            {problems.length > most.problems && <li>and {problems.length - most.problems} more</li>}
          </ul>
        )}
      </div>
      {ties.length > 0 && (
        <div className={styles.rows} tabIndex={0} role="region" aria-label="Ties to be added">
          <table>
            <thead>
              <tr>
                <th scope="col">From</th>
                <th scope="col">To</th>
                <th scope="col">Type</th>
                <th scope="col">How often</th>
                <th scope="col">Kind</th>
              </tr>
            </thead>
            <tbody>
              {ties.slice(0, most.rows).map(({ from, to, type, strength, kind, directed }, at) => (
                <tr key={at}>
                  <td>{from}</td>
                  <td>
                    {directed ? '→ ' : ''}
                    {to}
                  </td>
                  <td>{type}</td>
                  <td>{strength === undefined ? '' : strengthWords[strength]}</td>
                  <td>{kind}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {ties.length > most.rows && (
            <p>
              The first {most.rows} of {ties.length} are shown; all come in.
            </p>
          )}
        </div>
      )}
    </section>
  );
}
