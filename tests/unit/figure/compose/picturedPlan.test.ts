import fc from 'fast-check';
import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { changeOptions, figureOptions, type OptionsChange } from '../../../../src/figure/compose/figureOptions';
import { createFigures } from '../../../../src/figure/compose/figures';
import { picturedPlan } from '../../../../src/figure/compose/picturedPlan';
import { parse } from '../../../../src/format/parse';
import { serialise } from '../../../../src/format/serialise';
import { planFaults } from '../../../../src/plan/model/checkPlan';
import { setDue } from '../../../../src/plan/edit/boxFields';
import type { Plan } from '../../../../src/plan/model/schema';
import { arbitraryPlan } from '../../../fixtures/arbitraryPlan';
import { tableMeasure } from '../../../fixtures/interWidths';
import { now, smallPlan } from '../../../fixtures/plans';

const identity = { id: 'pictured', revision: 'first', now };

/** What lies in the picture, and what its own picture looks like. */
function pictured(plan: Plan, change: OptionsChange = {}, collapsed: readonly string[] = []) {
  const options = changeOptions(figureOptions(plan, { preset: 'screen' }), change);
  const figures = createFigures(tableMeasure)(plan, options, new Set(collapsed));
  return figures.map((figure) => ({ figure, inside: picturedPlan(plan, figure, options, identity) }));
}
function one(...of: Parameters<typeof pictured>): Plan {
  const [first] = pictured(...of);
  if (!first) throw new Error('A plan has at least one figure.');
  return first.inside;
}
const drawn = (plan: Plan) => createFigures(tableMeasure)(plan, figureOptions(plan, { preset: 'screen' }), new Set());

/** A small plan with a word that no picture shows wherever one can be written. */
function secretive(): Plan {
  const plan = smallPlan();
  const note = { notes: 'secret', start: '2026-01-01', more: { x: 'secret' } };
  for (const node of Object.values(plan.nodes)) Object.assign(node, note, { smart: { place: 'secret' } });
  for (const link of Object.values(plan.links)) Object.assign(link, note);
  for (const cycle of Object.values(plan.cycles)) {
    Object.assign(cycle, {
      title: 'secret',
      owner: 'secret',
      plan: { objective: 'secret' },
      study: { learning: 'secret' },
    });
    cycle.act.next = 'secret';
  }
  const measure = {
    id: 'M',
    order: 'a0',
    name: 'Falls',
    kind: 'outcome',
    nodes: ['P1'],
    definition: 'secret',
  } as const;
  const versions = [{ revision: 'rev-0', name: 'secret', note: 'secret', date: '2026-01-01' }];
  const points = { p: { id: 'p', order: 'a0', date: '2026-01-01', value: 7, note: 'secret' } };
  const measures = { M: { ...measure, nodes: [...measure.nodes], points } };
  return { ...plan, description: 'secret', measures, versions, ancestors: ['secret'] };
}

describe('what a picture shows, as a plan', () => {
  it('holds nothing that is written only in the details', () => {
    expect(serialise(secretive())).toContain('secret');
    expect(serialise(one(secretive(), { shown: { owner: true, measures: true } }))).not.toMatch(/secret|2026-01-01/);
  });

  it('holds owners, statuses, dates, cycles, measures and tags as far as they are seen', () => {
    const [all, none] = [
      { owner: true, status: true, due: true, cycles: true, measures: true },
      { owner: false, status: false, due: false, cycles: false, measures: false },
    ];
    const dated = produce(secretive(), (draft) => setDue(draft, 'C1', '2027-02-26'));
    const full = one(dated, { shown: all, look: { colourBy: 'tag' } });
    expect(full.nodes['C1']).toMatchObject({ owner: 'Ben', status: 'testing', due: '2027-02-26', tags: ['quick'] });
    expect(Object.keys(full.tags)).toEqual(['quick']);
    expect(Object.keys(full.cycles)).toEqual(['cycle-1', 'cycle-2']);
    expect(full.measures['M']).toMatchObject({ name: 'Falls', nodes: ['P1'], points: {} });
    expect(one(secretive(), { shown: { tags: true } }).nodes['C1']).toMatchObject({ tags: ['quick'] });
    const bare = one(dated, { shown: none });
    expect(Object.keys(bare.nodes['C1'] ?? {}).sort()).toEqual(['column', 'id', 'order', 'text']);
    expect([bare.tags, bare.cycles, bare.measures]).toEqual([{}, {}, {}]);
  });

  it('holds no box that is left out, folded away or in another part, and no caption that is not set', () => {
    const ids = (plan: Plan) => Object.keys(plan.nodes).sort().join(' ');
    expect(ids(one(smallPlan(), { shown: { changeIdeas: false } }))).toBe('P1 P2 S1 S2 S3 S4 aim-1');
    expect(ids(one(smallPlan(), { shown: { collapsed: true } }, ['P1', 'P2']))).toBe('P1 P2 S4 aim-1');
    const parts = pictured(smallPlan(), { shown: { split: true } }).map(({ inside }) => ids(inside));
    expect(parts).toEqual(['C1 C2 P1 S1 S2 aim-1', 'C2 C3 C4 P2 S3 aim-1']);
    const captioned = one(smallPlan(), { shown: { captionText: 'Not meant for you', caption: false } });
    expect(serialise(captioned)).not.toContain('Not meant for you');
  });

  it('is a plan of its own, in one piece, that gives the same boxes and lines when it is drawn again', () => {
    fc.assert(
      fc.property(arbitraryPlan, fc.boolean(), fc.boolean(), (plan, changeIdeas, split) => {
        for (const { figure, inside } of pictured(plan, { shown: { changeIdeas, split } })) {
          expect(planFaults(inside)).toEqual([]);
          expect(inside.id).toBe('pictured');
          const read = parse(serialise(inside));
          if (!read.ok) throw new Error('It does not open.');
          expect(read.mended).toEqual([]);
          const [again] = drawn(read.plan);
          const placed = ({ boxes, connectors }: typeof figure) => [
            boxes.map(({ id, text, under }) => [
              id,
              text.lines.map((line) => line.text),
              under?.lines.map((line) => line.text),
            ]),
            connectors.map(({ id, confidence }) => [id, confidence]),
          ];
          expect(again && placed(again)).toEqual(placed(figure));
        }
      }),
      { numRuns: 40 },
    );
  });
});
