/** What the chart says, in sentences, with its icons: from the same answer of the engine as the chart itself. */
import type { Chart } from '../../../stats/chartTypes';
import { ChartIcons } from '../../../fields/chart/ChartIcons';
import styles from './page.module.css';

export function Saying({ chart: { icons, said } }: { readonly chart: Chart }) {
  return (
    <div className={styles.saying}>
      <ChartIcons icons={icons} size={30} />
      <p aria-live="polite">
        {said.lead !== undefined && !said.change.startsWith(said.lead) && <strong>{said.lead}: </strong>}
        {said.change} {said.target}
      </p>
    </div>
  );
}
