/** One line of an outline with the lines indented below it. */
export interface OutlineItem {
  readonly text: string;
  readonly children: readonly OutlineItem[];
}
