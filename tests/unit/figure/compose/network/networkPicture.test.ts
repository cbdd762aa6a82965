// @vitest-environment jsdom
/** The picture of a network: everybody with a mark and a name, every tie, what the marks mean, how many have answered. */
import { describe, expect, it } from 'vitest';
import { mapPeople } from '../../../../../src/figure/compose/network/mapPeople';
import { networkPicture, type NetworkContent } from '../../../../../src/figure/compose/network/networkPicture';
import { onPaper } from '../../../../../src/figure/compose/onPaper';
import { textMarks } from '../../../../../src/figure/marks/walk';
import { presentationFiles } from '../../../../../src/figure/office/presentationFiles';
import { expectSound } from '../../office/officeFile';
import { mapMarksIn, textsIn } from './picturedNetwork';
import { mapLayout } from '../../../../../src/geometry/network/mapLayout';
import { createWrapper } from '../../../../../src/geometry/text/wrapText';
import { planNetwork, wholeNetwork } from '../../../../../src/plan/ask/people/network';
import type { Plan } from '../../../../../src/plan/model/schema';
import { tableMeasure } from '../../../../fixtures/interWidths';
import { networkPlan } from '../../../../fixtures/networkPlan';

const wrap = createWrapper(tableMeasure);

const people = [
  { name: 'Triage nurses', kind: 'group' as const, organisation: 'This service', answered: '2026-11-02' },
  { name: 'Night shift supervisor', organisation: 'This service', asked: '2026-11-01' },
  { name: 'Ambulance service', kind: 'organisation' as const },
  { name: 'Liaison', organisation: 'Ambulance service', voice: true },
];
const plan = networkPlan(
  [
    'Triage nurses - Night shift supervisor - goes to for advice - daily',
    'Night shift supervisor - Triage nurses - manages',
    'Liaison - Night shift supervisor - works with',
  ],
  people,
);

function picture(of: Plan, more: Partial<NetworkContent> = {}) {
  const network = planNetwork(of);
  const laidOut = mapLayout({
    layout: 'force',
    people: mapPeople(of, network, wrap),
    ties: network.ties,
    fixed: new Map(),
  });
  const content = { plan: of, laidOut, layout: 'force', choice: wholeNetwork, colouring: 'organisation' } as const;
  return networkPicture({ ...content, ...more }, wrap);
}

describe('the picture of a network', () => {
  it('has everybody and every tie', () => {
    const { marks = [] } = picture(plan) ?? {};
    expect(mapMarksIn(marks, 'stakeholder-id')).toEqual(Object.keys(plan.stakeholders));
    expect(mapMarksIn(marks, 'tie-id')).toEqual(Object.keys(plan.ties));
    const words = textsIn(marks).join(' ');
    for (const { name } of Object.values(plan.stakeholders)) expect(words).toContain(name);
  });

  it('says each tie in words, and who has none', () => {
    expect(picture(plan)?.alt.full.split('\n')).toEqual([
      'Triage nurses go to Night shift supervisor for advice, daily',
      'Night shift supervisor manages Triage nurses',
      'Liaison works with Night shift supervisor',
      'Ambulance service: no tie',
    ]);
  });

  it('says on how many answers it rests', () => {
    const { marks = [], alt } = picture(plan) ?? {};
    expect(textsIn(marks)).toContain('Based on 1 of 2 people asked');
    expect(alt?.short).toBe('Network of 4 stakeholders, 3 ties. Based on 1 of 2 people asked.');
    expect(textsIn(picture(networkPlan(['A - B']))?.marks ?? []).join()).not.toContain('asked');
  });

  it('explains the marks that it has and no others', () => {
    const words = textsIn(picture(plan)?.marks ?? []);
    expect(words).toEqual(
      expect.arrayContaining(['Person', 'Group', 'Organisation', 'No answer yet', 'Formal, from roles', 'Informal']),
    );
    expect(words).not.toContain('Only link');
    expect(textsIn(picture(networkPlan(['A - B']))?.marks ?? [])).not.toContain('Group');
  });

  it('leaves out what the reader does not look at', () => {
    const informal = picture(plan, { choice: { ...wholeNetwork, formal: false } });
    expect(mapMarksIn(informal?.marks ?? [], 'tie-id')).toEqual(['t1', 't3']);
    const near = picture(plan, { only: new Set(['liaison', 'night-shift-supervisor']) });
    expect(mapMarksIn(near?.marks ?? [], 'stakeholder-id')).toEqual(['night-shift-supervisor', 'liaison']);
    expect(picture(plan, { only: new Set() })).toBeNull();
  });

  it('is a sound slide, and a drawing on which nothing reaches over the edge', () => {
    const content = picture(plan);
    if (!content) throw new Error('There is a picture.');
    const files = presentationFiles([onPaper(content, { preset: 'slide' })], plan);
    if (!files) throw new Error('It fits on a slide.');
    expectSound(files);
    const { x: left, width: across } = content.area;
    for (const { text } of textMarks(content.marks))
      for (const { x, width } of text.lines) {
        expect(x).toBeGreaterThanOrEqual(left);
        expect(x + width).toBeLessThanOrEqual(left + across);
      }
  });
});
