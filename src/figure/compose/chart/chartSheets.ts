/**
 * All charts of a plan for print: on sheets of A4 across, as many on each as can be read there, all along the same time.
 *
 * Must not know: printers, the clock (today is an argument).
 */
import type { Wrapper } from '../../../geometry/text/wrapText';
import type { MeasureId, Plan } from '../../../plan/model/schema';
import type { Picture } from '../../marks/picture';
import { onPaper } from '../onPaper';
import { chartsFigure, sharedSpan, type ChartsOptions } from './chartsFigure';

/** Of more on one sheet the letters would print under 7 pt. */
const most = 12;

export function chartSheets(
  plan: Plan,
  ids: readonly MeasureId[],
  wrap: Wrapper,
  options: Omit<ChartsOptions, 'sheet'>,
): readonly Picture[] {
  const there = ids.filter((id) => plan.measures[id]);
  const span = sharedSpan(
    there.flatMap((id) => plan.measures[id] ?? []),
    options,
  );
  const many = Math.ceil(there.length / most);
  const each = Math.ceil(there.length / Math.max(1, many));
  return Array.from({ length: many }, (_, at) => at).flatMap((at) => {
    const part = there.slice(at * each, (at + 1) * each);
    const sheet = many > 1 ? { sheet: { number: at + 1, of: many } } : {};
    const content = chartsFigure(plan, part, wrap, { ...options, ...span, ...sheet });
    return content ? [onPaper(content, { preset: 'a4' })] : [];
  });
}
