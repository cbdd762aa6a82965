// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { actionOf } from '../../../../src/views/present/presentationKeys';

const press = (key: string, target: EventTarget = document.body, held: object = {}) =>
  actionOf({ key, code: '', target, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

describe('the keys of a presentation', () => {
  it.each([
    ['on', ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter']],
    ['back', ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace']],
    ['first', ['Home']],
    ['last', ['End']],
    ['blank', ['b', 'B', '.']],
    ['laser', ['l', 'L']],
    [undefined, ['Escape', 'x', 'constructor']],
  ])('%s: %j', (action, keys) => {
    for (const key of keys) expect(press(key)).toBe(action);
  });

  it.each([
    ['и', 'KeyB', 'blank'],
    ['д', 'KeyL', 'laser'],
    ['λ', 'KeyL', 'laser'],
    ['ö', 'KeyL', undefined],
  ])('mean the letter on a keyboard of another script: %s', (key, code, action) => {
    expect(press(key, document.body, { code })).toBe(action);
  });

  it('leave Space and Enter to the button that has the focus, and keys held with others to the browser', () => {
    const button = document.createElement('button');
    expect(press(' ', button)).toBeUndefined();
    expect(press('Enter', button)).toBeUndefined();
    expect(press('ArrowRight', button)).toBe('on');
    expect(press('l', document.body, { ctrlKey: true })).toBeUndefined();
    expect(press(' ', document.body, { shiftKey: true })).toBe('back');
  });
});
