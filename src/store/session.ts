/**
 * What the user is looking at and about to do: selection, editing, collapsed branches, open dialogs, messages. Never
 * part of the plan, never undone, never clears redo.
 *
 * Must not know: how any of it is shown.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Finding } from '../plan/coach/finding';
import type { Anchor, CommentId, LinkId, NodeId } from '../plan/model/schema';
import { thingsOf, type Selected, type Selection } from './selection';

export type Theme = 'system' | 'light' | 'dark';
/** `export-png`: the export dialog with a format. `words-ramp`: what the words mean, beginning at that one. */
export type DialogName =
  | `export-${string}`
  | `words-${string}`
  | 'picture'
  | 'report'
  | 'paper'
  | 'heard'
  | 'keys'
  | 'palette'
  | 'present'
  | 'version'
  | 'web-page'
  | 'json-file'
  | 'ask-comments'
  | 'about'
  | 'together';

/** Text of a box being edited in the box. `run` is the run of typing it belongs to in the history. */
export interface Editing {
  readonly node: NodeId;
  readonly run: string;
  /** Made together with its text: when it is left empty it goes again. */
  readonly fresh: boolean;
  /** What was selected before a fresh one: it is again when the new one goes. */
  readonly from?: NodeId | undefined;
  /** What the text field starts with when typing itself began the edit; otherwise the box's text, all selected. */
  readonly typed?: string;
}

export interface MessageAction {
  readonly label: string;
  readonly run: () => void;
  /** The message stays when it is chosen. */
  readonly isAside?: boolean;
}

export interface Message {
  readonly id: string;
  readonly text: string;
  /** Offered beside the text: one, seldom two. */
  readonly actions: readonly MessageAction[];
}

export interface SessionState {
  readonly selection: Selection;
  /** While several things are chosen one by one: the one that has the keyboard, selected or not. */
  readonly picking: Selected | null;
  readonly editing: Editing | null;
  readonly collapsed: ReadonlySet<NodeId>;
  /** What views keep beside the plan, by a name of their own: how this reader looks at it. */
  readonly kept: Readonly<Record<string, unknown>>;
  /** The box whose branch is looked at while the rest dims. */
  readonly focus: NodeId | null;
  readonly find: { readonly query: string; readonly at: number } | null;
  readonly dialog: DialogName | null;
  /** While a picture of the view is made: it shows all rows, and not only those in sight. */
  readonly isWhole: boolean;
  /** From where the page of a cycle was opened: a view, what it calls itself, and where in it one was. */
  readonly cameFrom: {
    readonly view: string;
    /** What the view showed, where that has an address. */
    readonly thing?: string | undefined;
    readonly name: string;
    readonly spot: unknown;
  } | null;
  /** Where on the page (px) the menu of what is selected is open. */
  readonly menu: { readonly x: number; readonly y: number } | null;
  /** Whether the panel covers the view, where the screen is too narrow for it to stand beside the view. */
  readonly details: boolean;
  /** The panel where it stands beside the view: the user's own, for every plan. Width in px. */
  readonly panel: { readonly isShown: boolean; readonly width: number };
  /** What stands in the panel: what is known of what is selected, what the coach has found, or what was said. */
  readonly panelHolds: 'details' | 'coach' | 'comments';
  /** The comment that is looked at in the panel. */
  readonly comment: CommentId | null;
  /** What a comment is being written on. */
  readonly commenting: Anchor | null;
  /** What the coach found when it last read the open plan; null until it has. */
  readonly findings: readonly Finding[] | null;
  /** Whether the guide through the first steps is shown. */
  readonly guide: boolean;
  readonly messages: readonly Message[];
  /** Told to assistive technology only. The counter makes a repeated sentence heard again. */
  readonly announcement: { readonly text: string; readonly count: number };
  /** Anew when the keyboard is to go to the panel, or from there back to the view; `field`: to the field of that label. */
  readonly panelAsked: { readonly field?: string };
  readonly theme: Theme;
  /** Whether keys that are a single character, such as `?`, do something: the user's own, for every plan. */
  readonly singleKeys: boolean;
  /** What the reader is called among the owners, for “mine”: the user's own, for every plan. Empty while nobody has said. */
  readonly me: string;
  /** Which end of the move the view should follow: bumped when the selected box must come into sight. */
  readonly reveal: number;
}

export interface Session extends StoreApi<SessionState> {
  /**
   * Selects things (the last one leads) and brings the leading one into sight unless `quiet`. Choosing one by one ends
   * unless `picking` says where it goes on.
   */
  select(things: Selection, options?: { quiet?: boolean; picking?: Selected | null }): void;
  selectNodes(nodes: readonly NodeId[], options?: { quiet?: boolean }): void;
  selectLink(link: LinkId | null): void;
  setEditing(editing: Editing | null): void;
  setCollapsed(collapsed: ReadonlySet<NodeId>): void;
  /** Keeps something for the next time that this plan is looked at; plain data. */
  keep(name: string, value: unknown): void;
  openDialog(dialog: DialogName | null): void;
  /** Shows a message and announces it. It goes by itself, also when it offers something, but not while it is in use. */
  say(text: string, ...actions: readonly MessageAction[]): void;
  /** The same, and gives the id by which the message is dismissed. */
  post(text: string, ...actions: readonly MessageAction[]): string;
  /** Puts other words into a message that is still shown. */
  reword(id: string, text: string, ...actions: readonly MessageAction[]): void;
  dismiss(id: string): void;
  announce(text: string): void;
  /** Nothing is selected, edited, looked for, offered or open any more; how the plan is looked at stays. */
  letGo(): void;
  /** Back to how a plan is met: nothing selected, nothing open; `collapsed` is folded away. The theme stays. */
  reset(collapsed?: ReadonlySet<NodeId>, kept?: SessionState['kept']): void;
}

const blank = {
  selection: [],
  picking: null,
  editing: null,
  collapsed: new Set<NodeId>(),
  kept: {},
  focus: null,
  find: null,
  dialog: null,
  isWhole: false,
  cameFrom: null,
  menu: null,
  details: false,
  panelHolds: 'details',
  comment: null,
  commenting: null,
  messages: [],
} satisfies Partial<SessionState>;

export function createSession(): Session {
  const store = createStore<SessionState>(() => ({
    ...blank,
    announcement: { text: '', count: 0 },
    panelAsked: {},
    findings: null,
    guide: false,
    panel: { isShown: true, width: 344 },
    theme: 'system',
    singleKeys: true,
    me: '',
    reveal: 0,
  }));
  const announce = (text: string) =>
    store.setState(({ announcement }) => ({ announcement: { text, count: announcement.count + 1 } }));

  const select: Session['select'] = (selection, { quiet = false, picking = null } = {}) =>
    store.setState(({ reveal }) => ({ selection, picking, reveal: quiet ? reveal : reveal + 1 }));
  return {
    ...store,
    ...createMessages(store),
    announce,
    select,
    selectNodes: (nodes, options) => select(thingsOf('node', nodes), options),
    selectLink: (link) => select(link === null ? [] : thingsOf('link', [link]), { quiet: true }),
    setEditing(editing) {
      store.setState({ editing });
    },
    setCollapsed(collapsed) {
      store.setState({ collapsed });
    },
    keep(name, value) {
      store.setState(({ kept }) => ({ kept: { ...kept, [name]: value } }));
    },
    openDialog(dialog) {
      store.setState({ dialog });
    },
    letGo() {
      const { collapsed, kept } = store.getState();
      this.reset(collapsed, kept);
    },
    reset(collapsed = blank.collapsed, kept = blank.kept) {
      // What a message offers to do belongs to what was open before; what it says may be about what is opened now.
      store.setState(({ messages }) => ({
        ...blank,
        collapsed,
        kept,
        messages: messages.filter(({ actions }) => actions.length === 0),
      }));
    },
  };
}

function createMessages({
  setState,
}: Pick<StoreApi<SessionState>, 'setState'>): Pick<Session, 'say' | 'post' | 'reword' | 'dismiss'> {
  let count = 0;
  const post: Session['post'] = (text, ...actions) => {
    count += 1;
    const id = `message-${count}`;
    setState(({ messages }) => {
      // Said twice, it is read once; what offers to take back a deed is about that deed.
      const others = messages.filter((each) => each.text !== text || each.actions.length + actions.length > 0);
      return { messages: [...others.slice(-2), { id, text, actions }] };
    });
    return id;
  };
  return {
    post,
    say: (text, ...actions) => void post(text, ...actions),
    reword(id, text, ...actions) {
      setState(({ messages }) => ({
        messages: messages.map((message) => (message.id === id ? { id, text, actions } : message)),
      }));
    },
    dismiss(id) {
      setState(({ messages }) => ({ messages: messages.filter((message) => message.id !== id) }));
    },
  };
}
