/**
 * A new plan of boxes from elsewhere. It has as many driver columns as they need, up to what a plan may have.
 *
 * Must not know: where the boxes came from, the clock (the identity is an argument).
 */
import { produce } from 'immer';
import { tidyName } from '../../kit/names';
import { aimOf, columnsOf } from '../ask/queries';
import type { ColumnTitle, IncomingBox } from '../model/incoming';
import { limits, type Plan } from '../model/schema';
import { newPlan, type Identity } from '../model/newPlan';
import { titleOfAim } from '../model/titles';
import type { NamedColumn } from '../model/outlineItem';
import { bringIn, type BroughtIn } from './bringIn';
import { addColumn, renameColumn } from './columns';
import { placeIncoming } from './incomingPlaces';
import { divideAim } from './incomingAim';

interface Incoming {
  readonly boxes: readonly IncomingBox[];
  readonly title?: string | undefined;
  readonly columnTitles?: readonly ColumnTitle[] | undefined;
}

export interface PlanOfIncoming {
  readonly plan: Plan;
  readonly brought: BroughtIn;
}

export function planOfIncoming(
  { boxes, title, columnTitles = [] }: Incoming,
  identity: Identity,
  newId: () => string,
): PlanOfIncoming {
  const aim = newId();
  let brought: BroughtIn = { added: [], ids: new Map(), folded: 0, lost: 0, aim: 'none', long: [] };
  const plan = produce(newPlan({ ...identity, aim }), (draft) => {
    for (let drivers = 2; drivers < driversNeeded(boxes); drivers += 1)
      addColumn(draft, { id: `driver-${drivers + 1}`, after: columnsOf(draft).at(-2)?.id ?? '' });
    for (const { column, title: words } of columnTitles) {
      const id = columnIn(draft, column);
      if (id !== undefined && tidyName(words) !== '') renameColumn(draft, id, tidyName(words).slice(0, limits.text));
    }
    brought = bringIn(draft, { boxes, parent: aim, newId });
    const wanted = tidyName(title ?? '') || titleOfAim(aimOf(draft).text);
    if (wanted !== '') draft.title = wanted.slice(0, limits.text);
  });
  return { plan, brought };
}

/** By what is named, and by how deep it is. */
function driversNeeded(boxes: readonly IncomingBox[]): number {
  const { boxes: others } = divideAim(boxes, { onAim: true, empty: true });
  const { places } = placeIncoming(others, { base: 0, last: 1_000 });
  const levels = others.map(({ key, column }) => ({
    level: places.get(key)?.level ?? 0,
    isChange: column === 'change',
  }));
  const hasChange = levels.some(({ isChange }) => isChange);
  const deepest = levels.reduce((most, { level, isChange }) => (isChange ? most : Math.max(most, level)), 0);
  // Where nothing is called a change idea, the deepest are.
  return Math.min(limits.driverColumns, hasChange ? deepest : deepest - 1);
}

function columnIn(plan: Plan, column: NamedColumn): string | undefined {
  const columns = columnsOf(plan);
  if (column === 'aim') return columns[0]?.id;
  return column === 'change' ? columns.at(-1)?.id : columns.slice(0, -1)[column]?.id;
}
