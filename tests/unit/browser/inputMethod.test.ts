// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { leaveKeysToInputMethods } from '../../../src/browser/inputMethod';

let stop = () => {};
afterEach(() => stop());

/** Whether the app hears of the key, and whether the browser would still act on it. */
function pressed(init: KeyboardEventInit): { heard: boolean; prevented: boolean } {
  const field = document.createElement('textarea');
  document.body.replaceChildren(field);
  const heard = vi.fn<() => void>();
  field.addEventListener('keydown', heard);
  stop = leaveKeysToInputMethods();
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
  field.dispatchEvent(event);
  return { heard: heard.mock.calls.length > 0, prevented: event.defaultPrevented };
}

describe('the keys of an input method', () => {
  it.each(['Enter', 'Escape', 'ArrowDown'])('are its own while it composes: %s', (key) => {
    expect(pressed({ key, isComposing: true })).toEqual({ heard: false, prevented: false });
  });

  it('are its own also where the word has ended just before, as in Safari', () => {
    expect(pressed({ key: 'Enter', keyCode: 229 })).toEqual({ heard: false, prevented: false });
  });

  it('do not leave the field with Tab', () => {
    expect(pressed({ key: 'Tab', isComposing: true })).toEqual({ heard: false, prevented: true });
  });

  it('are anybody’s otherwise', () => {
    expect(pressed({ key: 'Enter', keyCode: 13 })).toEqual({ heard: true, prevented: false });
    expect(pressed({ key: 'Tab', keyCode: 9 })).toEqual({ heard: true, prevented: false });
  });
});
