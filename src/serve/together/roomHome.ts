/**
 * What is different between one server and several: how the document of a room begins, where it is kept, and whose change
 * comes first.
 */
import type { Document } from '@hocuspocus/server';
import { openRoom, type OpenRoom } from './openRoom';
import type { Role, RoomStore } from './roomStore';

export interface RoomHome {
  readonly isShared: boolean;
  /** Otherwise nobody can come in just now. */
  isReady(id: string): boolean;
  /** Null where there is no such room. `isLive`: another server may have it open, with newer work. */
  stored(id: string): Promise<{ readonly text: string; readonly isLive: boolean } | null>;
  /** Fills the document, which is empty. Null where there is no such room. */
  open(id: string, document: Document): Promise<OpenRoom | null>;
  /**
   * Done when the plan outlasts a cut of the power. False where the document is over: whoever is there has to come in anew,
   * and brings along what was not kept.
   */
  keep(id: string, room: OpenRoom): Promise<boolean>;
  /** The document is not open here any more. */
  closed(id: string): void;
  /** Runs when nothing that others do can come before what the document says now; never, when that cannot be known. */
  settled(id: string, run: () => void): void;
  /** Nobody goes on from this document: whoever opens the room next begins a new one. */
  end(id: string): Promise<void>;
  /** A link has been renewed. */
  renewed(id: string, role: Role): void;
  /** Once, before anything else. */
  onNews(news: HomeNews): void;
  close(): void;
}

export interface HomeNews {
  /** Here or on another server: whoever is there by that link has to go. */
  readonly renewed: (id: string, role: Role) => void;
  /** The other servers cannot be heard: everybody has to come in anew. */
  readonly lost: () => void;
}

/** This server alone has the rooms. */
export function homeAlone(store: Pick<RoomStore, 'plan' | 'savePlan'>): RoomHome {
  let news: HomeNews | null = null;
  const onDisk = new WeakMap<OpenRoom, string>();
  return {
    isShared: false,
    isReady: () => true,
    async stored(id) {
      const text = await store.plan(id);
      return text === null ? null : { text, isLive: false };
    },
    async open(id, document) {
      const text = await store.plan(id);
      return text === null ? null : openRoom(document, text);
    },
    async keep(id, room) {
      const text = room.text();
      if (onDisk.get(room) !== text) await store.savePlan(id, text);
      onDisk.set(room, text);
      return true;
    },
    closed: () => undefined,
    settled: (_, run) => run(),
    end: async () => undefined,
    renewed: (id, role) => news?.renewed(id, role),
    onNews: (each) => void (news = each),
    close: () => undefined,
  };
}
