// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { bringIntoSight, keepFocusInSight } from '../../../src/browser/inSight';

/**
 * A window of 400 × 300 px on something larger, with a head of 40 px and names of 100 px that stick, and room of 50 px
 * kept at its foot. In it a thing at some place, as it is before anything is scrolled.
 */
function show({ at, size, sticks }: { at: [number, number]; size: [number, number]; sticks?: 'left' }) {
  document.body.innerHTML = `<div id="view"><div id="row"><button id="thing"></button></div></div>`;
  const [view, thing] = ['view', 'thing'].map((id) => document.getElementById(id));
  if (!view || !thing) throw new Error('There is nothing on the page.');
  for (const [name, value] of Object.entries({ clientWidth: 400, clientHeight: 300, clientLeft: 0, clientTop: 0 }))
    Object.defineProperty(view, name, { value });
  // jsdom knows nothing of most of it.
  const styles: Record<string, Record<string, string>> = {
    view: {
      overflowX: 'auto',
      overflowY: 'auto',
      scrollPaddingTop: '40px',
      scrollPaddingRight: 'auto',
      scrollPaddingBottom: '50px',
      scrollPaddingLeft: '100px',
    },
    row: {
      position: sticks ? 'sticky' : 'static',
      left: sticks ? '0px' : 'auto',
      right: 'auto',
      top: 'auto',
      bottom: 'auto',
    },
  };
  vi.spyOn(window, 'getComputedStyle').mockImplementation(({ id }) =>
    Object.assign(document.createElement('i').style, styles[id]),
  );
  view.getBoundingClientRect = () => new DOMRect(0, 0, 400, 300);
  thing.getBoundingClientRect = () => new DOMRect(at[0] - view.scrollLeft, at[1] - view.scrollTop, ...size);
  return { view, thing, scrolled: () => [view.scrollLeft, view.scrollTop] };
}

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe('what is brought into sight', () => {
  it.each([
    ['stays where it is seen whole', [150, 100], [50, 20], [0, 0]],
    ['comes in from the right, no further than needed', [380, 100], [50, 20], [30, 0]],
    ['comes out from beneath the names', [560, 100], [50, 20], [210, 0]],
    ['comes up above what is kept clear at the foot', [150, 260], [50, 20], [0, 30]],
    ['is shown from its start when it is larger than the room', [450, 100], [900, 20], [350, 0]],
    ['stays where it fills the room', [50, 100], [900, 20], [0, 0]],
  ] as const)('%s', (_, at, size, wanted) => {
    const { thing, scrolled } = show({ at: [...at], size: [...size] });
    bringIntoSight(thing);
    expect(scrolled()).toEqual(wanted);
  });

  it('comes out from beneath the names and the head when it was scrolled under them', () => {
    const { view, thing, scrolled } = show({ at: [160, 70], size: [50, 20] });
    view.scrollLeft = 120;
    view.scrollTop = 60;
    bringIntoSight(thing);
    expect(scrolled()).toEqual([60, 30]);
  });

  it('is not scrolled for along the way in which it sticks', () => {
    const { thing, scrolled } = show({ at: [0, 290], size: [50, 20], sticks: 'left' });
    bringIntoSight(thing);
    expect(scrolled()).toEqual([0, 60]);
  });
});

describe('what comes to have the focus', () => {
  it.each([
    ['is brought into sight when a key was pressed last', 'keydown', [30, 0]],
    ['stays under a pointer that was pressed last', 'pointerdown', [0, 0]],
  ] as const)('%s', (_, kind, wanted) => {
    const stop = keepFocusInSight();
    const { thing, scrolled } = show({ at: [380, 100], size: [50, 20] });
    thing.dispatchEvent(new Event(kind, { bubbles: true }));
    thing.focus();
    stop();
    expect(scrolled()).toEqual(wanted);
  });
});
