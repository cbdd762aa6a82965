/** A new phase that the engine suggests. It never begins by itself; *Not now* lasts until something changes. */
import { SquareSplitHorizontal } from 'lucide-react';
import { useState } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { useToday } from '../../../fields/useToday';
import { nearDate } from '../../../kit/dates/calendar';
import { oneLine } from '../../../plan/ask/words';
import type { Measure } from '../../../plan/model/schema';
import type { Chart } from '../../../stats/chartTypes';
import { sayerOf, unitOf, valuesIn } from '../../../stats/words/quantities';
import { useSession } from '../../../store/stores';
import { Button } from '../../../ui/Button';
import styles from './page.module.css';
import { PhaseDialog } from './PhaseDialog';

interface StepOfferProps {
  readonly measure: Measure;
  /** As the measure itself is read, not as somebody looks at it. */
  readonly chart: Chart;
}

export function StepOffer({ measure, chart }: StepOfferProps) {
  const { session } = useCommandContext();
  const today = useToday()();
  const [isOpen, setOpen] = useState(false);
  const name = `measure-not-now:${measure.id}`;
  const putOff = useSession((state) => state.kept[name]);
  const { suggestion } = chart;
  if (!suggestion) return null;
  const { from, row, centreAfter, cause } = suggestion;
  const state = [from, row, centreAfter].join(' ');
  if (putOff === state) return null;
  const say = sayerOf(valuesIn(chart), unitOf(measure, chart.kind));
  const day = nearDate(from, today);
  const known = oneLine(cause.words);
  return (
    <div className={styles.offer} role="group" aria-label="Suggested">
      <SquareSplitHorizontal aria-hidden size={18} />
      <p>
        Since {day} it seems to have settled at <strong>{say(centreAfter)}</strong>, with a cause you know ({known}).
      </p>
      <div className={styles.choices}>
        <Button onPress={() => setOpen(true)}>New limits from {day}…</Button>
        <Button variant="quiet" onPress={() => session.keep(name, state)}>
          Not now
        </Button>
      </div>
      {isOpen && <PhaseDialog measure={measure.id} from={from} reason={known} onClose={() => setOpen(false)} />}
    </div>
  );
}
