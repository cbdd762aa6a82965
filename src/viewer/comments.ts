/**
 * Lets a reader of a shared page comment on its boxes, and saves what was said as a small file to send back. It stores
 * nothing and sends nothing: what is not saved is gone with the page, which asks before that.
 */
import './comments.css';
import { pageParts, type PageData } from '../figure/web/pageParts';
import type { Plan } from '../plan/model/schema';
import { part } from './page';
import { commentSection, type Said } from './commentSection';

const { plan } = JSON.parse(part(pageParts.data).textContent) as PageData;
const { id, title } = plan as Plan;
const said: Said[] = [];
let unsaved = 0;

const save = document.createElement('button');
save.type = 'button';
save.hidden = true;
save.className = 'saveComments';
save.addEventListener('click', () => {
  const file = { format: 'aimtree-comments', version: 1, plan: id, title, comments: said };
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: 'application/json' }));
  const name = `Comments of ${said.at(-1)?.author ?? ''} on ${title}`.replace(/[\\/:*?"<>|\p{C}]+/gu, ' ');
  link.download = `${name.slice(0, 100).trim()}.json`;
  link.click();
  unsaved = 0;
});
document.querySelector('header')?.append(save);

const section = (box: string) =>
  commentSection({
    on: box === '' ? { kind: 'plan', id } : { kind: 'nodes', id: box },
    said,
    onSaid: () => {
      unsaved += 1;
      save.hidden = false;
      save.textContent = said.length === 1 ? 'Save 1 comment' : `Save ${said.length} comments`;
    },
  });

const panel = part(pageParts.panel);
new MutationObserver(() => {
  if (!panel.hidden && !panel.querySelector('.comments')) panel.append(section(panel.dataset['box'] ?? ''));
}).observe(panel, { childList: true, attributes: true });

// In the outline a button opens the field: one for each box would bury what is there to be read.
for (const article of part(pageParts.outline).querySelectorAll<HTMLElement>('article')) {
  const begin = document.createElement('button');
  begin.type = 'button';
  begin.className = 'beginComment';
  begin.textContent = 'Comment';
  begin.addEventListener('click', () => {
    const field = section(article.dataset['box'] ?? '');
    begin.replaceWith(field);
    field.querySelector('textarea')?.focus();
  });
  // Beside it: what stands in it is copied into the panel.
  article.after(begin);
}

window.addEventListener('beforeunload', (event) => {
  if (unsaved > 0) event.preventDefault();
});
