/** What the coach asks about the network of stakeholders. */
import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../src/plan/coach/coach';
import type { RuleId } from '../../../../src/plan/coach/finding';
import type { Plan } from '../../../../src/plan/model/schema';
import { networkPlan } from '../../../fixtures/networkPlan';

const found = (plan: Plan, rule: RuleId) =>
  findingsOf(plan, '2026-12-01')
    .filter((finding) => finding.rule === rule)
    .map(({ on, sentence }) => `${on}: ${sentence}`);

const twoWards = [
  'Ann - Bea - works with',
  'Bea - Cid - works with',
  'Cid - Ann - works with',
  'Ann - Liaison - works with',
  'Liaison - Xia - works with',
  'Xia - Yan - works with',
  'Yan - Zoe - works with',
  'Zoe - Xia - works with',
];
const ward = (names: string, organisation: string) => names.split(' ').map((name) => ({ name, organisation }));

describe('The coach on a network', () => {
  it('names who alone connects two groups, by their groups', () => {
    const people = [...ward('Ann Bea Cid', 'Ward 4'), ...ward('Xia Yan Zoe', 'Pharmacy')];
    expect(found(networkPlan(twoWards, people), 'only-link')[0]).toBe(
      'liaison: Only Liaison connects Ward 4 (3) with Pharmacy (3).',
    );
    // Somebody else who knows both is a second link.
    expect(found(networkPlan([...twoWards, 'Cid - Zoe - works with'], people), 'only-link')).toEqual([]);
  });

  it('waits for answers before it says what missing answers would make wrong', () => {
    const asked = ['Ann', 'Bea', 'Cid'].map((name) => ({ name, asked: '2026-11-01' }));
    const plan = networkPlan(twoWards, asked);
    expect(found(plan, 'only-link')).toEqual([]);
    for (const id of ['ann', 'bea'] as const) Object.assign(plan.stakeholders[id] ?? {}, { answered: '2026-11-20' });
    expect(found(structuredClone(plan), 'only-link')).not.toEqual([]);
  });

  it('names who is cut off, once a map has been begun', () => {
    const night = { name: 'Night callers', kind: 'group' as const };
    expect(found(networkPlan(twoWards, [night]), 'cut-off')).toEqual([
      'night-callers: Night callers has no tie to anyone here.',
    ]);
    expect(found(networkPlan(['Ann - Bea'], [night]), 'cut-off')).toEqual([]);
  });

  it('names who is looked to and owns nothing', () => {
    const lines = ['Ann', 'Bea', 'Cid'].map((name) => `${name} - Night sister - goes to for advice`);
    const plan = networkPlan(lines);
    expect(found(plan, 'looked-to')).toEqual(['night-sister: Three go to Night sister, who owns nothing in the plan.']);
    const [node] = Object.values(plan.nodes);
    if (node) node.owner = 'night sister';
    expect(found(structuredClone(plan), 'looked-to')).toEqual([]);
  });

  it('proposes to introduce two who share contacts', () => {
    const lines = ['Ann - Bea', 'Bea - Cid', 'Ann - Dov', 'Dov - Cid', 'Bea - Dov'];
    expect(found(networkPlan(lines), 'could-meet')).toEqual(['ann: Ann and Cid share two contacts, but have no tie.']);
    const same = ward('Ann Cid', 'Ward 4');
    expect(found(networkPlan(lines, same), 'could-meet')).toEqual([]);
  });

  it('sees who is undecided and near', () => {
    const people = [
      { name: 'Ann', stance: { now: 'let' as const } },
      { name: 'Bea', stance: { now: 'make' as const } },
      { name: 'Cid', stance: { now: 'opposed' as const } },
    ];
    expect(found(networkPlan(['Ann - Bea', 'Cid - Bea'], people), 'undecided-near')).toEqual([
      'ann: Ann lets it happen, and has a tie to Bea, who makes it happen.',
    ]);
  });

  it('hears a voice that is alone', () => {
    const people = [
      { name: 'Ambulance service', kind: 'organisation' as const },
      { name: 'Liaison', organisation: 'Ambulance service' },
    ];
    expect(found(networkPlan([], people), 'single-voice')).toEqual([
      'liaison: Only Liaison speaks for Ambulance service here.',
    ]);
    expect(
      found(networkPlan([], [...people, { name: 'Driver', organisation: 'ambulance service' }]), 'single-voice'),
    ).toEqual([]);
  });

  it('holds the contacts of the team against the size of the change', () => {
    const plan = networkPlan(
      ['Lead - Ann', 'Lead - Bea', 'Lead - Cid', 'Ann - Bea', 'Bea - Cid', 'Cid - Ann'],
      [
        { name: 'Lead', team: true },
        ...['Ann', 'Bea', 'Cid'].map((name) => ({ name, organisation: `${name}’s`, nodes: ['C1'] })),
      ],
    );
    expect(found(plan, 'network-fit')[0]).toContain(
      'The change touches 3 organisations, but the team’s contacts mostly know one another.',
    );
  });
});
