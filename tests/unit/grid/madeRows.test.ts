import { describe, expect, it } from 'vitest';
import { madeRows } from '../../../src/grid/madeRows';

const row = (key: string, words: string) => ({ key, kind: 'box', words });

describe('the rows of a grid', () => {
  it('are made only when what they are made from is another, and stay the same objects as far as they say the same', () => {
    let from: readonly [string] | null = null;
    let made = 0;
    const rows = madeRows(
      () => from,
      ([words]) => {
        made += 1;
        return [row('a', 'as it was'), row('b', words)];
      },
    );
    expect(rows()).toEqual([]);
    from = ['one'];
    const first = rows();
    expect(rows()).toBe(first);
    expect(made).toBe(1);
    from = ['two'];
    const second = rows();
    expect(second[0]).toBe(first[0]);
    expect(second[1]).toEqual(row('b', 'two'));
    from = ['two'.slice()];
    expect(rows()).toBe(second);
  });

  it('stay for the moment where they may', () => {
    let from = ['typed'] as readonly [string];
    const rows = madeRows(
      () => from,
      ([words]) => [row('a', words)],
      (_before, [after]) => after.startsWith('typed'),
    );
    const first = rows();
    from = ['typed on'];
    expect(rows()).toBe(first);
    from = ['kept'];
    expect(rows()).toEqual([row('a', 'kept')]);
  });
});
