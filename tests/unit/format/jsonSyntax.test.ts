import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breaksOffEarly, jsonExtent, lineAndColumn, whereJsonBreaks } from '../../../src/format/jsonSyntax';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('Where a text stops being JSON', () => {
  it.each([
    ['{"a": 1,}', 8],
    ["{'a': 1}", 1],
    ['{"a" 1}', 5],
    ['{a: 1}', 1],
    ['[1 2]', 3],
    ['[1] x', 4],
    ['[01]', 2],
    ['[+1]', 1],
    ['["\t"]', 2],
    ['["\\x"]', 2],
    ['{"a": NaN}', 6],
    ['[1, // two\n2]', 4],
    ['{]', 1],
  ])('%s: at %i', (text, index) => {
    expect(isJson(text)).toBe(false);
    expect(whereJsonBreaks(text)).toBe(index);
    expect(breaksOffEarly(text, index)).toBe(false);
  });

  it('is its end for every JSON, and every part of one breaks off early', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, at) => {
        expect(whereJsonBreaks(text)).toBe(text.length);
        const part = text.slice(0, at % text.length);
        if (!isJson(part)) expect(breaksOffEarly(part, whereJsonBreaks(part))).toBe(true);
      }),
    );
  });

  it('is found in a text of ten million characters without a stack', () => {
    expect(whereJsonBreaks(`["${'x\\n'.repeat(3_000_000)}`)).toBe(9_000_002);
    expect(whereJsonBreaks('['.repeat(1_000_000))).toBe(1_000_000);
  });

  it('is told by line and column', () => {
    expect(lineAndColumn('ab\ncd\n', 0)).toEqual({ line: 1, column: 1 });
    expect(lineAndColumn('ab\ncd\n', 4)).toEqual({ line: 2, column: 2 });
    expect(lineAndColumn('ab\ncd\n', 6)).toEqual({ line: 3, column: 1 });
  });
});

describe('How deep a text nests', () => {
  it.each([
    ['1', 0],
    ['[]', 1],
    ['{"a": [1, {}], "b": []}', 3],
    ['["[[[[", "\\"[[[[", "\\\\", []]', 2],
    ['["never closed [[[[', 1],
  ])('%s: %i', (text, depth) => {
    expect(jsonExtent(text).depth).toBe(depth);
  });
});

describe('How much a text holds', () => {
  it.each([
    ['1', 0],
    ['[]', 1],
    ['{"a": [1, {}], "b": [2, 3]}', 7],
    ['["[[,,{{", ",\\",,"]', 2],
  ])('%s: about %i values', (text, values) => {
    expect(jsonExtent(text).values).toBe(values);
  });
});

describe('How many members the largest object of a text has', () => {
  it.each([
    ['{"a": 1, "b": [1, 2, 3, 4], "c": {"d": 1}}', 3],
    ['[{"a": 1}, {"a": 1, "b": {"c": 1, "d": 2, "e": 3}}, [0, 0, 0, 0, 0]]', 3],
    ['{"a": "{,,,,,", "b": 2', 2],
    [']]}}{"a": 1, "b": 2}', 1],
    [`${'['.repeat(400)}{"a": 1, "b": 2`, 1],
  ])('%s: %i', (text, members) => {
    expect(jsonExtent(text).members).toBe(members);
  });
});
