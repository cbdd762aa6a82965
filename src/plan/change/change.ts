/** One change of a plan: the step of undo, the entry of the journal, what other tabs receive, what History words. */
import type { Effect } from './effects';

export interface Change {
  /** Identity of the step the user sees; the parts of one run of typing share it. */
  readonly id: string;
  /** What was done, as a lower-case verb phrase: “move box”. Undo says “Undo move box”. */
  readonly label: string;
  /** UTC instant. */
  readonly at: string;
  readonly kind: 'edit' | 'undo' | 'redo' | 'cancel';
  /** No place of one lies within that of another; so their order means nothing. */
  readonly effects: readonly Effect[];
  /** Of a change that others in a room made: their names, as far as they gave any. */
  readonly by?: readonly string[];
}
