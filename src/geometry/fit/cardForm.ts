/**
 * Finds the form in which a diagram is largest on a card: a small picture of the whole, without titles of columns.
 *
 * Must not know: how it is drawn there.
 */
import type { Steps } from '../../kit/steps';
import { columnsOf } from '../../plan/ask/queries';
import type { NodeId, Plan } from '../../plan/model/schema';
import type { Wrapper } from '../text/wrapText';
import { spacings, type Form } from '../types/form';
import { fitDiagram } from './fitColumns';
import { fitForm } from './fitForm';
import type { Frame } from './formTrial';

/** More boxes than this are a pattern on a card, and not worth the search: their columns are as wide as any. */
const most = 200;
/** Px. */
const wide = { column: 460, gap: 60 };
const nothingCollapsed: ReadonlySet<NodeId> = new Set();

/** Undefined: the plan's own form. `card` is what there is for the diagram; only its proportions count. */
export function* cardForm(plan: Plan, card: Frame, wrap: Wrapper): Steps<Form | undefined> {
  const { arrangement, links = 'elbow', columnWidths } = plan.appearance;
  const [spacing] = spacings;
  if (arrangement === 'free' || !spacing) return undefined;
  if (Object.keys(plan.nodes).length > most) {
    const columns = columnsOf(plan);
    const widths = Object.fromEntries(columns.map(({ id }) => [id, wide.column]));
    return { widths: { ...widths, ...columnWidths }, gaps: columns.map(() => wide.gap), spacing };
  }
  const diagram = yield* fitDiagram(plan, nothingCollapsed, wrap);
  const options = { shape: links, headings: false, around: () => ({ width: 0, height: 0 }) };
  const fit = yield* fitForm(diagram, card, columnWidths ? { ...options, given: columnWidths } : options);
  return fit.form;
}
