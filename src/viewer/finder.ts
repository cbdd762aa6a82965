/** Runs the search field: finds boxes as one types, and goes to the next or the previous one. */
import { pageParts } from '../figure/web/pageParts';
import { matchesOf } from '../plan/ask/find';
import { boxName } from '../plan/ask/words';
import type { NodeId, Plan } from '../plan/model/schema';
import { part } from './page';

export interface Finder {
  readonly go: (step: 1 | -1) => void;
  readonly focus: () => void;
}

/** `onFound`: all that is found, and the one to be shown; undefined when there is none. */
export function createFinder(
  plan: Plan,
  onFound: (found: readonly NodeId[], shown: NodeId | undefined) => void,
): Finder {
  const field = part(pageParts.find) as HTMLInputElement;
  const count = part(pageParts.found);
  const said = part(pageParts.foundBox);
  let found: readonly NodeId[] = [];
  let at = 0;
  const tell = () => {
    const none = field.value.trim() === '' ? '' : 'Not found';
    count.textContent = found.length === 0 ? none : `${at + 1} of ${found.length}`;
    const shown = plan.nodes[found[at] ?? ''];
    said.textContent = shown ? boxName(plan, shown) : '';
    onFound(found, found[at]);
  };
  const go = (step: 1 | -1) => {
    if (found.length === 0) return;
    at = (at + step + found.length) % found.length;
    tell();
  };
  field.addEventListener('input', () => {
    found = matchesOf(plan, field.value);
    at = 0;
    tell();
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
  });
  return { go, focus: () => field.select() };
}
