import { describe, expect, it } from 'vitest';
import { footerText, lastDecision, type FooterSource } from '../../../../src/geometry/text/footer';
import type { Cycle } from '../../../../src/plan/model/schema';

const cycle = (id: string, order: string, members: Partial<Cycle> = {}): Cycle => ({
  id,
  order,
  idea: 'idea',
  title: id,
  stage: 'complete',
  plan: {},
  do: {},
  study: {},
  act: {},
  ...members,
});

const shown = {
  owner: false,
  status: true,
  due: false,
  cycles: true,
  measures: false,
  tags: false,
  stakeholders: false,
};

describe('footerText', () => {
  it.each([
    [undefined, [], ''],
    ['proposed', [], ''],
    ['adopted', [], 'Adopted'],
    [undefined, [cycle('a', 'a0', { stage: 'do' })], '1 PDSA cycle'],
    [
      'testing',
      [cycle('a', 'a0', { act: { decision: 'adapt' } }), cycle('b', 'a1', { stage: 'plan' })],
      'Testing · 2 PDSA cycles · last: adapt',
    ],
  ] as const)('says of status %s and cycles %o: %s', (status, cycles, text) => {
    expect(
      footerText({ node: status ? { status } : {}, cycles, tags: [], measures: [], people: '', comments: '', shown }),
    ).toBe(text);
  });
});

describe('what is shown under a box', () => {
  const source: FooterSource = {
    node: { status: 'testing', owner: ' Ama\nBoateng ', due: '2027-02-26' },
    cycles: [cycle('a', 'a0', { act: { decision: 'adapt' } })],
    tags: [{ name: 'Quick\nwin' }, { name: 'Night' }],
    measures: [{ name: 'Falls a month' }, { name: '' }, { name: 'Audits' }],
    people: '4 stakeholders · 2 things heard',
    comments: '',
    shown,
  };
  it('ends with the comments where they are shown', () => {
    expect(footerText({ ...source, comments: '2 open comments' })).toBe(
      'Testing · 1 PDSA cycle · last: adapt\n2 open comments',
    );
  });

  it.each([
    [
      {
        owner: true,
        status: true,
        due: true,
        cycles: true,
        measures: true,
        tags: true,
        stakeholders: true,
      },
      'Ama Boateng · Testing · due 26 Feb 2027 · 1 PDSA cycle · last: adapt\nTags: Quick win, Night\n4 stakeholders · 2 things heard\nMeasured by Falls a month, Audits',
    ],
    [
      {
        owner: true,
        status: false,
        due: false,
        cycles: false,
        measures: false,
        tags: false,
        stakeholders: false,
      },
      'Ama Boateng',
    ],
    [
      {
        owner: false,
        status: false,
        due: false,
        cycles: false,
        measures: true,
        tags: false,
        stakeholders: false,
      },
      'Measured by Falls a month, Audits',
    ],
    [
      {
        owner: false,
        status: false,
        due: false,
        cycles: false,
        measures: false,
        tags: false,
        stakeholders: false,
      },
      '',
    ],
  ])('is what the plan shows: %o', (under, text) => {
    expect(footerText({ ...source, shown: under })).toBe(text);
  });
});

it.each([
  ['testing', 'Testing · due 26 Feb 2027'],
  ['adopted', 'Adopted'],
  ['abandoned', 'Abandoned'],
] as const)(
  'the date by which something is due is no mark of what is %s once nobody waits for it: %s',
  (status, text) => {
    const source = { cycles: [], tags: [], measures: [], people: '', comments: '', shown: { ...shown, due: true } };
    expect(footerText({ ...source, node: { status, due: '2027-02-26' } })).toBe(text);
  },
);

describe('lastDecision', () => {
  it('is that of the last in the ramp, whatever the order in the file', () => {
    const last = cycle('last', 'a0', { previous: 'first', act: { decision: 'adopt' } });
    const first = cycle('first', 'a1', { act: { decision: 'adapt' } });
    expect(lastDecision([last, first])).toBe('adopt');
  });

  it('is that of the last in the file where no ramp tells', () => {
    const decided = (decision: 'adopt' | 'abandon', order: string) => cycle(decision, order, { act: { decision } });
    expect(lastDecision([decided('abandon', 'a1'), decided('adopt', 'a0')])).toBe('abandon');
  });

  it('waits for the cycle to be complete', () => {
    expect(lastDecision([cycle('a', 'a0', { stage: 'act', act: { decision: 'adopt' } })])).toBeUndefined();
  });
});
