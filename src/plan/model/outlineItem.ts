/** Which column a line names itself: the aim, the change ideas, or drivers counted from the aim (1: primary). */
export type NamedColumn = 'aim' | 'change' | number;

/** One line of an outline with the lines indented below it. */
export interface OutlineItem {
  readonly text: string;
  readonly children: readonly OutlineItem[];
  /** What belongs to it beside its text. */
  readonly notes?: string;
  readonly column?: NamedColumn;
  /** It does not contribute to the line that it stands below: its column was listed by itself. */
  readonly loose?: boolean;
  /** What other lines call it. */
  readonly key?: string;
  /** The keys of lines that it contributes to, beside the one that it stands below. */
  readonly to?: readonly string[];
}
