/**
 * What those see who only look: a document that nobody but the server writes, which holds what may leave of the plan.
 *
 * Must not know: connections, where plans are kept.
 */
import type { Document } from '@hocuspocus/server';
import { effectsBetween } from '../../plan/change/effectsBetween';
import { leaving } from '../../plan/ask/people/redact';
import type { Plan } from '../../plan/model/schema';
import { fill, readDocument, write } from '../../together/roomDocument';
import type { OpenRoom } from './openRoom';

const seenAfter = 50;
const viewEnd = '/view';

export const viewOf = (id: string) => id + viewEnd;
export const isView = (name: string) => name.endsWith(viewEnd);
export const idOf = (name: string) => (isView(name) ? name.slice(0, -viewEnd.length) : name);

export function fillView(document: Document, plan: Plan): void {
  fill(document, leaving(plan));
}

export type Viewers = ReturnType<typeof createViewers>;

/** They see it soon after it changes. */
export function createViewers(open: ReadonlyMap<string, OpenRoom>, documentOf: (name: string) => Document | undefined) {
  const timers = new Map<string, NodeJS.Timeout>();
  const held = new Map<string, () => Promise<void>>();
  const show = (id: string) => {
    timers.delete(id);
    const [view, room] = [documentOf(viewOf(id)), open.get(id)];
    if (!view || !room) return;
    const effects = effectsBetween(readDocument(view), leaving(room.plan()));
    view.transact(() => write(view, effects), { source: 'local' });
  };
  return {
    show(id: string): void {
      if (timers.has(id) || !documentOf(viewOf(id))) return;
      timers.set(id, setTimeout(show, seenAfter, id));
    },
    showNow(id: string): void {
      if (!timers.has(id)) return;
      clearTimeout(timers.get(id));
      show(id);
    },
    /** What is held as long as somebody looks is let go of by `leave`. */
    hold: (name: string, leave: () => Promise<void>) => void held.set(name, leave),
    async closed(name: string): Promise<void> {
      const leave = held.get(name);
      held.delete(name);
      await leave?.();
    },
    close(): void {
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
