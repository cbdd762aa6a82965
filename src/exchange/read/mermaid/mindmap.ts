/** Reads a Mermaid mind map: an indented list whose root is the aim. */
import { count } from '../../../kit/english';
import { closedUp } from '../../clipboard/rows';
import { width } from '../../outlineLine';
import type { Recognised, RecognisedRow } from '../../recognise/recognised';
import { labelAt, readableLabel } from './label';
import type { MermaidText } from './statements';

export function readMindmap({ title, lines }: MermaidText): Recognised {
  const said = lines.filter(({ text }) => !text.trimStart().startsWith('::'));
  const icons = lines.length - said.length;
  const listed = closedUp(
    said.map(({ text, line }) => {
      const indent = text.slice(0, text.length - text.trimStart().length);
      return { rank: width(indent), text: labelIn(text.trim()), line };
    }),
  );
  const path: string[] = [];
  const rows = listed.map(({ depth, text, line }, index): RecognisedRow => {
    const key = `r${index + 1}`;
    path.length = Math.min(path.length, depth);
    const above = path.at(-1);
    path.push(key);
    const column = index === 0 ? { column: 'aim' as const } : {};
    return { key, text, ...column, parents: above === undefined ? [] : [{ to: above }], at: { line } };
  });
  return {
    form: 'list',
    ...(title !== '' && { title }),
    rows,
    doubts: [],
    done: [],
    ignored: icons > 0 ? [`${count(icons, 'icon or class', 'icons and classes')} left out.`] : [],
  };
}

/** `id[text]`, `((text))`, or the text itself. */
function labelIn(text: string): string {
  const at = text.search(/[[({)]/u);
  const shaped = at >= 0 && /^[\w-]{0,80}$/u.test(text.slice(0, at)) ? labelAt(text, at) : null;
  return shaped ? shaped.label : readableLabel(text);
}
