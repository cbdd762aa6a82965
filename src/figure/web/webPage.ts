/**
 * Writes a plan as one web page that needs nothing else: diagram, outline, data and the script that makes the diagram
 * move. Where the script may not run, the picture stands still with the outline below it.
 *
 * Must not know: the script, the clock, how the page becomes a file.
 */
import type { Plan } from '../../plan/model/schema';
import { oneLine } from '../../plan/ask/words';
import { attributes, escapeXml } from '../../kit/xml';
import { versionLine } from '../compose/versionLine';
import { tag, written } from './html';
import { outlineHtml } from './outlineHtml';
import { pageParts, type PageData } from './pageParts';
import { findHtml, outlineButton, zoomHtml } from './toolsHtml';

export interface WebPage {
  /** Only what may be shared. */
  readonly plan: Plan;
  /** The named versions and the date that the line under the title tells. */
  readonly version: Pick<Plan, 'versions' | 'revision' | 'modified'>;
  /** The picture while no script runs. */
  readonly svg: string;
  readonly viewer: Viewer;
}

/** What makes the page work, to the letter of its policy. */
export interface Viewer {
  readonly script: string;
  readonly style: string;
  /** A Content-Security-Policy that admits these two and nothing else. */
  readonly policy: string;
}

/** `fonts`: rules for the characters of `bodyOf`. */
export function webPage({ plan, viewer, ...rest }: WebPage, fonts: string): string {
  const title = oneLine(plan.title) || 'Driver diagram';
  const data: PageData = { plan, fonts };
  return [
    '<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n',
    `<meta${attributes({ 'http-equiv': 'Content-Security-Policy', content: viewer.policy })}>\n`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    '<meta name="referrer" content="no-referrer">\n<meta name="generator" content="Aimtree">\n',
    // Without one, browsers ask the server of the page for an icon.
    `<title>${escapeXml(title)}</title>\n<link rel="icon" href="data:,">\n`,
    `<style>${viewer.style}</style>\n</head>\n<body>\n`,
    bodyOf({ plan, ...rest }),
    `\n<script id="${pageParts.data}" type="application/json">${inScript(JSON.stringify(data))}</script>\n`,
    `<script>${viewer.script}</script>\n</body>\n</html>\n`,
  ].join('');
}

/** All that is to be seen and read. */
export function bodyOf({ plan, version, svg }: Omit<WebPage, 'viewer'>): string {
  const title = oneLine(plan.title) || 'Driver diagram';
  const about = plan.description.trim() === '' ? '' : written('p', plan.description, { class: 'prose' });
  const shown = { class: 'diagram', 'aria-label': 'Diagram' };
  const outline = { id: pageParts.outline, 'aria-labelledby': `${pageParts.outline}-title` };
  return [
    tag(
      'header',
      {},
      tag(
        'div',
        { class: 'name' },
        written('h1', title),
        tag('p', { class: 'version' }, written('span', versionLine(version))),
      ),
      tag('div', { class: 'tools' }, findHtml(), outlineButton()),
    ),
    tag(
      'main',
      {},
      tag(
        'section',
        shown,
        tag(
          'div',
          { class: 'stage' },
          tag('div', { id: pageParts.frame }, tag('div', { id: pageParts.sheet }, svg)),
          zoomHtml(),
        ),
        `<aside id="${pageParts.panel}" aria-label="Details" hidden></aside>`,
      ),
      tag(
        'section',
        outline,
        tag('h2', { id: `${pageParts.outline}-title` }, 'Outline'),
        about && tag('div', { id: pageParts.about }, about),
        outlineHtml(plan),
      ),
    ),
  ].join('\n');
}

/** JSON in a script element: nothing in it can end the element or open a comment. */
function inScript(json: string): string {
  return json.replace(/[<>&\u2028\u2029]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
