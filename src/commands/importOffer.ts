/** Something that was recognised and may become boxes, for its user to look at first. */
import type { Recognised } from '../exchange/recognise/recognised';
import type { NodeId } from '../plan/model/schema';

export interface ImportOffer {
  /** Null: its user types or pastes a text first. */
  readonly recognised: Recognised | null;
  /** The name of the file; empty for what was pasted. */
  readonly from: string;
  /** The box of the open plan that it may go below. */
  readonly parent?: NodeId | undefined;
  /** Hears the id of the plan that it went into; null when it was not wanted. */
  readonly onDone?: ((plan: string | null) => void) | undefined;
}
