import { describe, expect, it } from 'vitest';
import { judge } from '../../torture/kills/judge';

/** States that came onto the page at these moments; one that is in capitals was called saved. */
function verdict(states: Record<number, string>, killedAt: number, restored: string, edited = 0) {
  const seen = Object.entries(states).map(([at, picture]) => ({
    at: Number(at),
    hash: '#/plan/p/diagram',
    saved: picture !== picture.toLowerCase(),
    picture: picture.toLowerCase(),
  }));
  return judge({ seen, killedAt, restored, edited });
}

describe('what is left after a kill', () => {
  const states = { 1_000: 'A', 1_300: 'b', 1_700: 'c' };

  it.each([
    ['all of it', 1_800, 'c', 0],
    ['all but the last moment', 1_900, 'b', 200],
    ['all that was called saved', 1_750, 'a', 450],
  ])('may be %s', (_, killedAt, restored, lost) => {
    expect(verdict(states, killedAt, restored)).toEqual({ lost });
  });

  it('may not miss more than half a second', () => {
    expect(verdict(states, 1_900, 'a')).toMatchObject({ lost: 600, fault: expect.stringMatching(/600 ms/) as string });
  });

  it('may not be older than what was called saved', () => {
    expect(verdict({ ...states, 1_710: 'C' }, 1_750, 'b').fault).toMatch(/older than what was called saved/);
  });

  it('may be newer than what was seen, but nothing else that was never seen', () => {
    expect(verdict(states, 1_800, 'd', 1_790)).toEqual({ lost: 0 });
    expect(verdict(states, 1_800, 'd', 1_600).fault).toMatch(/never seen/);
  });
});
