/** What tests read in the marks of a picture. */
import type { Mark } from '../../../../../src/figure/marks/mark';
import { textMarks } from '../../../../../src/figure/marks/walk';

/** Words of the texts, each on one line. */
export function textsIn(marks: readonly Mark[]): readonly string[] {
  return textMarks(marks).map(({ text }) => text.lines.map((line) => line.text.trim()).join(' '));
}

/** The ids that groups carry under a name, in their order. */
export function mapMarksIn(marks: readonly Mark[], name: string): readonly string[] {
  return marks.flatMap((mark) => (mark.kind === 'group' ? (mark.data?.[name] ?? []) : []));
}
