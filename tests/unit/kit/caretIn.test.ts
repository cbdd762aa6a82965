import fc from 'fast-check';
import { expect, it } from 'vitest';
import { caretIn } from '../../../src/kit/caretIn';

/** `|` is the caret. */
it.each([
  ['Walk rou|nd', 'Walk around', 'Walk arou|nd'],
  ['Walk |round', 'Walk round at 7', 'Walk |round at 7'],
  ['Walk round|', 'Walk the round', 'Walk the round|'],
  ['|Walk', 'A walk', '|A walk'],
  ['Walk ro|und', 'Walk about', 'Walk about|'],
  ['Walk rou|nd', '', '|'],
  ['|', 'Walk', '|Walk'],
  ['aa|a', 'aaaa', 'aa|aa'],
])('in “%s”, once it is “%s”, the caret stands at “%s”', (before, after, wanted) => {
  const at = caretIn(before.replace('|', ''), after, before.indexOf('|'));
  expect(`${after.slice(0, at)}|${after.slice(at)}`).toBe(wanted);
});

it('is always within the text, and stays where nothing has changed', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 12 });
  fc.assert(
    fc.property(text, text, fc.nat({ max: 12 }), (before, after, place) => {
      const at = Math.min(place, before.length);
      expect(caretIn(before, before, at)).toBe(at);
      expect(caretIn(before, after, at)).toBeGreaterThanOrEqual(0);
      expect(caretIn(before, after, at)).toBeLessThanOrEqual(after.length);
    }),
  );
});
