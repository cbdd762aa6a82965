import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded, placeIn } from '../../../src/kit/folded';

/** What one types, and what a word processor made of it. */
const found: readonly (readonly [string, string])[] = [
  ['patient safety', 'patient\u00a0safety'],
  ['patient safety', 'patient\u202fsafety'],
  ["don't wait", 'don’t wait'],
  ["don't wait", 'don‘t wait'],
  ["don't wait", 'donʼt wait'],
  ['"safe"', '“safe”'],
  ['"safe"', '„safe“'],
  ['"safe"', '«safe»'],
  ['cafe equipe', 'café équipe'],
  ['café', 'cafe\u0301'],
  ['medication', 'medi\u00adcation'],
  ['handover', 'hand\u200bover'],
  ['handover', 'hand\u2060over'],
  ['handover', '\ufeffhandover'],
  ['efficient flow', 'eﬃcient ﬂow'],
  ['pre-post', 'pre–post'],
  ['pre-post', 'pre—post'],
  ['follow-up', 'follow‑up'],
  ['muller zoe', 'Müller Zoë'],
  ['strasse', 'Straße'],
  ['STRASSE', 'Straße'],
  ['straße', 'STRASSE'],
  ['istanbul', 'İstanbul'],
  ['ilik', 'ILIK'],
  ['ilik', 'ılık'],
  ['pdsa', 'ＰＤＳＡ'],
  ['line break', 'line\nbreak'],
  ['line break', 'line \r\n break'],
  ['two spaces', 'two  spaces'],
  ['-5 %', '−5\u00a0%'],
  ['-5%', '−5 %'],
  ['-5 %', '−5%'],
  ['–5%', '-5\u202f%'],
  ['17cm', '17 cm'],
  ['17 cm', '17cm'],
  ['90% of', '90\n%  of'],
  ['37°c', '37 °C'],
  ['co2', 'CO₂'],
  ['カタカナ', 'ｶﾀｶﾅ'],
  ['ガ', 'ｶﾞ'],
  ['1/2', '½'],
  ['...', '…'],
  ['oeuvre', 'Œuvre'],
  ['søren', 'SOREN'],
  ['σισυφος', 'ΣΊΣΥΦΟΣ'],
];

describe('folding', () => {
  it.each(found)('finds by “%s” what is written “%s”', (typed, written) => {
    const text = `the ${written} of all`;
    const wanted = folded(typed).trim();
    expect(folded(text)).toContain(wanted);
    const place = placeIn(text, wanted);
    expect(place).not.toBeNull();
    expect(folded(text.slice(place?.start, place?.end)).trim()).toBe(wanted);
    expect(text.slice(0, place?.start).trim()).toBe('the');
    expect(text.slice(place?.end).trim()).toBe('of all');
  });

  it.each([
    ['nothing at all', 'safety', ''],
    ['other words', 'safety', 'safe'],
    ['another vowel of Thai', 'กิ', 'กี'],
  ])('does not find %s', (_, text, wanted) => {
    expect(placeIn(text, folded(wanted) === '' ? '' : `${folded(wanted)}x`)).toBeNull();
  });

  it('leaves apart what is not the same', () => {
    expect(folded('กิ')).not.toBe(folded('กี'));
    expect(folded('か')).not.toBe(folded('が').normalize('NFC'));
  });

  it('finds any words within any others, at a place that is within them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, words) => {
        const text = `${before} ${words} end`;
        const place = placeIn(text, folded('end'));
        expect(place && text.slice(place.start).toLowerCase()).toContain('end');
        expect(folded(folded(text))).toBe(folded(text));
      }),
    );
  });
});
