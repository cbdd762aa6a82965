/** Points at a control that comes into sight in a moment: it is marked until somebody does something, or has seen it. */

/** In frames. */
const patience = 60;
/** In ms. */
const seen = 8_000;

export function pointAt(find: () => Element | null | undefined): void {
  const wait = (frames: number) => {
    const element = find();
    if (element) mark(element);
    else if (frames > 0) requestAnimationFrame(() => wait(frames - 1));
  };
  wait(patience);
}

function mark(element: Element): void {
  element.setAttribute('data-pointed', '');
  element.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  const gone = new AbortController();
  const leave = () => {
    element.removeAttribute('data-pointed');
    gone.abort();
    clearTimeout(timer);
  };
  const timer = setTimeout(leave, seen);
  const { signal } = gone;
  window.addEventListener('pointerdown', leave, { signal });
  window.addEventListener('keydown', leave, { signal });
}
