/**
 * Writes a plan as Markdown: the title as heading, the aim below it, the drivers and change ideas as a nested list. What
 * Markdown would take for its own signs is escaped. Further links stand as references, as in plain text.
 */
import { aimOf, columnsOf } from '../../plan/ask/queries';
import { columnKindName, kindName, oneLine } from '../../plan/ask/words';
import type { Plan } from '../../plan/model/schema';
import { boxKeys, treeLines, type TreeLine } from './planTree';
import { references } from './plainText';
import { statusOf, textOf, titleOf } from './boxFacts';

export function writeMarkdown(plan: Plan): string {
  const { placed, unplaced } = treeLines(plan);
  const called = new Set([...placed, ...unplaced].flatMap(({ also }) => also));
  const item = (shift: number) => (line: TreeLine) => {
    const { node, also } = line;
    const indent = '  '.repeat(line.depth - shift);
    const key = called.has(node.id) ? ` ${boxKeys(plan).get(node.id)}` : '';
    const label = `${kindName(plan, node)}${key}`;
    return [
      `${indent}- ${label}: ${escaped(textOf(node), `${indent}  `)}${references(plan, also)}`,
      ...facts(plan, line).map((fact) => `${indent}  - ${fact}`),
    ];
  };
  const aim = aimOf(plan);
  const parts = [
    `# ${escaped(titleOf(plan), '')}`,
    `Aim${called.has(aim.id) ? ` ${boxKeys(plan).get(aim.id)}` : ''}: ${escaped(textOf(aim), '')}`,
    ...columnNames(plan),
    placed.slice(1).flatMap(item(1)).join('\n'),
    ...(unplaced.length > 0 ? ['## Not yet placed', unplaced.flatMap(item(0)).join('\n')] : []),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** What the user named the columns, where that is something else than what they are. */
function columnNames(plan: Plan): readonly string[] {
  const own = columnsOf(plan).flatMap(({ id, title }) => {
    const kind = columnKindName(plan, id);
    return oneLine(title) === '' || oneLine(title).replace(/s$/u, '') === kind ? [] : `${kind} = ${oneLine(title)}`;
  });
  return own.length > 0 ? [`Columns: ${own.map((name) => escaped(name, '')).join('; ')}`] : [];
}

/** What hangs on a box, as items below it. */
function facts(plan: Plan, { node }: TreeLine): readonly string[] {
  const { owner, start, due, status, notes } = node;
  const said: readonly (readonly [string, string | undefined])[] = [
    ['Status', status && statusOf(plan, node)],
    ['Owner', owner],
    ['Start', start],
    ['Due', due],
    ['Notes', notes],
  ];
  return said.flatMap(([label, value]) =>
    value === undefined || oneLine(value) === '' ? [] : `${label}: ${escaped(oneLine(value), '')}`,
  );
}

const signs = /[\\`*_[\]<>#|~]/gu;
const beginnings = /^(?:[-+]|\d{1,9}[.)])(?=\s|$)/u;

/** Line breaks as hard ones, what follows indented so that it stays within its item. */
function escaped(text: string, indent: string): string {
  return text
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u)
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
    .map((line) => line.replace(signs, String.raw`\$&`).replace(beginnings, escapedBeginning))
    .join(`\\\n${indent}`);
}

/** `1.` becomes `1\.`: only the mark behind the number can be escaped. */
function escapedBeginning(beginning: string): string {
  return `${beginning.slice(0, -1)}\\${beginning.slice(-1)}`;
}
