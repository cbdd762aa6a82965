// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepFocus } from '../../../src/browser/keepFocus';

const goHome = vi.fn<() => void>();
let stop = () => {};

beforeEach(() => {
  goHome.mockReset();
  stop = keepFocus({ goHome, ruled: '[data-node-id]' });
});
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

function show(html: string, focused: string): HTMLElement {
  document.body.innerHTML = html;
  const element = find(focused);
  element.focus();
  return element;
}

function find(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`There is no ${id}.`);
  return element;
}

const soon = () => new Promise((done) => void setTimeout(done));
const focused = () => document.activeElement?.id;

const list = `<main><ul>${['a', 'b', 'c'].map((row) => `<li id="${row}"><button id="${row}1"></button><button id="${row}2"></button></li>`).join('')}</ul><input id="after"></main>`;

describe('where the focused element goes from the page', () => {
  it.each([
    ['the button that does the same in the row after it', 'a2', 'a', 'b2'],
    ['that of the row before the last', 'c1', 'c', 'b1'],
  ])('is %s', async (_, from, row, to) => {
    show(list, from);
    find(row).remove();
    await soon();
    expect(focused()).toBe(to);
  });

  it('is what comes after a list that goes whole', async () => {
    show(list, 'b1');
    document.querySelector('ul')?.remove();
    await soon();
    expect(focused()).toBe('after');
  });

  it('is what came in its place', async () => {
    const field = show('<main><button id="before"></button><div><input id="field"></div></main>', 'field');
    const heading = Object.assign(document.createElement('button'), { id: 'heading' });
    field.replaceWith(heading);
    await soon();
    expect(focused()).toBe('heading');
  });

  it('is the next one that can be used where it can be used no more', async () => {
    show('<header><button id="undo"></button><button id="redo"></button></header>', 'undo').setAttribute(
      'disabled',
      '',
    );
    await soon();
    expect(focused()).toBe('redo');
  });

  it('is asked for at home where nothing is near in its part of the page, or a page went', async () => {
    show('<aside><button id="only"></button></aside><main><button id="other"></button></main>', 'only').remove();
    await soon();
    expect(goHome).toHaveBeenCalled();
    goHome.mockReset();
    show(list, 'a1');
    document.querySelector('main')?.replaceWith(document.createElement('main'));
    await soon();
    expect(goHome).toHaveBeenCalled();
  });

  it('is said by others for a box', async () => {
    show('<main><div id="box" data-node-id="a" tabindex="0"></div><button id="near"></button></main>', 'box').remove();
    await new Promise((done) => setTimeout(done, 60));
    expect(goHome).toHaveBeenCalled();
    expect(focused()).not.toBe('near');
  });

  it('is left to a dialog that closes, which gives it back a frame later', async () => {
    show(
      '<main><button id="opener"></button></main><div role="dialog" id="dialog"><button id="ok"></button></div>',
      'ok',
    );
    find('dialog').remove();
    requestAnimationFrame(() => find('opener').focus());
    await new Promise((done) => setTimeout(done, 60));
    expect(goHome).not.toHaveBeenCalled();
    expect(focused()).toBe('opener');
  });

  it('stays on the page where somebody has pointed at an empty place', async () => {
    const button = show(list, 'a1');
    document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    button.blur();
    find('a').remove();
    await soon();
    expect(goHome).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(document.body);
  });
});
