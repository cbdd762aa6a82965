/** The link between the open plan and its file on disk: what is known of it, and what is to be asked about it. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FileLink, PlanStore } from '../../storage/planStore';
import type { Desk } from '../desk/desk';
import type { Asking } from './shared/meetFile';

export interface FileLinkState {
  /** The file that the open plan is linked to; null when it is linked to none. */
  readonly name: string | null;
  readonly byItself: boolean;
  /** Somebody else changed the file: the user is to choose. */
  readonly question: FileQuestion | null;
  /** What has to be asked before both can be put together; it waits until the user looks at it. */
  readonly waiting: FileQuestion | null;
}

export interface FileQuestion {
  /** Of the plan. */
  readonly id: string;
  readonly name: string;
  /** What the file holds now. */
  readonly bytes: Uint8Array;
  readonly seen: FileLink['seen'];
  /** How it stands to the plan; null where that was not looked at. */
  readonly asking: Asking | null;
}

export interface LinkedFile {
  readonly state: StoreApi<FileLinkState>;
  isOpen(id: string): boolean;
  /** Keeps another link of a plan, or none. */
  change(id: string, link: FileLink | null): Promise<void>;
  /** Nothing is known of the plan that is open now. */
  forget(): void;
  /** Takes in what is kept of the open plan's link. */
  found(link: FileLink): void;
  ask(question: FileQuestion | null): void;
  /** Lets a question wait, or none. */
  wait(question: FileQuestion | null): void;
}

const unlinked: FileLinkState = { name: null, byItself: false, question: null, waiting: null };

interface Needs {
  readonly store: Pick<PlanStore, 'saveLink'>;
  readonly desk: Pick<Desk, 'planId'>;
}

export function createLinkedFile({ store, desk }: Needs): LinkedFile {
  const state = createStore<FileLinkState>(() => unlinked);
  const isOpen = (id: string) => desk.planId() === id;
  return {
    state,
    isOpen,
    async change(id, link) {
      await store.saveLink(id, link);
      if (isOpen(id)) state.setState({ name: link?.name ?? null, byItself: link?.byItself ?? false });
    },
    forget: () => state.setState(unlinked),
    found: ({ name, byItself }) => state.setState({ name, byItself }),
    ask: (question) => state.setState({ question }),
    wait: (waiting) => state.setState({ waiting }),
  };
}
