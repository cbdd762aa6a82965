/** Files that cannot be read, though they may well hold a diagram, and what their owner can do instead. */

/** How old documents of Office begin, and new ones that a password locks, as Latin-1. */
const ole = '\u00d0\u00cf\u0011\u00e0';

const programs: readonly (readonly [old: RegExp, current: string, words: string])[] = [
  [/\.(?:doc|dot)$/u, '.docx', 'Word document'],
  [/\.(?:xls|xlt)$/u, '.xlsx', 'Excel workbook'],
  [/\.(?:ppt|pot|pps)$/u, '.pptx', 'PowerPoint presentation'],
];

const locked = /\.(?:doc|xls|ppt|dot|xlt|pot|pps)[xm]$/u;

/** What to do instead, in two sentences; undefined for any other file. */
export function wordUnread(fileName: string, start: string): string | undefined {
  const name = fileName.toLowerCase();
  if (start.startsWith(ole)) return wordOle(name);
  if (!/<(?:\w{1,20}:)?graphml\b/u.test(start)) return undefined;
  return 'This is a GraphML graph, which Aimtree writes but does not read. Save it as .csv, .opml or .mmd where it was made and open that.';
}

function wordOle(name: string): string {
  if (locked.test(name)) return 'This document is locked with a password. Save it without one and open that.';
  const [, current, words] = programs.find(([old]) => old.test(name)) ?? [];
  return words === undefined
    ? 'This is a document of an older Word, Excel or PowerPoint. Save it as .docx, .xlsx or .pptx and open that.'
    : `This is an old ${words}. Save it as ${current} and open that.`;
}
