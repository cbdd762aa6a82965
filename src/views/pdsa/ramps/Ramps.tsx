/**
 * The ramps: for each change idea its cycles as rising steps along time. The picture is drawn of the figure's own marks; over
 * it lies a list of steps for each idea, which the keyboard and assistive technology use.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { svgElement } from '../../../browser/svgElement';
import { useToday } from '../../../fields/useToday';
import { rampsFigure } from '../../../figure/compose/ramps/rampsFigure';
import { figureSvg } from '../../../figure/svg/figureSvg';
import { createWrapper } from '../../../geometry/text/wrapText';
import { shortDate } from '../../../kit/dates/calendar';
import { usePlan, useSession } from '../../../store/stores';
import { rampChoice } from '../pdsaChoices';
import { RampsEmpty } from './RampsEmpty';
import { RampsFoot } from './RampsFoot';
import { StepLists } from './StepLists';
import { screenPalette } from './screenPalette';
import { useRoomWidth } from './useRoomWidth';
import styles from './Ramps.module.css';

/** Of the names at the left, in px, where there is room and where there is not. */
const labels = { wide: 340, narrow: 220 };
const leastWidth = 880;

export function Ramps({ onNew }: { readonly onNew: () => void }) {
  const { ports } = useCommandContext();
  const plan = usePlan((state) => state);
  const choice = useSession(rampChoice);
  const today = useToday()();
  const room = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLDivElement>(null);
  const width = Math.max(leastWidth, useRoomWidth(room) - 2 * margin);
  const [wrap] = useState(() => createWrapper(ports.measure));
  const figure = useMemo(
    () =>
      rampsFigure(plan, wrap, {
        choice,
        today,
        palette: screenPalette,
        width,
        labelWidth: width < 1100 ? labels.narrow : labels.wide,
        onPaper: null,
      }),
    [plan, wrap, choice, today, width],
  );
  useEffect(() => {
    picture.current?.replaceChildren(...(figure ? [svgElement(figureSvg(figure.picture))] : []));
  }, [figure]);
  if (!figure) return <RampsEmpty hasCycles={Object.keys(plan.cycles).length > 0} onNew={onNew} />;
  const { area, alt } = figure.picture;
  return (
    <>
      <div ref={room} className={styles.room} tabIndex={-1} data-view-ground>
        <figure aria-label={alt.short.replace(/\.$/, '')} className={styles.figure} style={{ width: area.width }}>
          <div ref={picture} aria-hidden className={styles.picture} />
          <p className={styles.today} style={{ left: figure.todayAt }}>
            Today, {shortDate(today, today)}
          </p>
          <StepLists rows={figure.rows} />
        </figure>
      </div>
      <RampsFoot />
    </>
  );
}

/** Around the figure, px. */
const margin = 24;
