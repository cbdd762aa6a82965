import { describe, expect, it } from 'vitest';
import { matches, wordKeys, type KeyPress } from '../../../src/commands/keys';

const press = (key: string, ...held: ('ctrl' | 'meta' | 'shift' | 'alt')[]): KeyPress => ({
  key,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  shiftKey: held.includes('shift'),
  altKey: held.includes('alt'),
});

describe('keys', () => {
  it.each([
    ['Mod+Z', press('z', 'ctrl'), false, true],
    ['Mod+Z', press('z', 'meta'), true, true],
    ['Mod+Z', press('z', 'meta'), false, false],
    ['Mod+Z', press('Z', 'ctrl', 'shift'), false, false],
    ['Mod+Shift+Z', press('Z', 'ctrl', 'shift'), false, true],
    ['Tab', press('Tab'), false, true],
    ['Tab', press('Tab', 'shift'), false, false],
    ['Shift+Tab', press('Tab', 'shift'), false, true],
    ['Alt+ArrowUp', press('ArrowUp', 'alt'), false, true],
    ['ArrowUp', press('ArrowUp', 'alt'), false, false],
    ['?', press('?', 'shift'), false, true],
    ['Mod++', press('+', 'ctrl', 'shift'), false, true],
    ['Mod+.', press('.', 'ctrl'), false, true],
    ['Enter', press('Enter', 'ctrl'), false, false],
  ])('%s is matched by the right press and no other', (combination, pressed, mac, expected) => {
    expect(matches(combination, pressed, mac)).toBe(expected);
  });

  it.each([
    ['Mod+Shift+Z', false, 'Ctrl+Shift+Z'],
    ['Mod+Shift+Z', true, '⌘⇧Z'],
    ['Alt+ArrowUp', false, 'Alt+↑'],
    ['Mod++', false, 'Ctrl++'],
    ['Escape', false, 'Esc'],
  ])('%s is worded as the platform writes it', (combination, mac, words) => {
    expect(wordKeys(combination, mac)).toBe(words);
  });
});
