/**
 * Sixty faults, each planted into a diagram of which the coach says nothing: as reviewers of driver diagrams find them.
 */
import { readFileSync } from 'node:fs';
import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../../src/format/parse';
import { findingsOf } from '../../../../src/plan/coach/coach';
import type { RuleId } from '../../../../src/plan/coach/finding';
import { divide } from '../../../../src/plan/coach/putAside';
import type { Plan } from '../../../../src/plan/model/schema';
import { cycleOf, discharge, goodPlans, handHygiene, inhalers, today } from '../../../fixtures/goodPlans';

function example(name: string): Plan {
  const opened = parse(readFileSync(`src/app/files/examples/${name}.aimtree.json`, 'utf8'));
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return opened.plan;
}

const [engagement, falls, sepsis] = ['engagement', 'falls', 'sepsis'].map(example) as [Plan, Plan, Plan];

interface Fault {
  readonly plan: Plan;
  readonly rule: RuleId;
  readonly on: string;
  readonly plant: (draft: Plan) => void;
  readonly says: string;
}

const faults: Fault[] = [];
const plant = (plan: Plan, rule: RuleId, on: string, says: string, change: (draft: Plan) => void) =>
  faults.push({ plan, rule, on, says, plant: change });
/** A text put in the place of another. */
const reworded = (plan: Plan, rule: RuleId, on: string, text: string) =>
  plant(plan, rule, on, text, (draft) => {
    const node = draft.nodes[on];
    if (!node) throw new Error(`No box ${on}.`);
    node.text = text;
  });

reworded(falls, 'aim-only-direction', 'aim', 'We will make our ward a safer place by reducing falls');
reworded(
  sepsis,
  'aim-no-number',
  'aim',
  'By 30 June 2027, adults with suspected sepsis receive their antibiotics much sooner after being recognised',
);
reworded(
  falls,
  'aim-no-date',
  'aim',
  'Bring falls on Juniper Ward down from 8.4 to 5.0 for every 1,000 bed days in the foreseeable future',
);
plant(handHygiene, 'aim-no-baseline', 'aim-1', 'no from', (draft) => {
  const aim = draft.nodes['aim-1'];
  if (aim) aim.text = 'By 31 October 2027, 90 % of opportunities for hand hygiene on the surgical floor are taken';
});
reworded(inhalers, 'aim-no-population', 'aim-1', 'From 210 to 105 attendances a year, by 1 April 2028');
reworded(engagement, 'aim-empty', 'aim', ' ');
plant(falls, 'few-primaries', 'aim', 'all but one driver deleted', (draft) => {
  for (const id of ['mobility', 'surroundings', 'team']) {
    delete draft.nodes[id];
    for (const link of Object.values(draft.links)) if ([link.from, link.to].includes(id)) delete draft.links[link.id];
  }
});
plant(sepsis, 'many-primaries', 'aim', 'two more', (draft) => {
  for (const id of ['x', 'y']) {
    draft.nodes[id] = { id, order: `zz${id}`, column: 'primary', text: `Something that ${id} makes true` };
    draft.links[id] = { id, order: `zz${id}`, from: id, to: 'aim' };
  }
});
reworded(falls, 'target-in-driver', 'mobility', 'Nine in ten patients walk at least 20 metres a day');
reworded(discharge, 'target-in-driver', 'P2', 'Letters with the practice within 48 hours');
reworded(sepsis, 'target-in-driver', 'decide', 'A senior decision inside thirty minutes in 90% of cases');
reworded(engagement, 'driver-is-action', 'trust', 'Build trust with seldom heard groups');
reworded(falls, 'driver-is-action', 'learning', 'Debrief the team after each fall');
reworded(sepsis, 'driver-is-action', 'kit', 'Stock the sepsis trolley every morning');
reworded(inhalers, 'driver-is-action', 'P1', 'Give every family a written plan');
reworded(handHygiene, 'driver-is-action', 'P1S2', 'Refill dispensers before they run out');
reworded(falls, 'negative', 'handover', 'Handovers rushed and risks not passed on');
reworded(sepsis, 'negative', 'skills', 'Too little confidence in taking blood cultures');
reworded(engagement, 'negative', 'trust', 'Stakeholders do not trust us');
reworded(discharge, 'negative', 'P1S2', 'Families hear about the discharge too late');
reworded(inhalers, 'negative', 'P2', 'Wrong inhaler technique');
reworded(falls, 'idea-is-task', 'night-lights', 'Get three quotes for new lights from estates');
reworded(sepsis, 'idea-is-task', 'triage-prompt', 'Sepsis study day for triage nurses');
reworded(engagement, 'idea-is-task', 'plain-story', 'Present the strategy to the executive team');
reworded(discharge, 'idea-is-task', 'P3S2C1', 'Finalise the standard operating procedure for the lounge');
reworded(handHygiene, 'idea-is-task', 'P2S1C2', 'Ward managers to cascade the audit results');
reworded(inhalers, 'idea-is-task', 'P2S1C2', 'Organise a refresher on inhalers for reception staff');
reworded(falls, 'idea-is-task', 'family-profile', 'Print 200 copies of the falls leaflet');
reworded(falls, 'idea-is-wish', 'walk-to-lunch', 'Patients should be encouraged to move more');
reworded(sepsis, 'idea-is-wish', 'ambulance-alert', 'Closer working with the ambulance service');
reworded(engagement, 'idea-is-wish', 'buddy', 'A more open and listening organisation');
reworded(discharge, 'idea-is-wish', 'P1S1C2', 'Everyone pulls in the same direction on discharge');
reworded(handHygiene, 'idea-is-wish', 'P3S2C1', 'Strong leadership on infection control');
reworded(inhalers, 'idea-is-wish', 'P3S1C2', 'Empower parents to manage asthma');
plant(
  falls,
  'not-linked',
  'night-lights',
  'its line gone',
  (draft) => void delete draft.links['night-lights--bed-space'],
);
plant(inhalers, 'not-linked', 'P3S2', 'a secondary driver by itself', (draft) => void delete draft.links['P3S2-P3']);
plant(sepsis, 'driver-without-idea', 'feedback', 'its ideas deleted', (draft) => {
  for (const id of ['next-day-note', 'wall-chart']) {
    delete draft.nodes[id];
    delete draft.links[`${id}--feedback`];
  }
});
plant(discharge, 'driver-without-idea', 'N', 'a driver in passing', (draft) => {
  draft.nodes['N'] = { id: 'N', order: 'zz', column: 'secondary', text: 'Homes that are warm on the day' };
  draft.links['N'] = { id: 'N', order: 'zz', from: 'N', to: 'P3' };
});
plant(handHygiene, 'only-child', 'P3S1', 'one idea gone', (draft) => {
  delete draft.nodes['P3S1C2'];
  delete draft.links['P3S1C2-P3S1'];
});
plant(falls, 'only-child', 'team', 'one driver gone', (draft) => {
  delete draft.links['learning--team'];
});
plant(sepsis, 'link-skips', 'x', 'an idea on a primary driver', (draft) => {
  draft.links['x'] = { id: 'x', order: 'zz', from: 'grab-box', to: 'treat' };
});
plant(inhalers, 'all-on-one-driver', 'P2S1', 'all ideas on one', (draft) => {
  for (const link of Object.values(draft.links)) if (/C\d$/.test(link.from)) link.to = 'P2S1';
});
reworded(discharge, 'same-text', 'P2S2C1', 'A pharmacist joins the board round in the afternoon');
reworded(
  falls,
  'same-text',
  'safety-huddle',
  'Offer help to the toilet at bedtime and before meals without waiting for a bell',
);
reworded(falls, 'two-in-one', 'activity', 'Patients are out of bed by nine and relatives are welcome at meals');
reworded(sepsis, 'two-in-one', 'escalation', 'A clear call to a senior clinician; blood results within the hour');
reworded(handHygiene, 'two-in-one', 'P1S1', 'Dispensers within reach of every bed\nSoft skin for those who wash often');
reworded(discharge, 'two-in-one', 'P2S1', 'Timely prescribing of medicines and accurate information for the practice');
reworded(
  engagement,
  'too-long',
  'buddy',
  'Pair every newcomer with somebody who has led at least one engagement before and who has the time to sit with them once a week for the whole of their first half year in post',
);
reworded(inhalers, 'numbering', 'P2S1', '2.1) Technique seen, not asked about');
reworded(falls, 'numbering', 'toilet', 'S6 – Timely help to the toilet');
reworded(sepsis, 'acronym', 'skills', 'Enough nurses with IVAD competence on each shift');
reworded(discharge, 'acronym', 'P3S2C2', 'An HCA in the lounge who finishes the checklist');
plant(
  sepsis,
  'no-outcome-measure',
  'example-sepsis',
  'the outcome measure deleted',
  (draft) => void delete draft.measures['within-hour'],
);
plant(
  sepsis,
  'no-balancing-measure',
  'example-sepsis',
  'the balancing measure deleted',
  (draft) => void delete draft.measures['unneeded'],
);
plant(
  sepsis,
  'driver-without-measure',
  'treat',
  'the process measure deleted',
  (draft) => void delete draft.measures['decision-to-dose'],
);
plant(
  sepsis,
  'measure-undefined',
  'unneeded',
  'its definition deleted',
  (draft) => void delete draft.measures['unneeded']?.definition,
);
plant(
  sepsis,
  'no-prediction',
  'grab-box-one-shift',
  'its prediction deleted',
  (draft) => void delete draft.cycles['grab-box-one-shift']?.plan.prediction,
);
plant(sepsis, 'decision-differs', 'grab-box', 'abandoned in the diagram', (draft) => {
  const idea = draft.nodes['grab-box'];
  if (idea) idea.status = 'abandoned';
});
plant(falls, 'adopted-untested', 'night-lights', 'adopted at once', (draft) => {
  const idea = draft.nodes['night-lights'];
  if (idea) idea.status = 'adopted';
});
plant(engagement, 'study-overdue', 'write-back-one-team', 'its study empty', (draft) => {
  const cycle = draft.cycles['write-back-one-team'];
  if (cycle) cycle.study = {};
});
plant(discharge, 'study-overdue', 'cycle-P1S1C1', 'Do ended long ago', (draft) => {
  draft.cycles['c'] = cycleOf('P1S1C1', { do: { end: '2027-01-04', observations: 'It went well.' } });
  draft.cycles['c'].id = 'cycle-P1S1C1';
});
plant(
  handHygiene,
  'stale',
  'good-plan',
  'last changed in summer',
  (draft) => void (draft.modified = '2026-08-15T10:00:00.000Z'),
);

/** What is asked about people is for each team to answer; an example has some of it, so that it can be seen. */

/** The day on which a plan is looked at: the good ones have one, the examples that of their last change. */
const dayOf = (plan: Plan) => (goodPlans.includes(plan) ? today : plan.modified.slice(0, 10));

describe('The coach', () => {
  it.each(goodPlans.map((plan) => [plan.title, plan] as const))('says nothing of “%s”', (_, plan) => {
    expect(findingsOf(plan, dayOf(plan)).map(({ sentence }) => sentence)).toEqual([]);
  });

  it.each([
    ['engagement', engagement],
    ['falls', falls],
    ['sepsis', sepsis],
  ] as const)('says nothing of the example “%s”, on the day on which it is opened and half a year later', (_, plan) => {
    for (const day of [dayOf(plan), '2027-06-01']) {
      const { open } = divide(plan, findingsOf({ ...plan, modified: `${day}T09:00:00.000Z` }, day));
      expect(open.map(({ sentence }) => sentence)).toEqual([]);
    }
  });

  it('has questions about the network of the engagement example, of each kind at most three, and finds nothing else', () => {
    const found = findingsOf(engagement, dayOf(engagement));
    expect(divide(engagement, found).open).toEqual([]);
    const rules = [...new Set(found.map(({ rule }) => rule))];
    for (const rule of rules) expect(found.filter((each) => each.rule === rule).length).toBeLessThanOrEqual(3);
    expect(rules).toContain('only-link');
  });

  it('is tried with sixty faults or more, of every rule', () => {
    expect(faults.length).toBeGreaterThanOrEqual(60);
    expect(new Set(faults.map(({ rule }) => rule)).size).toBe(32);
  });

  it.each(faults.map((fault) => [fault.rule, fault.says, fault] as const))('finds %s: %s', (_, __, fault) => {
    const before = new Set(findingsOf(fault.plan, dayOf(fault.plan)).map(({ rule, on }) => `${rule} ${on}`));
    const after = findingsOf(produce(fault.plan, fault.plant), dayOf(fault.plan)).map(
      ({ rule, on }) => `${rule} ${on}`,
    );
    expect(before).not.toContain(`${fault.rule} ${fault.on}`);
    expect(after).toContain(`${fault.rule} ${fault.on}`);
  });
});
