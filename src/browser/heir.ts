/**
 * What gets the focus where a focused element went from the page: what came in its place, else the one after it, else the
 * one before it, within the same part of the page.
 *
 * Must not know: what the elements are for.
 */

const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]';

/** The focus does not leave a part of the page by itself. */
const parts =
  'main, aside, header, footer, [role="tabpanel"], [role="toolbar"], [role="log"], [role="dialog"], [role="alertdialog"]';

/** Null when there is nothing near it, or when a whole page went. */
export function heirOf(gone: HTMLElement, records: readonly MutationRecord[]): HTMLElement | null {
  let root: Node = gone;
  for (;;) {
    root = gone.isConnected ? gone : root.getRootNode();
    if (root instanceof Element && (root.matches('main') || root.querySelector('main'))) return null;
    const record = records.findLast(({ removedNodes }) => [...removedNodes].includes(root));
    const parent = record?.target ?? (gone.isConnected ? gone.parentElement : null);
    if (!parent) return null;
    if (parent.isConnected) return heirWithin(parent, root, gone, records);
    root = parent;
  }
}

function heirWithin(parent: Node, root: Node, gone: HTMLElement, records: readonly MutationRecord[]) {
  const came = records.flatMap(({ target, addedNodes }) => (target === parent ? [...addedNodes] : []));
  const inItsPlace = came.filter((node) => node.isConnected && node !== root).flatMap(focusables)[0];
  if (inItsPlace) return inItsPlace;
  let [before, after] = [beside(root, 'previousSibling', records), beside(root, 'nextSibling', records)];
  for (let at: Node | null = parent; at; at = at.parentNode) {
    const heir = nearest(after, 'nextSibling', root, gone) ?? nearest(before, 'previousSibling', root, gone);
    if (heir) return heir;
    if (at instanceof Element && at.matches(parts)) return null;
    [before, after] = [at.previousSibling, at.nextSibling];
  }
  return null;
}

type Side = 'nextSibling' | 'previousSibling';

/** What stood beside it when it went, past what went with it. */
function beside(node: Node, side: Side, records: readonly MutationRecord[]): Node | null {
  if (node.isConnected) return node[side];
  const next = records.findLast(({ removedNodes }) => [...removedNodes].includes(node))?.[side] ?? null;
  return next && !next.isConnected ? beside(next, side, records) : next;
}

function nearest(from: Node | null, side: Side, root: Node, gone: HTMLElement): HTMLElement | undefined {
  for (let node = from; node; node = node[side]) {
    const all = focusables(node);
    const heir = alike(all, root, gone) ?? all.at(side === 'nextSibling' ? 0 : -1);
    if (heir) return heir;
  }
  return undefined;
}

/** In the next row of a list, the button that does the same. */
function alike(all: readonly HTMLElement[], root: Node, gone: HTMLElement): HTMLElement | undefined {
  const own =
    root instanceof Element
      ? [root, ...root.querySelectorAll(focusable)].filter((each) => each.matches(focusable))
      : [];
  return own.length === all.length ? all[own.indexOf(gone)] : undefined;
}

function focusables(node: Node): HTMLElement[] {
  if (!(node instanceof Element)) return [];
  return [node, ...node.querySelectorAll(focusable)].filter(
    (each): each is HTMLElement =>
      each instanceof HTMLElement &&
      each.matches(focusable) &&
      each.tabIndex >= 0 &&
      each.closest('[inert], [hidden]') === null,
  );
}
