/** What commands can ask of the view of measures: where arrows go, what has some words, the cells of its grid. */
import { useEffect, type RefObject } from 'react';
import { useCommandContext } from '../../commands/commandContext';
import type { CommandContext } from '../../commands/command';
import type { Direction, ViewPicture } from '../../commands/view';
import { measuresWith } from '../../plan/ask/findMeasures';
import { listedMeasures } from '../../plan/ask/measureFamily';
import { thingsOf, type Selected } from '../../store/selection';
import { todayOf } from '../../store/today';
import { cellPort, goTowards } from '../../grid/useGridPort';
import type { PointTable } from './grid/pointRow';
import { chartPicture, chartsPicture } from './chart/chartPictures';
import { lookOf, readAs, sharedDays, shownMeasure, shownPlace, spanFrom, spanOfCharts } from './measurePlaces';

interface Places {
  readonly view: RefObject<HTMLElement | null>;
  readonly grid: RefObject<HTMLElement | null>;
  readonly table: PointTable | null;
}

export function useMeasuresPort({ view, grid, table }: Places): void {
  const context = useCommandContext();
  useEffect(() => {
    const { openPlan } = context;
    const { view: shown } = context.ports;
    const row = () => view.current?.querySelector<HTMLElement>('nav [aria-current]') ?? null;
    const isInGrid = () => table !== null && grid.current?.contains(document.activeElement) === true;
    const cells = table && cellPort(context, table);
    shown.current = {
      name: () => 'the measures',
      focus: () => (row() ?? view.current?.querySelector<HTMLElement>('h2'))?.focus(),
      place: () => row()?.getBoundingClientRect(),
      next: (direction) => (isInGrid() && table ? goTowards(table.model, direction) : nextRow(context, direction)),
      all: () => thingsOf('measure', listedIds(context)),
      find: (query) =>
        thingsOf(
          'measure',
          measuresWith(openPlan.plan(), query).map(({ id }) => id),
        ),
      cells: () => (cells && isInGrid() && table?.model.current() ? cells : undefined),
      picture: () => pictureOf(context) ?? { kind: 'page', what: 'measures', element: () => view.current },
    };
    return () => {
      shown.current = null;
    };
  }, [context, view, grid, table]);
}

/** What is shown, as it leaves: all charts, or the one. */
function pictureOf({ openPlan, session, now }: CommandContext): ViewPicture | undefined {
  const plan = openPlan.plan();
  const state = session.getState();
  const today = todayOf(now);
  if (shownPlace(state) === 'charts') {
    const listed = listedMeasures(plan.measures);
    const ids = listed.map(({ id }) => id);
    return chartsPicture(ids, { ...sharedDays(listed, spanOfCharts(state)), today });
  }
  const measure = plan.measures[shownMeasure(plan, state) ?? ''];
  if (!measure) return undefined;
  const look = lookOf(measure.id)(state);
  return chartPicture(measure.id, { from: spanFrom(look.span, measure), as: readAs(look, measure), today });
}

const listedIds = ({ openPlan }: Pick<CommandContext, 'openPlan'>) =>
  listedMeasures(openPlan.plan().measures).map(({ id }) => id);

/** Up and down in the list. */
function nextRow(context: CommandContext, direction: Direction): Selected | null {
  const by = direction === 'down' ? 1 : direction === 'up' ? -1 : 0;
  const ids = listedIds(context);
  const shown = shownMeasure(context.openPlan.plan(), context.session.getState());
  const next = by === 0 ? undefined : ids[ids.indexOf(shown ?? '') + by];
  return next === undefined ? null : { kind: 'measure', id: next };
}
