/**
 * What the servers that have a document open say to each other about it, and what comes of it when it is heard.
 *
 * Must not know: how messages travel. They have to arrive in the same order everywhere, one’s own too.
 */
import type { Document } from '@hocuspocus/server';
import { applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { applyUpdate, encodeStateAsUpdate, encodeStateVector } from 'yjs';

export const kinds = {
  /** A change of the document. */
  update: 0,
  /** What the asking server has; the answer comes to that server alone. */
  ask: 1,
  answer: 2,
  /** Who is there, as far as it has changed. */
  presence: 3,
  /** Nothing but its place in the order. */
  mark: 4,
} as const;

export interface Message {
  readonly isOwn: boolean;
  readonly kind: number;
  readonly body: Uint8Array;
}

export type Say = (kind: number, body: Uint8Array) => void;

export interface JoinedDocument {
  hear(message: Message, reply: Say): void;
  mark(run: () => void): void;
  /** Asks all; done when one has answered, or nobody does. */
  catchUp(): Promise<void>;
  /** What was said is lost, and with it the marks. */
  forget(): void;
  leave(): void;
}

/** In ms: so long a server that has the room open may take to answer. */
const patience = 2_000;
const fromOthers = { source: 'local' } as const;
const nothing = new Uint8Array();

interface Changed {
  readonly added: number[];
  readonly updated: number[];
  readonly removed: number[];
}

export function joinDocument(document: Document, say: Say): JoinedDocument {
  const { awareness } = document;
  let marks: (() => void)[] = [];
  let onAnswer = () => {};
  const onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin !== fromOthers) say(kinds.update, update);
  };
  const onPresence = ({ added, updated, removed }: Changed, origin: unknown) => {
    // Whom one server has not heard of for long, another may have.
    if (origin === fromOthers || origin === 'timeout') return;
    say(kinds.presence, encodeAwarenessUpdate(awareness, [...added, ...updated, ...removed]));
  };
  document.on('update', onUpdate);
  awareness.on('update', onPresence);

  const hearOthers = (kind: number, body: Uint8Array, reply: Say) => {
    if (kind === kinds.presence) applyAwarenessUpdate(awareness, body, fromOthers);
    if (kind === kinds.update || kind === kinds.answer) applyUpdate(document, body, fromOthers);
    if (kind === kinds.answer) onAnswer();
    if (kind !== kinds.ask) return;
    reply(kinds.answer, encodeStateAsUpdate(document, body));
    const there = [...awareness.getStates().keys()];
    if (there.length > 0) reply(kinds.presence, encodeAwarenessUpdate(awareness, there));
  };
  return {
    hear({ isOwn, kind, body }, reply) {
      if (!isOwn) hearOthers(kind, body, reply);
      else if (kind === kinds.mark) marks.shift()?.();
    },
    mark(run) {
      marks.push(run);
      say(kinds.mark, nothing);
    },
    catchUp: () =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, patience);
        onAnswer = () => {
          clearTimeout(timer);
          resolve();
        };
        say(kinds.ask, encodeStateVector(document));
      }),
    forget: () => void (marks = []),
    leave() {
      document.off('update', onUpdate);
      awareness.off('update', onPresence);
    },
  };
}
