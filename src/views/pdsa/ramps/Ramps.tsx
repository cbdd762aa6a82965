/**
 * The ramps: for each change idea its cycles as rising steps along time. The picture is drawn of the figure's own marks; over
 * it lies a list of steps for each idea, which the keyboard and assistive technology use.
 */
import { useEffect, useMemo, useRef, useState, type CSSProperties } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { openCycle } from '../../../commands/cyclePage';
import { svgElement } from '../../../browser/svgElement';
import { useToday } from '../../../fields/useToday';
import { rampGroups, type RampChoice } from '../../../figure/compose/ramps/rampGroups';
import type { RampRow } from '../../../figure/compose/ramps/rampRows';
import { rampsFigure } from '../../../figure/compose/ramps/rampsFigure';
import { figureSvg } from '../../../figure/svg/figureSvg';
import { createWrapper } from '../../../geometry/text/wrapText';
import { shortDate } from '../../../kit/dates/calendar';
import { usePlan, useSession } from '../../../store/stores';
import { useHiddenBeneath } from '../../../ui/beneathNames';
import { Button } from '../../../ui/Button';
import { rampChoice } from '../pdsaChoices';
import { RampsEmpty } from './RampsEmpty';
import { RampsFoot } from './RampsFoot';
import { StepLists } from './StepLists';
import { screenPalette } from '../../../figure/colour/screenPalette';
import { useRoomWidth } from './useRoomWidth';
import { useSight, type Sight } from './useSight';
import styles from './Ramps.module.css';

/** Of the names at the left, in px, where there is room and where there is not. */
const labels = { wide: 340, narrow: 220, least: 200 };
const leastWidth = 880;

export function Ramps({ onNew }: { readonly onNew: () => void }) {
  const choice = useSession(rampChoice);
  const isEmpty = usePlan((plan) => rampGroups(plan, choice).length === 0);
  const hasCycles = usePlan((plan) => Object.keys(plan.cycles).length > 0);
  return isEmpty ? <RampsEmpty hasCycles={hasCycles} onNew={onNew} /> : <DrawnRamps choice={choice} />;
}

function DrawnRamps({ choice }: { readonly choice: RampChoice }) {
  const { ports } = useCommandContext();
  const plan = usePlan((state) => state);
  const today = useToday()();
  const room = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLDivElement>(null);
  const names = useRef<HTMLDivElement>(null);
  const roomWidth = useRoomWidth(room);
  const width = Math.max(leastWidth, roomWidth - 2 * margin);
  const labelWidth = width >= 1100 ? labels.wide : roomWidth >= 800 ? labels.narrow : labels.least;
  const [wrap] = useState(() => createWrapper(ports.measure));
  const figure = useMemo(
    () =>
      rampsFigure(plan, wrap, {
        choice,
        today,
        palette: screenPalette,
        width,
        labelWidth,
        onPaper: null,
      }),
    [plan, wrap, choice, today, width, labelWidth],
  );
  const sight = useSight(room);
  const shown = useMemo(() => figure && rowsInSight(figure.rows, sight), [figure, sight]);
  useEffect(() => {
    if (!figure || !shown) return;
    // What it says is said by its name and its lists.
    const { alt, ...rest } = figure.picture;
    const still = new Set(figure.names);
    const moving = figure.ground.filter((mark) => !still.has(mark));
    const marks = [...moving, ...shown.flatMap((row) => row.marks)];
    const draw = (each: typeof rest, own: typeof marks) =>
      svgElement(figureSvg({ ...each, alt: { ...alt, full: '' }, marks: own }));
    picture.current?.replaceChildren(draw(rest, marks));
    const area = { ...rest.area, width: labelWidth };
    names.current?.replaceChildren(draw({ ...rest, area }, [...figure.names, ...shown.flatMap((row) => row.names)]));
  }, [figure, shown, labelWidth]);
  useHiddenBeneath(room);
  if (!figure || !shown) return null;
  const { area, alt } = figure.picture;
  const seek = (top: number) => {
    if (room.current) room.current.scrollTop = top - lead;
  };
  return (
    <>
      <div
        ref={room}
        className={styles.room}
        style={{ '--names': `${labelWidth}px` } as CSSProperties}
        tabIndex={-1}
        data-view-ground
      >
        <figure aria-label={alt.short.replace(/\.$/, '')} className={styles.figure} style={{ width: area.width }}>
          <div ref={picture} aria-hidden className={styles.picture} />
          <div aria-hidden className={styles.still}>
            <div ref={names} data-names className={styles.names} />
          </div>
          <p className={styles.today} style={{ left: figure.todayAt }}>
            Today, {shortDate(today, today)}
          </p>
          <StepLists rows={figure.rows} shown={shown} onSeek={seek} />
        </figure>
        <Undated rows={figure.rows} />
      </div>
      <RampsFoot />
    </>
  );
}

/** Around the figure, and above a row that is gone to, px. */
const margin = 24;
const lead = 120;
/** From so many rows on only those in sight are on the page. */
const many = 40;

function rowsInSight(rows: readonly RampRow[], { from, to }: Sight): readonly RampRow[] {
  return rows.length < many ? rows : rows.filter(({ top, height }) => top + height >= from && top <= to);
}

/** What has no place on the axis; on a phone it stands in the lists. */
function Undated({ rows }: { readonly rows: readonly RampRow[] }) {
  const context = useCommandContext();
  const lost = rows.filter(({ undated }) => undated.length > 0);
  if (lost.length === 0) return null;
  return (
    <section aria-label="Cycles without dates" className={styles.lost}>
      <h2>Without dates</h2>
      <ul>
        {lost.flatMap(({ text, undated }) =>
          undated.map(({ id, title }) => (
            <li key={id}>
              <Button variant="quiet" onPress={() => openCycle(context, id)}>
                {title}
              </Button>{' '}
              <span>{text}</span>
            </li>
          )),
        )}
      </ul>
    </section>
  );
}
