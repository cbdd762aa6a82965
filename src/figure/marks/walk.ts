/** Walks through marks in reading order and finds the texts, fills and things in them. */
import type { Fill, GroupMark, Mark, TextMark } from './mark';

/** All marks that are no groups, each group's own before those that are drawn over it. */
function leavesOf(marks: readonly Mark[], found: Exclude<Mark, GroupMark>[] = []): readonly Exclude<Mark, GroupMark>[] {
  for (const mark of marks) {
    if (mark.kind !== 'group') found.push(mark);
    else {
      leavesOf(mark.marks, found);
      if (mark.over) leavesOf(mark.over, found);
    }
  }
  return found;
}

export function textMarks(marks: readonly Mark[]): readonly TextMark[] {
  return leavesOf(marks).filter((mark) => mark.kind === 'text');
}

/** Each list of fills is that of one area, from top to bottom. */
export function fillsOf(marks: readonly Mark[]): readonly (readonly Fill[])[] {
  return leavesOf(marks).flatMap((mark) => {
    if (mark.kind !== 'rect' && mark.kind !== 'ellipse' && mark.kind !== 'path') return [];
    const band = mark.kind === 'rect' && mark.band ? [mark.band.fills] : [];
    return mark.fill === undefined ? band : [[mark.fill], ...band];
  });
}

/** The keys of the things that connectors may be glued to. */
export function keysIn(marks: readonly Mark[]): readonly string[] {
  return marks.flatMap((mark) =>
    mark.kind === 'group' ? [...(mark.key === undefined ? [] : [mark.key]), ...keysIn(mark.marks)] : [],
  );
}

/** What is drawn over these marks when all of them are there. */
export function oversOf(marks: readonly Mark[]): readonly Mark[] {
  return marks.flatMap((mark) => (mark.kind === 'group' ? [...oversOf(mark.marks), ...(mark.over ?? [])] : []));
}
