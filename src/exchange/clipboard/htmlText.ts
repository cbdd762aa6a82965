/**
 * The text of an element as one reads it: white space of the source is a space, `br` and the borders of blocks are line
 * breaks. Only text: no attribute, style, picture or script is part of it.
 */
import { isHidden, styleOf, type HtmlElement, type HtmlNode } from './htmlTree';

const blocks: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

export function isBlock({ name }: HtmlElement): boolean {
  return blocks.has(name);
}

/** Bullets and numbers that Word and PowerPoint put into the text for programs that know no lists. */
export function isBulletText(element: HtmlElement): boolean {
  return styleOf(element, 'mso-list') === 'ignore' || styleOf(element, 'mso-special-format') !== '';
}

/** The text of the nodes, without those elements that are to be left out; lines trimmed, no empty ones. */
export function textOf(nodes: readonly HtmlNode[], without: (element: HtmlElement) => boolean = () => false): string {
  const parts: string[] = [];
  const write = (list: readonly HtmlNode[]) => {
    for (const node of list) {
      if (typeof node === 'string') parts.push(node.replace(/[\s\u00a0]+/gu, ' '));
      else if (node.name === 'br') parts.push('\n');
      else if (!isHidden(node) && !isBulletText(node) && !without(node)) {
        const edge = isBlock(node) ? '\n' : '';
        parts.push(edge);
        write(node.children);
        parts.push(edge);
      }
    }
  };
  write(nodes);
  return parts
    .join('')
    .replace(/ {2,}/gu, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
