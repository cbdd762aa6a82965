/**
 * A room that people are in: its document and the last valid plan that it held. Whatever is put into the document, what is
 * kept is a plan that its own reader opens; where there is none in it, the last one is put back.
 *
 * Must not know: connections, secrets.
 */
import type * as Y from 'yjs';
import { applyEffects } from '../../plan/change/applyEffects';
import { effectsBetween } from '../../plan/change/effectsBetween';
import type { Plan } from '../../plan/model/schema';
import { fill, readDocument, write } from '../../together/roomDocument';
import { soundWhole } from '../../together/soundPlan';
import { planIn, textOf } from './planText';

export interface OpenRoom {
  /** What the document says now, as a valid plan. */
  plan(): Plan;
  /** As text; what in the document does not belong there is mended in it, too. */
  text(): string;
  /** Leads from what is there to `plan`, as one change. */
  put(plan: Plan): void;
}

/**
 * Fills the document, unless that has been done. Null when the text is no plan.
 * @param text the last valid plan of the room
 */
export function openRoom(document: Y.Doc, text: string, isFilled = false): OpenRoom | null {
  const first = planIn(text);
  if (!first) return null;
  if (!isFilled) fill(document, first);
  let last = { plan: first, text };

  const plan = () => {
    const read = soundWhole(readDocument(document));
    // Whoever is in the room changes the plan, and not which plan it is.
    return read ? { ...read.plan, id: first.id, created: first.created } : last.plan;
  };
  const put = (next: Plan) => {
    const effects = effectsBetween(readDocument(document), next);
    if (effects.length > 0) document.transact(() => write(document, effects), { source: 'local' });
  };
  return {
    plan,
    put,
    text() {
      const now = plan();
      if (effectsBetween(last.plan, now).length > 0) {
        // The same objects are kept where nothing has changed.
        const next = applyEffects(last.plan, effectsBetween(last.plan, now));
        const written = textOf(next);
        if (written !== null) last = { plan: next, text: written };
      }
      put(last.plan);
      return last.text;
    },
  };
}
