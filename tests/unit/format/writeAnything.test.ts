import { describe, expect, it } from 'vitest';
import { writeAnything } from '../../../src/format/writeAnything';

const written = (value: unknown): unknown => {
  // As it comes out of a database.
  const text = writeAnything({ rows: structuredClone(value) });
  return (JSON.parse(text) as { rows: unknown }).rows;
};

function nested(depth: number): unknown {
  let value: unknown = 'innermost';
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}

describe('What a database can hold, written as JSON', () => {
  it.each<readonly [string, unknown, unknown]>([
    ['what JSON can say', { a: [1, 'x', null, true, { b: {} }], c: [] }, { a: [1, 'x', null, true, { b: {} }], c: [] }],
    ['nothing', undefined, null],
    ['a member that is not there', { a: undefined, b: [undefined] }, { b: [null] }],
    ['numbers that JSON lacks', [NaN, -Infinity, 12n], ['NaN', '-Infinity', '12']],
    ['an instant', new Date('2026-11-24T09:00:00Z'), '2026-11-24T09:00:00.000Z'],
    ['no instant', new Date(NaN), 'Invalid Date'],
    ['an expression', /a+/giu, '/a+/giu'],
    ['a map', new Map([[{ a: 1 }, 2]]), { Map: [[{ a: 1 }, 2]] }],
    ['a set', new Set([1n, 'x']), { Set: ['1', 'x'] }],
    ['an error', new TypeError('bad'), '(TypeError: bad)'],
    ['bytes', new Uint8Array([1, 2]).buffer, [1, 2]],
    ['a list of bytes', new BigInt64Array([1n, 2n]), ['1', '2']],
    ['a view of bytes', new DataView(new ArrayBuffer(2)), '(DataView)'],
    ['a boxed number', Object(5), '(Number 5)'],
    ['a file', new Blob(['x']), '(Blob)'],
    ['a lone surrogate', '\ud800', '\ud800'],
    ['a member that JSON asks for', { toJSON: 1 }, { toJSON: 1 }],
  ])('%s', (_, value, expected) => {
    expect(written(value)).toEqual(expected);
  });

  it('a circle points to where it began', () => {
    const circle: Record<string, unknown> = { name: 'a' };
    circle['self'] = [circle];
    expect(written(circle)).toEqual({ name: 'a', self: ['(the same as /rows)'] });
  });

  it('what is shared a million times over is written once', () => {
    let value: unknown = { innermost: 1 };
    for (let level = 0; level < 60; level += 1) value = [value, value];
    expect(JSON.stringify(written(value)).length).toBeLessThan(20_000);
  });

  it('a list that says it is endless and has nothing in it', () => {
    const list: unknown[] = [];
    list[4_000_000_000] = 'last';
    expect(written(list)).toEqual({ 4000000000: 'last' });
  });

  it('what is deeper than anything can write', () => {
    const text = writeAnything({ deep: nested(200_000), other: 1 });
    expect(text).toContain('too deep');
    expect(JSON.parse(text)).toMatchObject({ other: 1 });
  });

  it('names that mean something to the language are only names', () => {
    const value: unknown = JSON.parse('{"__proto__": {"bad": 1}, "constructor": 2}');
    expect(Object.keys(written(value) as object)).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>)['bad']).toBeUndefined();
  });

  it('a row that cannot be written takes no other row with it', () => {
    const bad = Object.defineProperty({}, 'x', {
      enumerable: true,
      get: () => {
        throw new Error('never');
      },
    });
    expect(JSON.parse(writeAnything({ rows: [{ a: 1 }, bad, { b: 2 }], bad }))).toEqual({
      rows: [{ a: 1 }, '(could not be written)', { b: 2 }],
      bad: '(could not be written)',
    });
  });
});
