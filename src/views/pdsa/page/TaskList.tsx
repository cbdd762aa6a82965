/** The tasks of a fixed plan, to be read. */
import { isEmptyTask, readTasks, taskCells } from '../../../plan/ask/taskRows';
import { sentence } from '../../../plan/ask/words';
import styles from './page.module.css';

export function TaskList({ text }: { readonly text: string | undefined }) {
  const rows = readTasks(text).filter((row) => !isEmptyTask(row));
  const cells = taskCells.filter((cell) => cell === 'what' || rows.some((row) => row[cell] !== ''));
  return (
    <div>
      <p className={styles.label}>Tasks</p>
      {rows.length === 0 ? (
        <p>–</p>
      ) : (
        <table aria-label="Tasks" className={styles.tasks}>
          <thead>
            <tr>
              {cells.map((cell) => (
                <th key={cell} scope="col" data-cell={cell}>
                  {sentence(cell)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {cells.map((cell) => (
                  <td key={cell} dir="auto">
                    {row[cell]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
