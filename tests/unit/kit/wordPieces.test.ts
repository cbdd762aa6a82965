import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordPieces, type Piece } from '../../../src/kit/wordPieces';

/** What differs stands in square brackets. */
const marked = (pieces: readonly Piece[]) => pieces.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');

describe('the words in which two texts differ', () => {
  it.each([
    [
      'one word',
      'Call the doctor at once',
      'Call the registrar at once',
      'Call the [doctor] at once',
      'Call the [registrar] at once',
    ],
    ['a word more', 'Night lights', 'Night lights in every bay', 'Night lights', 'Night lights[ in every bay]'],
    ['a word fewer', 'Two nurses walk', 'Nurses walk', '[Two nurses] walk', '[Nurses] walk'],
    [
      'two places',
      'One call, for the senior doctor',
      'One overhead call, for the nurse',
      'One call, for the [senior doctor]',
      'One [overhead ]call, for the [nurse]',
    ],
    ['all of it', 'Alpha', 'Beta', '[Alpha]', '[Beta]'],
    ['nothing', 'The same', 'The same', 'The same', 'The same'],
    ['where there was none', '', 'New words', '', '[New words]'],
    ['Thai, which has no spaces', 'ลดการหกล้ม', 'ลดการบาดเจ็บ', 'ลดการ[หกล้ม]', 'ลดการ[บาดเจ็บ]'],
  ])('are marked: %s', (_, before, after, old, now) => {
    const pieces = wordPieces(before, after);
    expect([marked(pieces.before), marked(pieces.after)]).toEqual([old, now]);
  });

  const words = fc
    .array(fc.constantFrom('a', 'b', 'c', ' ', '\n', 'é', '👩‍⚕️'), { maxLength: 40 })
    .map((all) => all.join(''));

  it('joined are the texts, and without those that differ both say the same', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const pieces = wordPieces(before, after);
        const whole = (side: readonly Piece[]) => side.map(({ text }) => text).join('');
        const same = (side: readonly Piece[]) =>
          side
            .flatMap(({ text, differs }) => (differs ? [] : [text]))
            .join('')
            .replace(/\s/gu, '');
        expect([whole(pieces.before), whole(pieces.after)]).toEqual([before, after]);
        expect(same(pieces.before)).toBe(same(pieces.after));
      }),
    );
  });

  it('of two books cost no more than a glance: what lies between a same beginning and end differs', () => {
    const book = (word: string) => `Begin ${`${word} `.repeat(5_000)}end`;
    const { after } = wordPieces(book('old'), book('new'));
    expect(after.map(({ differs }) => differs)).toEqual([false, true, false]);
  });
});
