/**
 * Where in a file something stands, and what a reader calls it there. Works on the file as it came, of which nothing
 * has been checked.
 */
import type { Members as Declared } from '../plan/model/declaration';
import { plan as table } from '../plan/model/kinds';
import type { Owner, Place } from './problem';

const declared: Declared = table.members;

export type Path = readonly (string | number)[];
type Members = Readonly<Record<string, unknown>>;

/** Whether a value of the file is an object with members (no list, no null). */
export function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The own member of an object, or undefined: nothing is ever read from a prototype. */
export function member(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** The own member if it is text. */
export function textMember(value: unknown, name: string): string | undefined {
  const found = member(value, name);
  return typeof found === 'string' ? found : undefined;
}

/** `nodes[4].due`; a name that is no plain word is written `appearance.positions["a b"]`, in ASCII. */
export function writePath(path: Path): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`;
      if (!/^[A-Za-z_][\w-]{0,63}$/.test(step)) return `[${ascii(JSON.stringify(step.slice(0, 64)))}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join('');
}

/** What could garble the sentence around it is spelt out, as JSON does. */
function ascii(text: string): string {
  return text.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Makes places of one file. Boxes are looked up by id only once a problem needs one's words. */
export function placeMaker(file: unknown): (path: Path) => Place {
  let texts: Map<unknown, string> | undefined;
  const wordsOf = (id: unknown) => {
    texts ??= boxTexts(file);
    return texts.get(id);
  };
  return (path) => {
    const last = path.findLast((step) => typeof step === 'string') ?? '';
    const index = path.at(-1);
    return {
      path: writePath(path),
      member: typeof index === 'number' && path.length > 1 ? `${last}[${index}]` : last,
      owner: ownerOf(file, path, wordsOf),
    };
  };
}

function boxTexts(file: unknown): Map<unknown, string> {
  const nodes = member(file, 'nodes');
  const texts = new Map<unknown, string>();
  for (const node of Array.isArray(nodes) ? nodes : []) {
    const text = textMember(node, 'text');
    if (text !== undefined) texts.set(textMember(node, 'id'), text);
  }
  return texts;
}

function ownerOf(file: unknown, path: Path, wordsOf: (id: unknown) => string | undefined): Owner {
  // An item as a whole belongs to the plan, and so does a part such as `appearance`.
  const [list, index] = path.length < 3 && path[0] !== 'appearance' ? [] : path;
  if (list === 'appearance' && path.length > 1) return { is: 'appearance' };
  const items = typeof list === 'string' ? member(file, list) : undefined;
  if (typeof index !== 'number' || !Array.isArray(items)) return { is: 'plan' };
  const of = declared[String(list)]?.holds?.of;
  if (!of) return { is: 'plan' };
  const item: unknown = items[index];
  if (list === 'links') {
    const [from, to] = [wordsOf(textMember(item, 'from')), wordsOf(textMember(item, 'to'))];
    return { is: 'link', ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  }
  const words = of.knownBy === undefined ? undefined : textMember(item, of.knownBy);
  return { is: 'thing', kind: of.name.one, ...(words !== undefined && { words }) };
}
