/** Shows a past state, to be looked at only. An image cannot run or load anything, whatever stands in a plan. */
import { useEffect, useState } from 'react';
import { ChangeSign } from '../../fields/ChangeSign';
import type { ChangeMark } from '../../figure/compose/compare/changeMarks';
import { count } from '../../kit/english';
import { classes } from '../../ui/classes';
import { Switch } from '../../ui/Switch';
import type { ChangesImage } from '../../output/changesImage';
import { countMarks, drawState, type StateDrawing } from './drawState';
import { instantInWords, type ShownState } from './moments';
import { useShownSvg } from '../../ui/useShownSvg';
import styles from './StatePicture.module.css';

interface StatePictureProps extends Omit<StateDrawing, 'isMarked'> {
  readonly moment: ShownState;
}

export function StatePicture({ moment, palette, measure }: StatePictureProps) {
  const [isMarked, setMarked] = useState(true);
  const [isLarge, setLarge] = useState(false);
  const [figure, setFigure] = useState<ChangesImage>();
  useEffect(() => {
    let current = true;
    void drawState(moment, { palette, measure, isMarked }).then((drawn) => current && setFigure(drawn));
    return () => {
      current = false;
    };
  }, [moment, palette, measure, isMarked]);
  const show = useShownSvg(figure?.svg ?? '');
  const marks = countMarks(moment);
  const boxes = count(Object.keys(moment.state.nodes).length, 'box', 'boxes');
  return (
    <div className={styles.picture}>
      <div className={styles.tools}>
        <Switch label="Mark what was changed" isSelected={isMarked} onChange={setMarked} />
        <Switch label="Full size" isSelected={isLarge} onChange={setLarge} />
        {isMarked && marks.size > 0 && <Legend marks={marks} />}
      </div>
      {/* What scrolls must be reachable by keyboard. */}
      <div className={styles.frame} tabIndex={0} role="region" aria-label="Diagram at that time">
        {figure && (
          <img
            ref={show}
            alt={`The diagram on ${instantInWords(moment.ended)}: ${boxes}. What was changed is listed above.`}
            className={classes(styles.image, isLarge && styles.large)}
            width={figure.area.width}
            height={figure.area.height}
          />
        )}
      </div>
    </div>
  );
}

/** In the order in which they are said. */
const markWords: Readonly<Partial<Record<ChangeMark, string>>> = {
  added: 'added',
  changed: 'changed or moved',
  removed: 'removed',
};

function Legend({ marks }: { marks: ReadonlyMap<ChangeMark, number> }) {
  return (
    <ul className={styles.legend} aria-label="Marks">
      {(Object.keys(markWords) as ChangeMark[]).map((mark) => {
        const number = marks.get(mark);
        return (
          number !== undefined && (
            <li key={mark}>
              <ChangeSign mark={mark} />
              {number} {markWords[mark]}
            </li>
          )
        );
      })}
    </ul>
  );
}
