/** What became of the plan so far: the timeline, and beside it the state that is looked at. */
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import type { Palette } from '../../figure/colour/palette';
import type { MeasureText } from '../../geometry/types/types';
import type { NamedVersion } from '../../plan/model/schema';
import { untitled } from '../../plan/model/titles';
import { Button } from '../../ui/Button';
import styles from './History.module.css';
import { MomentDetails, type MomentDetailsProps } from './MomentDetails';
import { comparableWith, type ShownMoment, type ShownState } from './moments';
import { StatePicture } from './StatePicture';
import { Steps } from './Steps';
import { Timeline } from './Timeline';

interface HistoryProps extends Omit<MomentDetailsProps, 'moment' | 'isPresent' | 'others' | 'present'> {
  readonly title: string;
  /** Newest first; the first is the present. */
  readonly moments: readonly ShownMoment[];
  /** How many older ones there are, and how they are asked for. */
  readonly more: number;
  readonly onMore: () => void;
  readonly elsewhere: readonly NamedVersion[];
  /** UTC instant. */
  readonly today: string;
  readonly palette: Palette;
  readonly measure: MeasureText;
  readonly onBack: () => void;
}

export function History(props: HistoryProps) {
  const { title, moments, more, onMore, elsewhere, today, palette, measure, onBack, ...actions } = props;
  const [chosen, setChosen] = useState<number>();
  const [step, setStep] = useState<ShownState>();
  const [newest] = moments;
  const moment = moments.find(({ last }) => last === chosen) ?? newest;
  const shown = step && step.last === moment?.last ? step : moment;
  const choose = (last: number) => {
    setChosen(last);
    setStep(undefined);
  };
  return (
    <div className={styles.history}>
      <div className={styles.side}>
        <div className={styles.head}>
          <h1 className={styles.heading}>
            History <span className={styles.of}>of {title || untitled}</span>
          </h1>
          <Button variant="quiet" icon={<ArrowLeft />} onPress={onBack}>
            Back to the diagram
          </Button>
        </div>
        <Timeline moments={moments} today={today} selected={moment?.last ?? -1} onSelect={choose} />
        {more > 0 && (
          <div className={styles.more}>
            <Button onPress={onMore}>Show earlier</Button>
          </div>
        )}
        {elsewhere.length > 0 && <NamesElsewhere versions={elsewhere} />}
      </div>
      {moment && shown && (
        <div className={styles.state}>
          <MomentDetails
            key={moment.last}
            {...actions}
            moment={shown}
            isPresent={shown === newest}
            others={comparableWith(moments, moment)}
            present={newest}
          />
          <Steps key={`steps ${moment.last}`} moment={moment} chosen={step} onChoose={setStep} />
          <StatePicture moment={shown} palette={palette} measure={measure} />
        </div>
      )}
    </div>
  );
}

function NamesElsewhere({ versions }: { versions: readonly NamedVersion[] }) {
  return (
    <section className={styles.elsewhere} aria-labelledby="elsewhere-heading">
      <h2 id="elsewhere-heading">Named in another copy</h2>
      <ul>
        {versions.map(({ revision, name, note }) => (
          <li key={revision}>
            <strong>{name}</strong>
            {note !== '' && <span>{note}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
