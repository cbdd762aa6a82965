/** What commands can ask of a list of stakeholders, and how its cell keeps the keyboard. */
import { useEffect, type RefObject } from 'react';
import type { CommandContext } from '../../../commands/command';
import type { CellPort } from '../../../commands/view';
import { isWrittenOfPeople } from '../../../plan/ask/people/columns';
import { stakeholdersWith } from '../../../plan/ask/people/register';
import { thingsOf } from '../../../store/selection';
import { useSession } from '../../../store/stores';
import { clearPeopleCells, fillPeopleCells } from './peopleDeeds';
import { peopleIn, type PeopleModel, type PeoplePlace } from './peopleModel';

function cellElement(view: HTMLElement | null, place: PeoplePlace | undefined): HTMLElement | null {
  const row = place && view?.querySelector(`[data-row="${CSS.escape(place.key)}"]`);
  return (
    row?.querySelector<HTMLElement>(`[data-cell="${place?.column ?? ''}"], [data-cell="group"]`) ??
    row?.querySelector<HTMLElement>('input') ??
    null
  );
}

export function editPersonCell(context: CommandContext, model: PeopleModel, typed?: string): void {
  const at = model.current();
  const row = model.rows().find(({ key }) => key === at?.key);
  if (!at || !row) return;
  if (row.kind === 'group') {
    if (typed === undefined) model.toggleGroup(row.key);
  } else if (row.kind === 'person' && isWrittenOfPeople(at.column)) model.edit({ ...at, typed });
  else if (row.kind === 'person') context.session.say('This column follows from the contacts and the boxes.');
}

function cellPort(context: CommandContext, model: PeopleModel): CellPort {
  const go = (place: PeoplePlace | null) => place && model.goTo(place);
  const onCell = (deed: (at: PeoplePlace) => void) => {
    const at = model.current();
    if (at) deed(at);
  };
  return {
    edit: () => editPersonCell(context, model),
    step: (by) => onCell((at) => go(model.after(at, by))),
    hasStep: (by) => {
      const at = model.current();
      return at !== undefined && model.after(at, by) !== null;
    },
    extend: (direction) =>
      onCell((at) => {
        const to = model.towards(at, direction);
        if (to) model.extendTo(to);
      }),
    goToEnd: (end) =>
      onCell(({ key, column }) => {
        const { columns } = model.settings();
        if (end === 'row-start' || end === 'row-end')
          return go({ key, column: (end === 'row-start' ? columns[0] : columns.at(-1)) ?? column });
        const row = end === 'first' ? model.rows()[0] : model.rows().at(-1);
        return go(row ? { key: row.key, column } : null);
      }),
    clear: () => clearPeopleCells(context, model),
    fillDown: () => fillPeopleCells(context, model),
  };
}

export function usePeoplePort(context: CommandContext, model: PeopleModel, view: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { view: shown } = context.ports;
    const element = () => cellElement(view.current, model.current());
    const cells = cellPort(context, model);
    shown.current = {
      name: () => `the ${model.list.label.toLowerCase()}`,
      focus: () => (element() ?? view.current)?.focus({ preventScroll: true }),
      place: () => element()?.getBoundingClientRect(),
      next(direction) {
        const at = model.current();
        const [first] = model.rows();
        const next = at ? model.towards(at, direction) : first ? { key: first.key, column: 'name' as const } : null;
        if (!next) return null;
        model.goTo(next, { quiet: true });
        const row = model.rows().find(({ key }) => key === next.key);
        return row?.kind === 'person' ? { kind: 'stakeholder', id: row.id } : null;
      },
      all: () => thingsOf('stakeholder', peopleIn(model.rows())),
      find: (query) => {
        const shownIds = new Set(peopleIn(model.rows()));
        const found = stakeholdersWith(context.openPlan.plan(), query).map(({ id }) => id);
        return thingsOf(
          'stakeholder',
          found.filter((id) => shownIds.has(id)),
        );
      },
      cells: () => (model.current() ? cells : undefined),
      picture: () => ({ kind: 'page', what: model.list.label.toLowerCase(), element: () => view.current }),
    };
    return () => {
      shown.current = null;
    };
  }, [context, model, view]);
}

/** Keeps the cell that has the keyboard in sight, and the keyboard on it unless somebody has it elsewhere. */
export function useFollowPerson(
  view: RefObject<HTMLElement | null>,
  place: PeoplePlace | undefined,
  isEdited: boolean,
): void {
  const reveal = useSession((state) => state.reveal);
  const { key, column } = place ?? {};
  useEffect(() => {
    if (key === undefined || column === undefined || isEdited) return undefined;
    const follow = () => {
      const cell = cellElement(view.current, { key, column });
      const active = document.activeElement;
      const isFree = active === null || active === document.body || view.current?.contains(active) === true;
      cell?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
      if (isFree && active !== cell && !(active instanceof HTMLInputElement && cell?.contains(active)))
        cell?.focus({ preventScroll: true });
    };
    follow();
    // In a windowed list the row comes to the page with the next frame.
    const frame = requestAnimationFrame(follow);
    return () => cancelAnimationFrame(frame);
  }, [view, key, column, isEdited, reveal]);
}
