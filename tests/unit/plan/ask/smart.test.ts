import { describe, expect, it } from 'vitest';
import { proposeAim } from '../../../../src/plan/ask/proposeAim';
import { setSmart } from '../../../../src/plan/edit/smart';
import { changed } from '../page';

describe('setSmart', () => {
  it('keeps the parts of the aim beside its sentence', () => {
    const plan = changed((draft) => {
      setSmart(draft, 'measure', 'falls');
      setSmart(draft, 'byWhen', '2027-03-31');
    });
    expect(plan.nodes['aim-1']?.smart).toEqual({ measure: 'falls', byWhen: '2027-03-31' });
    expect(changed((draft) => setSmart(draft, 'measure', ''), plan).nodes['aim-1']?.smart).toEqual({
      byWhen: '2027-03-31',
    });
  });

  it('leaves no trace when the last part is cleared or nothing was there', () => {
    const plan = changed((draft) => setSmart(draft, 'from', '4'));
    expect(changed((draft) => setSmart(draft, 'from', undefined), plan).nodes['aim-1']).not.toHaveProperty('smart');
    expect(changed((draft) => setSmart(draft, 'from', undefined)).nodes['aim-1']).not.toHaveProperty('smart');
  });

  it('refuses a date that is none', () => {
    expect(() => changed((draft) => setSmart(draft, 'byWhen', 'spring'))).toThrow('“spring” is not a date.');
  });
});

describe('proposeAim', () => {
  it.each([
    [
      'all parts',
      {
        measure: 'compliance within 1 hour',
        from: '45 %',
        to: '90 %',
        byWhen: '2027-03-31',
        population: 'adults',
        place: 'the emergency department',
      },
      'Increase compliance within 1 hour from 45 % to 90 % by 31 March 2027 among adults in the emergency department.',
    ],
    ['a fall', { measure: 'falls', from: '6.5', to: '3' }, 'Reduce falls from 6.5 to 3.'],
    ['thousands', { measure: 'referrals', from: '900', to: '1,200' }, 'Increase referrals from 900 to 1,200.'],
    ['a decimal comma', { measure: 'LOS', from: '5,5 days', to: '4 days' }, 'Reduce LOS from 5,5 days to 4 days.'],
    ['a unit at one end only', { measure: 'uptake', from: '45', to: '90 %' }, 'Increase uptake from 45 to 90 %.'],
    ['no numbers', { measure: 'handover', from: 'paper', to: 'screen' }, 'Move handover from paper to screen.'],
    ['different units', { measure: 'waits', from: '2 weeks', to: '10 days' }, 'Move waits from 2 weeks to 10 days.'],
    ['equal ends', { measure: 'waits', from: '2', to: '2' }, 'Move waits from 2 to 2.'],
    ['one end', { measure: 'falls', to: '3' }, 'Move falls to 3.'],
    ['no measure', { from: '6', to: '3' }, 'Reduce what we measure from 6 to 3.'],
    [
      'prepositions of the user’s own',
      { measure: 'falls', population: 'for all', place: 'on Ward 4' },
      'Move falls for all on Ward 4.',
    ],
    ['only a date', { byWhen: '2027-12-01' }, 'By 1 December 2027.'],
    [
      'fields that begin with capitals',
      { measure: 'Falls with harm', from: '8', to: '4', population: 'All inpatients', place: 'Juniper Ward' },
      'Reduce falls with harm from 8 to 4 among all inpatients on Juniper Ward.',
    ],
    [
      'acronyms and a place without an article',
      { measure: 'VTE events', from: '9', to: '3', population: 'Adults.', place: 'Emergency department' },
      'Reduce VTE events from 9 to 3 among adults in the emergency department.',
    ],
    [
      'single words with capitals',
      { measure: 'Compliance', from: '45 %', to: '90 %', population: 'Children', place: 'Maternity' },
      'Increase compliance from 45 % to 90 % among children in maternity.',
    ],
    [
      'a measure that names a place further on',
      { measure: 'Mortality in Juniper Ward', from: '9', to: '3', population: 'Women in labour', place: 'Juniper' },
      'Reduce mortality in Juniper Ward from 9 to 3 among women in labour in Juniper.',
    ],
    [
      'names of wards and scores',
      { measure: 'Bristol Stool Scale', from: '9', to: '3', place: 'Ward 4B' },
      'Reduce Bristol Stool Scale from 9 to 3 on Ward 4B.',
    ],
    ['words for an end', { measure: 'Delays', from: 'Often', to: 'Never' }, 'Move delays from often to never.'],
    ['a place that is called after somewhere', { place: 'House of Care' }, 'In House of Care.'],
    ['nothing', {}, ''],
    ['blanks', { measure: ' ', from: '\n' }, ''],
  ])('makes a sentence from %s', (_, smart, line) => {
    expect(proposeAim(smart)).toBe(line);
  });
});
