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
  /** Runs once all that was said here has its place in the order. */
  settled(run: () => void): void;
  /** Runs once all that anybody has said up to now was heard here. */
  mark(run: () => void): void;
  /** Asks all; done when one has answered, or nobody does. */
  catchUp(): Promise<void>;
  /** What was said may be lost, and who waits for it waits for nothing. */
  forget(): void;
  leave(): void;
}

/** In ms: so long a server that has the room open may take to answer. */
const patience = 2_000;
const fromOthers = { source: 'local' } as const;

interface Changed {
  readonly added: number[];
  readonly updated: number[];
  readonly removed: number[];
}

export function joinDocument(document: Document, tell: Say): JoinedDocument {
  const { awareness } = document;
  const own = countOwn();
  let onAnswer = () => {};
  const say: Say = (kind, body) => tell(kind, numbered(own.next(), body));
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
    reply(kinds.answer, numbered(0, encodeStateAsUpdate(document, body)));
    const there = [...awareness.getStates().keys()];
    if (there.length > 0) reply(kinds.presence, numbered(0, encodeAwarenessUpdate(awareness, there)));
  };
  return {
    hear({ isOwn, kind, body }, reply) {
      const { number, rest } = readNumbered(body);
      if (isOwn) own.cameBack(number);
      else hearOthers(kind, rest, reply);
    },
    settled: own.after,
    mark(run) {
      say(kinds.mark, new Uint8Array());
      own.after(run);
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
    forget: own.forget,
    leave() {
      document.off('update', onUpdate);
      awareness.off('update', onPresence);
    },
  };
}

/** Numbers what is said here, and knows how much of it has come back. */
function countOwn() {
  let [said, back] = [0, 0];
  let waiting: { readonly number: number; readonly run: () => void }[] = [];
  return {
    next: () => (said += 1),
    cameBack(number: number): void {
      back = number;
      const done = waiting.filter((each) => each.number <= back);
      waiting = waiting.filter((each) => each.number > back);
      for (const { run } of done) run();
    },
    /** Runs once all that was said up to now has come back. */
    after(run: () => void): void {
      if (back >= said) run();
      else waiting.push({ number: said, run });
    },
    forget(): void {
      waiting = [];
      back = said;
    },
  };
}

const numberLength = 4;

function numbered(number: number, body: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(numberLength + body.length);
  bytes.writeUInt32BE(number);
  bytes.set(body, numberLength);
  return bytes;
}

function readNumbered(bytes: Uint8Array): { readonly number: number; readonly rest: Uint8Array } {
  const number = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);
  return { number, rest: bytes.subarray(numberLength) };
}
