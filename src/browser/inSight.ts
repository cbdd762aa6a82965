/**
 * Scrolls an element into what can be seen of all that it stands in: not beneath what sticks to an edge or floats over it.
 * How much that is, a scroller says by `scroll-padding`. Browsers heed it too, but leave alone what they find half in sight,
 * and scroll for what sticks itself.
 *
 * Must not know: what the elements are for.
 */

interface Span {
  readonly start: number;
  readonly end: number;
}

/** In px: with less than this between what sticks at both ends, a window is so small that all of it counts. */
const least = 48;

/** Scrolls no further than needed; what is larger than the room is left where it fills it. Under a pointer that is down nothing moves. */
export function bringIntoSight(element: Element): void {
  if (element.matches(':active')) return;
  let isStuck = { x: false, y: false };
  for (let each: Element | null = element; each && each !== document.documentElement; each = each.parentElement) {
    const style = getComputedStyle(each);
    if (each !== element) {
      const isScroller = { x: scrolls(style.overflowX), y: scrolls(style.overflowY) };
      if (isScroller.x && !isStuck.x) each.scrollLeft += way(across(element), clearAcross(each, style));
      if (isScroller.y && !isStuck.y) each.scrollTop += way(along(element), clearAlong(each, style));
      // What sticks does so within its scroller; that one may itself be scrolled.
      if (isScroller.x || isScroller.y) isStuck = { x: false, y: false };
    }
    if (style.position === 'fixed') return;
    if (style.position === 'sticky')
      isStuck = { x: isStuck.x || sticks(style.left, style.right), y: isStuck.y || sticks(style.top, style.bottom) };
  }
}

const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
const sticks = (one: string, other: string) => one !== 'auto' || other !== 'auto';
const px = (length: string) => Number.parseFloat(length) || 0;

function across(element: Element): Span {
  const { left, right } = element.getBoundingClientRect();
  return { start: left, end: right };
}

function along(element: Element): Span {
  const { top, bottom } = element.getBoundingClientRect();
  return { start: top, end: bottom };
}

function clearAcross(scroller: Element, style: CSSStyleDeclaration): Span {
  const start = scroller.getBoundingClientRect().left + scroller.clientLeft;
  const whole = { start, end: start + scroller.clientWidth };
  return clear(whole, px(style.scrollPaddingLeft), px(style.scrollPaddingRight));
}

function clearAlong(scroller: Element, style: CSSStyleDeclaration): Span {
  const start = scroller.getBoundingClientRect().top + scroller.clientTop;
  const whole = { start, end: start + scroller.clientHeight };
  return clear(whole, px(style.scrollPaddingTop), px(style.scrollPaddingBottom));
}

function clear(whole: Span, before: number, after: number): Span {
  const within = { start: whole.start + before, end: whole.end - after };
  return within.end - within.start < least ? whole : within;
}

/** How far to scroll, px. */
function way(own: Span, room: Span): number {
  const [atStart, atEnd] = [own.start - room.start, own.end - room.end];
  if ((atStart >= 0 && atEnd <= 0) || (atStart <= 0 && atEnd >= 0)) return 0;
  return Math.abs(atStart) < Math.abs(atEnd) ? atStart : atEnd;
}

/**
 * Whatever comes to have the keyboard by a key is in sight, at once: the browser, which looks after this event, finds
 * nothing left to do. Gives how to stop.
 */
export function keepFocusInSight(): () => void {
  let isByKey = false;
  const onKey = () => void (isByKey = true);
  const onPointer = () => void (isByKey = false);
  const onFocus = ({ target }: FocusEvent) => {
    if (isByKey && target instanceof Element) bringIntoSight(target);
  };
  const capture = { capture: true };
  document.addEventListener('keydown', onKey, capture);
  document.addEventListener('pointerdown', onPointer, capture);
  document.addEventListener('focusin', onFocus);
  return () => {
    document.removeEventListener('keydown', onKey, capture);
    document.removeEventListener('pointerdown', onPointer, capture);
    document.removeEventListener('focusin', onFocus);
  };
}
