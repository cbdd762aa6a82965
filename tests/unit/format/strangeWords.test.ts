import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/format/parse';
import { serialise } from '../../../src/format/serialise';
import { nameBox, nameThing } from '../../../src/format/phrases';
import { quote } from '../../../src/kit/english';
import { wordProblem } from '../../../src/format/wordProblem';
import { spoilt, stored, the } from './files';

describe('words from a file in a sentence of ours', () => {
  it.each([
    ['two\nlines and\ttabs', '“two lines and tabs”'],
    ['nul \u0000 bell \u0007 delete \u007f', '“nul bell delete”'],
    ['turned \u202eround\u202c and \u2066apart\u2069', '“turned round and apart”'],
    ['half \ud83d of a pair', '“half \ufffd of a pair”'],
    ['👩🏽‍⚕️ غسل', '“👩🏽‍⚕️ غسل”'],
    ['quoted “words”', '“quoted ‘words’”'],
    ['x'.repeat(1_000_000), `“${'x'.repeat(60)}…”`],
  ])('%j are shown as %j', (words, shown) => {
    expect(quote(words)).toBe(shown);
  });

  it('are left out where nothing of them could be seen', () => {
    expect(nameBox({ words: '\u202e \u0000' })).toBe('a box without text');
    expect(nameThing('measure', { words: '\u200f' })).toBe('a measure');
  });

  it('do not garble the place either', () => {
    const result = parse(
      spoilt(
        (file) => (file.appearance.positions = { [`\u202e${'x'.repeat(3_000)}`]: 'there', p1: { x: 'left', y: 0 } }),
      ),
    );
    const [sentence = ''] = result.ok ? [] : result.problems.map(wordProblem);
    expect(sentence.length).toBeLessThan(400);
    expect(sentence).not.toMatch(/\u202e/);
  });
});

describe('a number that no program can keep', () => {
  it.each([
    ['in a member that the format does not know', { sensor: '@' }],
    ['deep down in one', { sensor: { values: [1, ['@']] } }],
  ])('comes out as it went in %s', (_, more) => {
    const text = spoilt((file) => Object.assign(file, more)).replace('"@"', '1e999');
    const result = parse(text);
    expect(result.ok && serialise(result.plan)).toBe(text);
  });

  it('comes out of a box as well', () => {
    const text = spoilt((file) => (the(file.nodes, 'p1')['weight'] = '@')).replace('"@"', '-1e400');
    const result = parse(text);
    expect(result.ok && serialise(result.plan)).toBe(text);
  });

  it('is not seen in a text that only looks like one', () => {
    expect(parse(stored.replace('"title": "', '"title": "1e999 ')).ok).toBe(true);
  });
});
