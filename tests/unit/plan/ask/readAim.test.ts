import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeAim } from '../../../../src/plan/ask/proposeAim';
import { readAim } from '../../../../src/plan/ask/readAim';

const today = '2026-11-30';

describe('An aim’s sentence', () => {
  it.each([
    [
      'By 30 September 2027, bring falls on Juniper Ward down from 8.4 to 5.0 for every 1,000 bed days',
      {
        measure: 'falls',
        from: '8.4',
        to: '5.0 for every 1,000 bed days',
        byWhen: '2027-09-30',
        place: 'Juniper Ward',
      },
    ],
    [
      'By 30 June 2027, 90 % of adults with suspected sepsis and a high risk score receive antibiotics within an hour of being recognised',
      {
        measure: 'receive antibiotics within an hour of being recognised',
        to: '90 %',
        byWhen: '2027-06-30',
        population: 'adults with suspected sepsis and a high risk score',
      },
    ],
    [
      'Reduce pressure ulcers on Ward 6 from 12 a month to 6 a month by March 2028.',
      { measure: 'pressure ulcers', from: '12 a month', to: '6 a month', byWhen: '2028-03-31', place: 'Ward 6' },
    ],
    [
      'To increase compliance to 90 % among adults in the emergency department by the end of June 2027',
      {
        measure: 'compliance',
        to: '90 %',
        byWhen: '2027-06-30',
        population: 'adults',
        place: 'the emergency department',
      },
    ],
    [
      'Raise uptake from 45 per cent to 60 per cent by 31/12/2027',
      { measure: 'uptake', from: '45 per cent', to: '60 per cent', byWhen: '2027-12-31' },
    ],
    ['Improve culture', { measure: 'culture' }],
    ['', {}],
  ])('“%s” gives its parts', (sentence, parts) => {
    expect(readAim(sentence, today)).toEqual(parts);
  });

  it.each([
    {
      measure: 'falls with harm',
      from: '12 a month',
      to: '6 a month',
      byWhen: '2027-03-31',
      population: 'all inpatients',
      place: 'Juniper Ward',
    },
    {
      measure: 'compliance',
      from: '45 %',
      to: '90 %',
      byWhen: '2028-01-01',
      population: 'adults',
      place: 'the emergency department',
    },
    { measure: 'length of stay', from: '6.2 days', to: '5.0 days', byWhen: '2027-12-24' },
  ])('that was proposed gives back the parts that it was made of: $measure', (parts) => {
    expect(readAim(proposeAim(parts), today)).toEqual(parts);
  });

  it('may be anything at all', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const part of Object.values(readAim(text, today))) expect(part).not.toBe('');
      }),
    );
  });
});
