/** The way through questions and changes, one after the other, as j, k and arrows go it. */
import type { AskedQuestion } from '../../plan/tell/compare/askedWords';
import type { Change, ChangeGroup } from '../../plan/tell/compare/change';

/** A question or a change. */
export interface Stop {
  /** `question …`, `change …`: of no other stop. */
  readonly key: string;
  readonly question?: AskedQuestion;
  readonly change?: Change;
  /** The group of a change, which has to be open to be walked. */
  readonly group?: string;
}

export const questionKey = ({ id }: Pick<AskedQuestion, 'id'>): string => `question ${id}`;
export const changeKey = ({ id }: Pick<Change, 'id'>): string => `change ${id}`;

/** In the order of the page. */
export function stopsOf(asked: readonly AskedQuestion[], groups: readonly ChangeGroup[]): Stop[] {
  return [
    ...asked.map((question) => ({ key: questionKey(question), question })),
    ...groups.flatMap(({ id, changes }) => changes.map((change) => ({ key: changeKey(change), change, group: id }))),
  ];
}

/** The stop after (1) or before (-1) the one that is selected; the first or last where none is. */
export function stepFrom(stops: readonly Stop[], selected: string | undefined, by: 1 | -1): Stop | undefined {
  const at = stops.findIndex(({ key }) => key === selected);
  if (at === -1) return by === 1 ? stops[0] : stops.at(-1);
  return stops[at + by];
}

/** So many changes are on the page at first: groups beyond them are shut, and long groups go on when asked. */
export const changesAtOnce = 200;
/** Seldom worth a look. */
const shutAtFirst = new Set(['appearance']);

export function openAtFirst(groups: readonly ChangeGroup[]): ReadonlySet<string> {
  let shown = 0;
  const open = groups.filter(({ id, changes }) => {
    if (shutAtFirst.has(id) || shown >= changesAtOnce) return false;
    shown += Math.min(changes.length, changesAtOnce);
    return true;
  });
  return new Set(open.map(({ id }) => id));
}
