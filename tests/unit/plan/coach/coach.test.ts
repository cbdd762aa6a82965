/** What holds for all rules: for any plan, in other languages, at any size. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingsOf, rules } from '../../../../src/plan/coach/coach';
import { ruleIds } from '../../../../src/plan/coach/finding';
import type { Plan } from '../../../../src/plan/model/schema';
import { arbitraryPlan } from '../../../fixtures/arbitraryPlan';
import { discharge, handHygiene, planOf, today } from '../../../fixtures/goodPlans';

const german = planOf({
  title: 'Weniger Stürze',
  aim: 'Stürze verbessern',
  drivers: {
    'Kein Risiko wird übersehen': {
      'Mangel an Personal': ['Schulung für alle', 'E-Mail an die Station'],
      'Train the Trainer': ['Team Training', 'Poster'],
    },
    'Die Umgebung ist sicher und das Personal ist da': {
      'Licht in der Nacht': ['Licht an der Tür', 'Matten'],
      'Hilfe zur Toilette': ['Rundgang mit der Pflege', 'Glocke'],
    },
  },
});

/** So many boxes, each with a text of its own. */
function largePlan(boxes: number): Plan {
  const words = [
    'bed',
    'ward',
    'nurse',
    'family',
    'round',
    'chart',
    'night',
    'door',
    'lunch',
    'phone',
    'label',
    'board',
  ];
  const word = (seed: number) => words[seed % words.length] ?? '';
  const text = (at: number) =>
    `The ${word(at)} ${word(at * 7)} hears of the ${word(at * 5 + 1)} and ${word(at * 3)} before ${word(at * 11)} number ${at}`;
  const drivers: Record<string, Record<string, string[]>> = {};
  for (let p = 0; p < 5; p += 1) {
    const secondaries: Record<string, string[]> = {};
    for (let s = 0; s < 10; s += 1)
      secondaries[text(p * 100 + s)] = Array.from({ length: boxes / 50 - 1 }, (_, c) =>
        text(1_000 + p * 1_000 + s * 100 + c),
      );
    drivers[text(50_000 + p)] = secondaries;
  }
  return planOf({ title: 'Large', aim: discharge.nodes['aim-1']?.text ?? '', drivers });
}

function timeOf(plan: Plan): number {
  const times = Array.from({ length: 5 }, () => {
    const began = performance.now();
    findingsOf({ ...plan }, today);
    return performance.now() - began;
  });
  return Math.min(...times);
}

describe('The rules', () => {
  it('are 47, each once, with a source and a reason', () => {
    expect(rules.map(({ id }) => id)).toEqual([...ruleIds]);
    expect(ruleIds).toHaveLength(47);
    for (const { source, why } of rules) expect([source.length > 20, /[.?]$/.test(why)]).toEqual([true, true]);
  });

  it('give the same findings for the same plan and day, whatever the plan holds', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const found = findingsOf(plan, today);
        expect(findingsOf(structuredClone(plan), today)).toEqual(found);
      }),
    );
  });

  it('name each thing by an id that is there, once for each rule', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const found = findingsOf(plan, today);
        const ids = new Set([
          plan.id,
          ...[plan.nodes, plan.links, plan.cycles, plan.measures, plan.stakeholders, plan.heard].flatMap((part) =>
            Object.keys(part),
          ),
        ]);
        expect(found.filter(({ on }) => !ids.has(on))).toEqual([]);
        const keys = found.map(({ rule, on }) => `${rule} ${on}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it.each([
    'การประเมินความเสี่ยงการหกล้มของผู้ป่วยสูงอายุทุกรายภายในสี่ชั่วโมง',
    'Weniger Stürze mit Verletzungen auf der Station für die Patienten',
    'تقليل السقوط في الجناح',
  ])('say nothing of what an aim in another language leaves out, though the other boxes are English: %s', (text) => {
    const plan = handHygiene;
    const aim = Object.values(plan.nodes).find(({ column }) => column === 'aim');
    if (!aim) throw new Error('There is an aim.');
    const { smart: _, ...bare } = aim;
    const foreign = { ...plan, nodes: { ...plan.nodes, [aim.id]: { ...bare, text } } };
    expect(findingsOf(foreign, today).filter(({ rule }) => rule.startsWith('aim-'))).toEqual([]);
  });

  it('take a definition for one in scripts that have no blanks between words', () => {
    const plan = handHygiene;
    const [measure] = Object.values(plan.measures);
    if (!measure) throw new Error('There is a measure.');
    const undefinedIn = (definition: string) => {
      const measures = { ...plan.measures, [measure.id]: { ...measure, definition } };
      return findingsOf({ ...plan, measures }, today).filter(({ rule }) => rule === 'measure-undefined');
    };
    expect(undefinedIn('จำนวนผู้ป่วยที่หกล้มในหอผู้ป่วยต่อเดือน')).toEqual([]);
    expect(undefinedIn('病棟で転倒した患者の月間人数')).toEqual([]);
    expect(undefinedIn('ไม่มี')).toHaveLength(1);
  });

  it('that read words say nothing of a plan in another language, and the others do', () => {
    const wordy = new Set(rules.flatMap(({ id, reads }) => (reads === 'English' ? id : [])));
    expect(findingsOf(german, today).filter(({ rule }) => wordy.has(rule))).toEqual([]);
    const loose = { ...german, links: {} };
    expect(findingsOf(loose, today).map(({ rule }) => rule)).toContain('not-linked');
  });

  it('take about four times as long for four times as many boxes, not sixteen times', () => {
    const [small, large] = [timeOf(largePlan(500)), timeOf(largePlan(2_000))];
    expect(large / small).toBeLessThan(9);
  });
});
