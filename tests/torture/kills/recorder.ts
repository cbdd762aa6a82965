/**
 * Writes down, in the page, what a user sees of a plan and when: every state of the diagram as it reaches the page, and
 * whether the screen called it saved. It looks at the page only, never at what the app holds or keeps.
 */

export interface Seen {
  /** Milliseconds since 1970, by the machine's one clock. */
  readonly at: number;
  /** The address, from the `#`. */
  readonly hash: string;
  readonly saved: boolean;
  /** Title, boxes column by column from top to bottom, links; null where no diagram is shown. */
  readonly picture: string | null;
}

declare global {
  interface Window {
    aimtreeSeen?: (seen: Seen) => Promise<void>;
    aimtreeLook?: () => Seen;
  }
}

/** Runs in the page before anything else; must stand alone. */
export function recordInPage(): void {
  const topOf = (box: Element) => {
    const transform = box.closest<HTMLElement>('.react-flow__node')?.style.transform ?? '';
    return Number(/,\s*(-?[\d.]+)px/.exec(transform)?.[1] ?? 0);
  };
  const picture = () => {
    if (!document.querySelector('[role="region"][aria-label="Driver diagram"], section[aria-label="Driver diagram"]'))
      return null;
    const boxes = [...document.querySelectorAll<HTMLElement>('[data-node-id]')]
      .map((box) => ({ box, column: box.dataset['column'] ?? '', top: topOf(box) }))
      .toSorted((a, b) => (a.column < b.column ? -1 : a.column > b.column ? 1 : a.top - b.top))
      .map(({ box, column }) => [box.dataset['nodeId'], column, box.ariaLabel, box.getAttribute('aria-description')]);
    const links = [...document.querySelectorAll<SVGElement>('[data-link-id]')].map(({ dataset }) => dataset['linkId']);
    return boxes.length === 0
      ? null
      : JSON.stringify([document.title, boxes, links.toSorted((a = '', b = '') => (a < b ? -1 : a > b ? 1 : 0))]);
  };
  const look = (): Seen => ({
    at: Date.now(),
    hash: location.hash,
    saved: [...document.querySelectorAll('[role="status"]')].some(({ textContent }) => textContent === 'Saved'),
    picture: picture(),
  });
  window.aimtreeLook = look;
  let last = '';
  const tell = () => {
    const seen = look();
    const content = JSON.stringify([seen.hash, seen.saved, seen.picture]);
    if (content === last) return;
    last = content;
    void window.aimtreeSeen?.(seen);
  };
  new MutationObserver(tell).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
}
