/**
 * Writes a document of headings, words, facts and lists as a web page of its own: no script, nothing fetched, legible on a phone
 * and on paper, in light and dark.
 */
import type { Block, PlanDocument } from '../compose/document/planDocument';
import { tag, words, written } from './html';

const style = `
:root { color-scheme: light dark; }
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0; font-size: 1.9rem; line-height: 1.2; }
h2 { margin: 2rem 0 0; padding-top: 1rem; border-top: 1px solid #8884; font-size: 1.15rem; }
dl { display: grid; grid-template-columns: 7rem 1fr; gap: .25rem 1rem; margin: 1rem 0 0; break-inside: avoid; }
dt { font-weight: 600; }
dd { margin: 0; white-space: pre-line; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .5rem; } }
`.trim();

export function documentPage({ title, subtitle, description, sections }: PlanDocument): string {
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">',
    tag('title', {}, words(title)),
    `<meta name="description" content="${words(description)}">`,
    tag('style', {}, style),
  ];
  const blocks = sections.flatMap((section) => section.blocks.map(blockHtml));
  const main = tag('main', {}, tag('h1', {}, words(title)), written('p', subtitle), ...blocks);
  return `<!doctype html>\n${tag('html', { lang: 'en-GB' }, tag('head', {}, ...head), tag('body', {}, main))}\n`;
}

/** Pages with figures or tables are written elsewhere. */
function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return written('h2', block.text);
    case 'words':
      return written('p', block.text);
    case 'facts':
      return tag(
        'dl',
        {},
        ...block.facts.flatMap(([label, value]) => [tag('dt', {}, words(label)), written('dd', value)]),
      );
    case 'list':
      return tag('ul', {}, ...block.items.map(({ text, more }) => written('li', `${text} ${more}`)));
    case 'figure':
    case 'table':
      return '';
  }
}
