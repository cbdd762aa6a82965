/**
 * Writes a plan as a Mermaid flowchart, with the aim at the left and each box contributing to what stands left of it.
 * Classes say the columns.
 */
import { columnLevel, columnsOf, nodesInColumn, nodesOf } from '../../plan/ask/queries';
import { linksOutOf } from '../../plan/ask/relations';
import type { Column, Confidence, Plan } from '../../plan/model/schema';
import { textOf, titleOf } from './boxFacts';
import { boxKeys } from './planTree';

const arrows: Readonly<Record<Confidence, string>> = { low: '-.->', medium: '-->', high: '==>' };

export function writeMermaid(plan: Plan): string {
  const keys = boxKeys(plan);
  const boxes = nodesOf(plan).map((node) => `  ${keys.get(node.id)}["${label(textOf(node))}"]`);
  const links = nodesOf(plan).flatMap(({ id }) =>
    linksOutOf(plan, id).map(
      ({ from, to, confidence = 'medium' }) => `  ${keys.get(from)} ${arrows[confidence]} ${keys.get(to)}`,
    ),
  );
  const classes = columnsOf(plan).flatMap((column) => {
    const ids = nodesInColumn(plan, column.id).map(({ id }) => keys.get(id));
    return ids.length > 0 ? [`  class ${ids.join(',')} ${className(plan, column)}`] : [];
  });
  const title = `title: ${JSON.stringify(titleOf(plan))}`;
  return ['---', title, '---', 'flowchart RL', ...boxes, ...links, ...looks(plan), ...classes, ''].join('\n');
}

/** `aim`, `driver1`, `driver2`, `change`. */
function className(plan: Plan, { id, kind }: Column): string {
  return kind === 'driver' ? `driver${columnLevel(plan, id)}` : kind;
}

const fills: Readonly<Record<Column['kind'], string>> = { aim: '#e8eefb', driver: '#ffffff', change: '#eef6f0' };

function looks(plan: Plan): readonly string[] {
  return columnsOf(plan).map(
    (column) => `  classDef ${className(plan, column)} fill:${fills[column.kind]},stroke:#8a8a84,color:#1f1f1c`,
  );
}

/** Signs that Mermaid would read within a label, by their numbers in its own way: `#quot;`, `#35;`. */
function label(text: string): string {
  return text
    .trim()
    .replace(/[#"<>&`\\{}]|%(?=%)/gu, reference)
    .replace(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu, '\n')
    .split('\n')
    .map((line) => line.trim().replace(/^(?:[-+*]|\d{1,9}[.)])(?=\s)/u, marker))
    .join('<br/>');
}

function reference(sign: string): string {
  return sign === '"' ? '#quot;' : `#${sign.charCodeAt(0)};`;
}

/** The mark behind a number, or a bullet, would make a list of it. */
function marker(mark: string): string {
  return `${mark.slice(0, -1)}${reference(mark.slice(-1))}`;
}
