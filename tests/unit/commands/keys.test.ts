import { describe, expect, it } from 'vitest';
import { matches, typedBy, wordKeys, type KeyPress } from '../../../src/commands/keys';
import { commands } from '../../../src/commands/table';

type Held = 'ctrl' | 'meta' | 'shift' | 'alt' | 'altGr';

const press = (key: string, ...held: Held[]): KeyPress => on('', key, ...held);

const on = (code: string, key: string, ...held: Held[]): KeyPress => ({
  key,
  code,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  shiftKey: held.includes('shift'),
  altKey: held.includes('alt'),
  getModifierState: () => held.includes('altGr'),
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

describe('the keys of the commands', () => {
  /** What a browser or a desktop does with them cannot be prevented, or happens besides. */
  const taken = new Set([
    // GTK, which draws Firefox on Linux, opens a choice of emoji.
    'Mod+.',
    'Mod+;',
    ...['N', 'T', 'W', 'Q', 'M', 'H', 'L', ',', 'Tab', 'Shift+N', 'Shift+T', 'Shift+W', 'Shift+P'].map(
      (key) => `Mod+${key}`,
    ),
    'F1',
    'F3',
    'F5',
    'F7',
    'F10',
    'F11',
    'F12',
    'Alt+F4',
    'Alt+Tab',
    'Alt+Space',
  ]);

  it('are none that browsers and desktops keep to themselves', () => {
    const used = commands.flatMap(({ keys = [] }) => keys);
    expect(used.filter((keys) => taken.has(keys))).toEqual([]);
    expect(used).toContain('Mod+Shift+Enter');
  });
});

/** What each keyboard types with the keys that an American one calls Z, Y, A, C, V, X, F, K, S and P. */
const otherScripts: readonly (readonly [string, string])[] = [
  ['Russian', 'янфсмчалыз'],
  ['Ukrainian', 'янфсмчаліз'],
  ['Greek', 'ζυαψωχφκσπ'],
  ['Hebrew', 'זטשבהסכלדפ'],
  ['Arabic', 'ئغشؤرءبنسح'],
  ['Thai', 'ผัฟแอปดาหย'],
  ['Georgian', 'ზყაცვხფკსპ'],
  ['Japanese, wide letters', 'ｚｙａｃｖｘｆｋｓｐ'],
];

describe('on a keyboard of another script', () => {
  const keys = 'ZYACVXFKSP';

  it.each(otherScripts)('%s: a letter command is on the key of the Latin letter', (_, letters) => {
    const typed = Array.from(letters);
    for (const [index, key] of Array.from(keys).entries())
      for (const wanted of keys) {
        const pressed = on(`Key${key}`, typed[index] ?? '', 'ctrl');
        expect(matches(`Mod+${wanted}`, pressed, false), `Mod+${wanted} by ${typed[index]}`).toBe(wanted === key);
      }
  });

  it.each([
    ['Russian', 'Я'],
    ['Greek', 'Ζ'],
    ['Hebrew, whose capitals are Latin', 'Z'],
    ['Arabic, which has a sign there', '~'],
  ])('%s: redo is Ctrl+Shift and that key', (_, key) => {
    expect(matches('Mod+Shift+Z', on('KeyZ', key, 'ctrl', 'shift'), false)).toBe(true);
    expect(matches('Mod+Z', on('KeyZ', key, 'ctrl', 'shift'), false)).toBe(false);
  });

  it('every command with a letter is reached by a Russian keyboard and by no second key', () => {
    const russian: Record<string, string> = {};
    for (const [index, letter] of Array.from('QWERTYUIOPASDFGHJKLZXCVBNM').entries())
      russian[letter] = Array.from('йцукенгшщзфывапролдячсмить')[index] ?? '';
    const withLetter = commands.flatMap(({ keys: own = [] }) => own.filter((each) => /\+[A-Z]$/.test(each)));
    expect(withLetter.length).toBeGreaterThan(8);
    for (const combination of withLetter) {
      const held: Held[] = combination.includes('Shift') ? ['ctrl', 'shift'] : ['ctrl'];
      const reached = Object.entries(russian).filter(([letter, key]) =>
        matches(combination, on(`Key${letter}`, key, ...held), false),
      );
      expect(reached.map(([letter]) => letter)).toEqual([combination.at(-1)]);
    }
  });
});

describe('on a Latin keyboard', () => {
  it.each([
    ['AZERTY: Ctrl+A is the key labelled A', on('KeyQ', 'a', 'ctrl'), 'Mod+A', true],
    ['AZERTY: the key where Q is labelled A is no Q', on('KeyA', 'q', 'ctrl'), 'Mod+A', false],
    ['AZERTY: Ctrl+Z is the key labelled Z', on('KeyW', 'z', 'ctrl'), 'Mod+Z', true],
    ['AZERTY: the key where Z would be is W', on('KeyZ', 'w', 'ctrl'), 'Mod+Z', false],
    ['AZERTY: 0 without Shift', on('Digit0', 'à', 'ctrl'), 'Mod+0', true],
    ['AZERTY: 0 with Shift', on('Digit0', '0', 'ctrl', 'shift'), 'Mod+0', true],
    ['AZERTY: an accented letter is not the digit beside', on('Digit2', 'é', 'ctrl'), 'Mod+1', false],
    ['QWERTZ: Ctrl+Z is the key labelled Z', on('KeyY', 'z', 'ctrl'), 'Mod+Z', true],
    ['QWERTZ: Ctrl+Y is the key labelled Y', on('KeyZ', 'y', 'ctrl'), 'Mod+Y', true],
    ['QWERTZ: the key where Z would be is no Z', on('KeyZ', 'y', 'ctrl'), 'Mod+Z', false],
    ['Dvorak: Ctrl+Z is the key labelled Z', on('Slash', 'z', 'ctrl'), 'Mod+Z', true],
    ['Turkish: ı is no I', on('KeyI', 'ı', 'ctrl'), 'Mod+I', false],
    ['American: Ctrl+Shift+1 is no zoom', on('Digit1', '!', 'ctrl', 'shift'), 'Mod+1', false],
  ])('%s', (_, pressed, combination, expected) => {
    expect(matches(combination, pressed, false)).toBe(expected);
  });
});

describe('with AltGr', () => {
  it.each([
    ['Polish ż, as Linux says it', on('KeyZ', 'ż', 'altGr')],
    ['Polish ż, as Windows says it', on('KeyZ', 'ż', 'altGr', 'ctrl', 'alt')],
    ['a browser that tells only Ctrl and Alt', on('KeyA', 'ą', 'ctrl', 'alt')],
    ['German @', on('KeyQ', '@', 'altGr', 'ctrl', 'alt')],
    ['Russian ₽', on('Digit8', '₽', 'altGr', 'ctrl', 'alt')],
    ['a key that types the Latin letter itself', on('KeyZ', 'z', 'altGr', 'ctrl', 'alt')],
    ['a question mark', on('KeyW', '?', 'altGr')],
  ])('%s triggers no command and is typed', (_, pressed) => {
    const all = commands.flatMap(({ keys = [] }) => keys);
    expect(all.filter((combination) => matches(combination, pressed, false))).toEqual([]);
    expect(typedBy(pressed, false)).toBe(pressed.key);
  });

  it('Option types on a Mac', () => {
    expect(typedBy(on('KeyL', '@', 'alt'), true)).toBe('@');
    expect(typedBy(on('KeyL', 'l', 'meta'), true)).toBeNull();
  });

  it.each([
    ['a letter', press('a'), 'a'],
    ['a capital', press('A', 'shift'), 'A'],
    ['an emoji', press('😀'), '😀'],
    ['a letter with Ctrl', press('a', 'ctrl'), null],
    ['a letter with Alt', press('a', 'alt'), null],
    ['a key without a character', press('F5'), null],
    ['a dead key', press('Dead'), null],
  ])('%s', (_, pressed, typed) => {
    expect(typedBy(pressed, false)).toBe(typed);
  });
});
