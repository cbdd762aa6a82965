/**
 * What passes between the servers that have a room open. All of them hear the same in the same order, each also what it has
 * said itself: so what a server hears before its own words come back came before them, everywhere.
 */
import type { Document } from '@hocuspocus/server';
import type { HomeNews } from './roomHome';
import type { Role } from './roomStore';

export interface RoomChannel {
  /** Whether others can be heard. */
  isReady(): boolean;
  /** Fails where that cannot be known. */
  isAnybodyIn(name: string): Promise<boolean>;
  /** Done when the document has all that the others have. From now on each has what the other does. */
  join(name: string, document: Document): Promise<void>;
  leave(name: string): void;
  /** Runs once all that was said here up to now has its place in the order. */
  settled(name: string, run: () => void): void;
  /** Runs once all that anybody has said up to now was heard here. */
  mark(name: string, run: () => void): void;
  renewed(id: string, role: Role): void;
  onNews(news: HomeNews): void;
  close(): void;
}

/** Where there is one server. */
export function noChannel(): RoomChannel {
  let news: HomeNews | null = null;
  return {
    isReady: () => true,
    isAnybodyIn: async () => false,
    join: async () => undefined,
    leave: () => undefined,
    settled: (_, run) => run(),
    mark: (_, run) => run(),
    renewed: (id, role) => news?.renewed(id, role),
    onNews: (each) => void (news = each),
    close: () => undefined,
  };
}
