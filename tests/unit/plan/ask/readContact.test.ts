import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContactLine, type ContactLine } from '../../../../src/plan/ask/people/readContact';
import { peoplePlan } from '../../../fixtures/plans';

const plan = peoplePlan();
const today = '2026-11-30';

const cases: [string, Partial<ContactLine>][] = [
  ['', { kind: undefined, date: today, summary: '', next: '', heard: '', also: [] }],
  [
    'phone today, likes 14:00 on Tuesdays > send rota by 12 December',
    { kind: 'Phone', date: today, summary: 'likes 14:00 on Tuesdays', next: 'send rota', due: '2026-12-12' },
  ],
  [
    'one to one yesterday: can free two supervisors',
    { kind: 'One to one', date: '2026-11-29', summary: 'can free two supervisors' },
  ],
  ['email 12 Nov asked about March', { kind: 'Email', date: '2026-11-12', summary: 'asked about March' }],
  ['25 November, agreed', { kind: undefined, date: '2026-11-25', summary: 'agreed' }],
  ['Worried about March, the busiest month', { date: today, summary: 'Worried about March, the busiest month' }],
  ['met', { kind: 'Meeting', summary: '' }],
  ['phone', { kind: 'Phone', summary: '' }],
  ['5 of them came', { date: today, summary: '5 of them came' }],
  ['> ring again', { summary: '', next: 'ring again', due: undefined }],
  ['> ring again in 2 weeks', { next: 'ring again', due: '2026-12-14' }],
  [
    'visit "Nobody asks the night shift." > come back on 3 December',
    { kind: 'Visit', heard: 'Nobody asks the night shift.', next: 'come back', due: '2026-12-03' },
  ],
  ['said “it is dark', { summary: 'said', heard: 'it is dark' }],
  ['workshop with @Porters and @ward sister, good', { kind: 'Workshop', also: ['porters', 'sister'] }],
  ['mail to a@b.org', { summary: 'mail to a@b.org', also: [] }],
];

describe('A contact typed in one line', () => {
  it.each(cases)('“%s”', (typed, read) => {
    expect(readContactLine(plan, typed, today)).toMatchObject(read);
  });

  it('is never refused, and always has its day', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (typed) => {
        const read = readContactLine(plan, typed, today);
        expect(read.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }),
    );
  });
});
