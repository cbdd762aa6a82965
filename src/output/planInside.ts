/** What of the plan a picture carries, as the text of a plan file. */
import type { Drawable } from '../figure/compose/drawable';
import { picturedPlan } from '../figure/compose/picturedPlan';
import { leaving } from '../plan/ask/people/redact';
import { serialise } from '../format/serialise';
import type { ExportInput } from './exporter';

/** Undefined: nothing. A picture that is no diagram shows nothing of which a plan could be made. */
export function planInside(
  { plan, options, settings: { inside }, outside }: ExportInput<Drawable>,
  figure: Drawable,
): string | undefined {
  if (inside === 'nothing') return undefined;
  if (inside === 'whole') return serialise(leaving(plan));
  if ('marks' in figure) return undefined;
  const identity = { id: outside.newId(), revision: outside.newId(), now: outside.now() };
  return serialise(picturedPlan(plan, figure, options, identity));
}
