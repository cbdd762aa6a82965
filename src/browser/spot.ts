/**
 * Notes where on the page one is (what has the focus, how far things are scrolled) and brings it back when the same page is
 * drawn again.
 *
 * Must not know: what the page shows.
 */

/** The places of the children on the way down from some element. */
type Way = readonly number[];

/** An attribute that names a thing on the page, such as `data-cycle-id`. */
interface Key {
  readonly name: string;
  readonly value: string;
}

interface Anchored {
  /** Where the way begins; the whole page when absent. */
  readonly key?: Key;
  readonly way: Way;
}

export interface Spot {
  readonly focus: Anchored | null;
  readonly scrolled: readonly { readonly way: Way; readonly top: number; readonly left: number }[];
}

/** For how many frames a page that is only being drawn is waited for. */
const patience = 90;

export function noteSpot(): Spot {
  const scrolled = [...document.body.querySelectorAll('*')].filter(
    ({ scrollTop, scrollLeft }) => scrollTop !== 0 || scrollLeft !== 0,
  );
  const focused = document.activeElement;
  return {
    focus: focused && focused !== document.body ? anchored(focused) : null,
    scrolled: scrolled.map((element) => ({
      way: wayTo(element, document.body),
      top: element.scrollTop,
      left: element.scrollLeft,
    })),
  };
}

/** Tries in each frame until all is as it was; whoever points, types or scrolls meanwhile is left alone. Gives how to stop. */
export function returnToSpot({ focus, scrolled }: Spot): () => void {
  const events = ['pointerdown', 'keydown', 'wheel'] as const;
  let frame = 0;
  const stop = () => {
    cancelAnimationFrame(frame);
    for (const event of events) document.removeEventListener(event, stop, { capture: true });
  };
  const seek = (frames: number) => {
    const isScrolled = scrolled.map(scrollBack).every(Boolean);
    const element = focus && elementAt(focus);
    element?.focus({ preventScroll: true });
    const isDone = isScrolled && (focus === null || document.activeElement === element);
    if (isDone || frames === 0) stop();
    else frame = requestAnimationFrame(() => seek(frames - 1));
  };
  for (const event of events) document.addEventListener(event, stop, { capture: true });
  seek(patience);
  return stop;
}

function scrollBack({ way, top, left }: Spot['scrolled'][number]): boolean {
  const element = follow(document.body, way);
  if (!element) return false;
  element.scrollTop = top;
  element.scrollLeft = left;
  return Math.abs(element.scrollTop - top) <= 1 && Math.abs(element.scrollLeft - left) <= 1;
}

function anchored(element: Element): Anchored {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const named = [...at.attributes].find(({ name }) => /^data-[a-z]+-id$/.test(name));
    if (named) return { key: { name: named.name, value: named.value }, way: wayTo(element, at) };
  }
  return { way: wayTo(element, document.body) };
}

function elementAt({ key, way }: Anchored): HTMLElement | null {
  const start = key ? document.querySelector(`[${key.name}="${CSS.escape(key.value)}"]`) : document.body;
  const found = start && follow(start, way);
  return found instanceof HTMLElement ? found : null;
}

function wayTo(element: Element, from: Element): Way {
  const way: number[] = [];
  for (let at = element; at !== from && at.parentElement; at = at.parentElement)
    way.unshift([...at.parentElement.children].indexOf(at));
  return way;
}

function follow(from: Element, way: Way): Element | undefined {
  return way.reduce<Element | undefined>((at, index) => at?.children[index], from);
}
