/** Reads mind maps of FreeMind and Freeplane (.mm): nodes, notes, and arrows between branches as further links. */
import { count } from '../../kit/english';
import type { Recognised, RecognisedRow } from '../recognise/recognised';
import { withoutNames, type NamedTreeNeeds } from './namedTree';
import { allCalled, attribute, childAt, childrenCalled, elementsOf, textIn, type XmlElement } from './xmlTree';

interface Placed {
  readonly row: RecognisedRow;
  readonly depth: number;
  readonly arrows: readonly string[];
}

/** Null where the document is no mind map. */
export function readFreeMind(root: XmlElement, needs: NamedTreeNeeds): Recognised | null {
  const top = root.name === 'map' ? childAt(root, 'node') : undefined;
  if (!top) return null;
  const placed: Placed[] = [];
  const byId = new Map<string, Placed>();
  const visit = (node: XmlElement, above: string | null, depth: number) => {
    const key = `r${placed.length + 1}`;
    const notes = noteOf(node);
    const one: Placed = {
      row: {
        key,
        text: textOf(node),
        ...(above === null && { column: 'aim' as const }),
        parents: above === null ? [] : [{ to: above }],
        ...(notes !== '' && { fields: { notes } }),
        at: { line: placed.length + 1 },
      },
      depth,
      arrows: childrenCalled(node, 'arrowlink').flatMap((arrow) => attribute(arrow, 'DESTINATION') ?? []),
    };
    placed.push(one);
    const id = attribute(node, 'ID');
    if (id !== undefined) byId.set(id, one);
    for (const child of childrenCalled(node, 'node')) visit(child, key, depth + 1);
  };
  visit(top, null, 0);
  const { parents, lost } = arrowParents(placed, byId);
  const tree: Recognised = {
    form: 'list',
    rows: placed.map(({ row }) => ({ ...row, parents: [...row.parents, ...(parents.get(row.key) ?? [])] })),
    doubts: [],
    done: parents.size > 0 ? ['Arrows made links'] : [],
    ignored: ignoredIn(root, lost),
  };
  return withoutNames(tree, needs);
}

/** An arrow joins two boxes; the one further from the middle contributes to the other. */
function arrowParents(placed: readonly Placed[], byId: ReadonlyMap<string, Placed>) {
  const parents = new Map<string, { readonly to: string }[]>();
  let lost = 0;
  for (const from of placed)
    for (const id of from.arrows) {
      const to = byId.get(id);
      if (!to || to.depth === from.depth) {
        lost += 1;
        continue;
      }
      const [outer, inner] = from.depth > to.depth ? [from, to] : [to, from];
      parents.set(outer.row.key, [...(parents.get(outer.row.key) ?? []), { to: inner.row.key }]);
    }
  return { parents, lost };
}

function textOf(node: XmlElement): string {
  const plain = attribute(node, 'TEXT') ?? attribute(node, 'LOCALIZED_TEXT');
  return plain ?? htmlText(richIn(node, 'NODE'));
}

function noteOf(node: XmlElement): string {
  return [richIn(node, 'DETAILS'), richIn(node, 'NOTE')]
    .map(htmlText)
    .filter((text) => text !== '')
    .join('\n');
}

function richIn(node: XmlElement, type: string): XmlElement | undefined {
  return childrenCalled(node, 'richcontent').find((rich) => attribute(rich, 'TYPE') === type);
}

const blocks: ReadonlySet<string> = new Set(['p', 'li', 'div', 'br', 'tr', 'h1', 'h2', 'h3']);

/** The text of formatted content, a line for each paragraph. */
function htmlText(rich: XmlElement | undefined): string {
  const write = (element: XmlElement): string =>
    element.children
      .map((child) => {
        if (typeof child === 'string') return child.replace(/\s+/gu, ' ');
        if (['head', 'script', 'style'].includes(child.name)) return '';
        return blocks.has(child.name) ? `\n${write(child)}\n` : write(child);
      })
      .join('');
  const lines = rich ? write(rich).split('\n') : [];
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

const leftOut: readonly (readonly [name: string, one: string, many?: string])[] = [
  ['icon', 'icon'],
  ['cloud', 'cloud'],
  ['attribute', 'attribute'],
];

function ignoredIn(root: XmlElement, lostArrows: number): string[] {
  const counted = leftOut.flatMap(([name, one]) => {
    const found = allCalled(root, name).length;
    return found > 0 ? [`${count(found, one)} ${found === 1 ? 'was' : 'were'} left out.`] : [];
  });
  const arrows = lostArrows > 0 ? [`${count(lostArrows, 'arrow')} between boxes of one level were left out.`] : [];
  const links = allCalled(root, 'node').filter((node) => attribute(node, 'LINK') !== undefined).length;
  const addresses = links > 0 ? [`${count(links, 'link')} to pages and files were left out.`] : [];
  const pictures = allCalled(root, 'img').length + allCalled(root, 'hook').filter(isPicture).length;
  return [...counted, ...arrows, ...addresses, ...(pictures > 0 ? [`${count(pictures, 'picture')} left out.`] : [])];
}

function isPicture(hook: XmlElement): boolean {
  return attribute(hook, 'NAME') === 'ExternalObject' && elementsOf(hook).length === 0 && textIn(hook) === '';
}
