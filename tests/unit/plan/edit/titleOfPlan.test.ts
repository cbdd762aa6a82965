import { describe, expect, it } from 'vitest';
import { hasOwnTitle } from '../../../../src/plan/ask/queries';
import { setText } from '../../../../src/plan/edit/boxFields';
import { setTitle } from '../../../../src/plan/edit/planFields';
import { titleOfAim } from '../../../../src/plan/model/titles';
import { changed } from '../page';

describe('the title that an aim makes', () => {
  it.each([
    ['the aim itself', 'Halve falls on Ward 7', 'Halve falls on Ward 7'],
    ['without its full stop', ' Halve falls.\n', 'Halve falls'],
    ['its first line', 'Halve falls\nby March', 'Halve falls'],
    [
      'cut between words where it is long',
      'By March 2027, every patient who fell is seen within one day, and their family is told why',
      'By March 2027, every patient who fell is seen within one…',
    ],
    ['a very long word, cut', 'x'.repeat(80), `${'x'.repeat(60)}…`],
    ['nothing of nothing', ' \n ', ''],
  ])('is %s', (_, aim, title) => {
    expect(titleOfAim(aim)).toBe(title);
  });
});

describe('a plan', () => {
  const untitled = (title = 'Untitled plan') => changed((draft) => setTitle(draft, title));

  it('that has no title is called as its aim says, letter by letter', () => {
    const typed = changed((draft) => {
      setTitle(draft, 'Untitled plan');
      for (const text of ['H', 'Ha', 'Halve falls', 'Halve falls at night']) setText(draft, 'aim-1', text);
    });
    expect(typed.title).toBe('Halve falls at night');
    expect(hasOwnTitle(typed)).toBe(false);
  });

  it('whose aim is emptied has none again', () => {
    const emptied = changed((draft) => {
      setTitle(draft, '');
      setText(draft, 'aim-1', 'Halve falls');
      setText(draft, 'aim-1', '');
    });
    expect(emptied.title).toBe('Untitled plan');
  });

  it('keeps the title that somebody has given it', () => {
    const plan = changed((draft) => setText(draft, 'aim-1', 'Other'));
    expect(plan.title).toBe('Falls on the ward');
    expect(hasOwnTitle(plan)).toBe(true);
  });

  it('is not called as another box says', () => {
    const plan = changed((draft) => {
      setTitle(draft, 'Untitled plan');
      setText(draft, 'P1', 'Risk');
    });
    expect(plan.title).toBe('Untitled plan');
    expect(hasOwnTitle(untitled())).toBe(false);
  });
});
