/** Shows a past state, to be looked at only. An image cannot run or load anything, whatever stands in a plan. */
import { useCallback, useEffect, useState } from 'react';
import { markColours, signSvg, type ChangeMark } from '../../figure/svg/changeMarks';
import { darkPalette } from '../../figure/colour/palette';
import { count } from '../../kit/english';
import { classes } from '../../ui/classes';
import { Switch } from '../../ui/Switch';
import { countMarks, drawState, type StateDrawing, type StateImage } from './drawState';
import { instantInWords, type ShownState } from './moments';
import styles from './StatePicture.module.css';

interface StatePictureProps extends Omit<StateDrawing, 'isMarked'> {
  readonly moment: ShownState;
}

export function StatePicture({ moment, palette, measure }: StatePictureProps) {
  const [isMarked, setMarked] = useState(true);
  const [isLarge, setLarge] = useState(false);
  const [figure, setFigure] = useState<StateImage>();
  useEffect(() => {
    let current = true;
    void drawState(moment, { palette, measure, isMarked }).then((drawn) => current && setFigure(drawn));
    return () => {
      current = false;
    };
  }, [moment, palette, measure, isMarked]);
  const show = useCallback(
    (image: HTMLImageElement) => {
      const address = URL.createObjectURL(new Blob([figure?.svg ?? ''], { type: 'image/svg+xml' }));
      image.src = address;
      return () => URL.revokeObjectURL(address);
    },
    [figure],
  );
  const marks = countMarks(moment);
  const boxes = count(Object.keys(moment.state.nodes).length, 'box', 'boxes');
  return (
    <div className={styles.picture}>
      <div className={styles.tools}>
        <Switch label="Mark what was changed" isSelected={isMarked} onChange={setMarked} />
        <Switch label="Full size" isSelected={isLarge} onChange={setLarge} />
        {isMarked && marks.size > 0 && <Legend marks={marks} theme={palette === darkPalette ? 'dark' : 'light'} />}
      </div>
      {/* What scrolls must be reachable by keyboard. */}
      <div className={styles.frame} tabIndex={0} role="region" aria-label="Diagram at that time">
        {figure && (
          <img
            ref={show}
            alt={`The diagram on ${instantInWords(moment.ended)}: ${boxes}. What was changed is listed above.`}
            className={classes(styles.image, isLarge && styles.large)}
            width={figure.width}
            height={figure.height}
          />
        )}
      </div>
    </div>
  );
}

const markWords: Readonly<Record<ChangeMark, string>> = {
  added: 'added',
  changed: 'changed or moved',
  removed: 'removed',
};

function Legend({ marks, theme }: { marks: ReadonlyMap<ChangeMark, number>; theme: 'light' | 'dark' }) {
  return (
    <ul className={styles.legend} aria-label="Marks">
      {(['added', 'changed', 'removed'] as const).map((mark) => {
        const number = marks.get(mark);
        return (
          number !== undefined && (
            <li key={mark}>
              <LegendSign mark={mark} colour={markColours[theme][mark]} />
              {number} {markWords[mark]}
            </li>
          )
        );
      })}
    </ul>
  );
}

function LegendSign({ mark, colour }: { mark: ChangeMark; colour: string }) {
  const sign = signSvg(mark, { x: 12, y: 12 }, colour, {
    surface: colour === markColours.light[mark] ? '#ffffff' : '#1f2125',
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24">${sign}</svg>`;
  return <img src={`data:image/svg+xml,${encodeURIComponent(svg)}`} alt="" width={18} height={18} />;
}
