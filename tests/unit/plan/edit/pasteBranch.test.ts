import fc from 'fast-check';
import { freeze, produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { readBranch, writeBranch } from '../../../../src/exchange/clipboard/branchForms';
import { carryBranch } from '../../../../src/plan/ask/carryBranch';
import { aimOf, nodesOf } from '../../../../src/plan/ask/queries';
import { childrenOf, linksOf, parentsOf, primaryParent } from '../../../../src/plan/ask/relations';
import { deleteBoxes } from '../../../../src/plan/edit/deleting';
import { pasteBranch, type PastedBranch } from '../../../../src/plan/edit/pasteBranch';
import { carriedIds } from '../../../../src/plan/model/carriedBranch';
import type { CarriedBranch } from '../../../../src/plan/model/carriedBranch';
import { planFaults } from '../../../../src/plan/model/checkPlan';
import type { NodeId, Plan } from '../../../../src/plan/model/schema';
import { arbitraryPlan } from '../../../fixtures/arbitraryPlan';
import { emptyPlan, smallPlan } from '../../../fixtures/plans';
import { changed, counter, linesFrom, page } from '../page';

const copied = (plan: Plan, ...ids: NodeId[]) => carryBranch(plan, ids, { cut: false });
const cut = (plan: Plan, ...ids: NodeId[]) => ({
  branch: carryBranch(plan, ids, { cut: true }),
  plan: changed((draft) => deleteBoxes(draft, ids), plan),
});

function paste(
  plan: Plan,
  branch: CarriedBranch,
  parent: NodeId,
  newId = counter(),
): { plan: Plan; result: PastedBranch } {
  let result: PastedBranch | undefined;
  const next = changed((draft) => {
    result = pasteBranch(draft, { branch, parent, newId });
  }, plan);
  if (!result) throw new Error('Nothing was pasted.');
  return { plan: next, result };
}

/** The small plan with everything that can hang on C1. */
function richPlan(): Plan {
  const plan = smallPlan();
  const { C1, C2 } = plan.nodes;
  const { 'C2-S2': first, 'C2-S3': second } = plan.links;
  const cycle = plan.cycles['cycle-2'];
  if (!C1 || !C2 || !first || !second || !cycle) throw new Error('The small plan has changed.');
  return {
    ...plan,
    nodes: {
      ...plan.nodes,
      C1: { ...C1, notes: 'Agreed with the matron', owner: 'Zoe', due: '2027-01-31', more: { seen: [1] } },
    },
    links: { ...plan.links, 'C2-S3': { ...second, confidence: 'low', notes: 'A hunch.' } },
    cycles: { ...plan.cycles, 'cycle-2': { ...cycle, measures: ['audits'], plan: { prediction: 'Fewer falls' } } },
    measures: {
      audits: { id: 'audits', order: 'a0', name: 'Audits done', kind: 'process', nodes: ['C1', 'S1'], points: {} },
    },
  };
}

describe('a branch that was cut', () => {
  it('comes back to its place as itself, with all that hung on it', () => {
    const before = richPlan();
    const { branch, plan } = cut(before, 'C1');
    expect(plan.cycles).toEqual({});
    const { plan: after, result } = paste(plan, branch, 'S1');
    expect(result).toEqual({ added: ['C1'], cycles: 2, folded: 0, moved: true, lost: 0, aim: 'none' });
    expect(after.nodes['C1']).toEqual({ ...before.nodes['C1'], order: expect.any(String) });
    expect(after.cycles).toEqual({
      'cycle-1': { ...before.cycles['cycle-1'], order: expect.any(String) },
      'cycle-2': { ...before.cycles['cycle-2'], order: expect.any(String) },
    });
    expect(after.measures['audits']?.nodes).toEqual(['S1', 'C1']);
    expect(linesFrom(after, 'C1')).toEqual(['C1→S1']);
  });

  it('moves to another parent and keeps its lines to others with what was noted on them', () => {
    const before = richPlan();
    const { branch, plan } = cut(before, 'C2');
    const { plan: after } = paste(plan, branch, 'S1');
    expect(parentsOf(after, 'C2')).toEqual(['S1', 'S3']);
    expect(primaryParent(after, 'C2')).toBe('S1');
    expect(after.links['C2-S3']).toMatchObject({ confidence: 'low', notes: 'A hunch.' });
  });

  it('keeps all its lines when it is pasted on one of its parents', () => {
    const { branch, plan } = cut(richPlan(), 'C2');
    const { plan: after } = paste(plan, branch, 'S3');
    expect(parentsOf(after, 'C2')).toEqual(['S2', 'S3']);
    expect(primaryParent(after, 'C2')).toBe('S2');
  });

  it('gets back the boxes that stayed as they had another parent', () => {
    const { branch, plan } = cut(richPlan(), 'S2');
    expect(parentsOf(plan, 'C2')).toEqual(['S3']);
    const { plan: after } = paste(plan, branch, 'P1');
    expect(primaryParent(after, 'C2')).toBe('S2');
    expect(parentsOf(after, 'C2')).toEqual(['S2', 'S3']);
  });

  it('says how many lines could not come back', () => {
    const { branch, plan } = cut(richPlan(), 'C2');
    const without = changed((draft) => deleteBoxes(draft, ['S3']), plan);
    expect(paste(without, branch, 'S1').result.lost).toBe(1);
  });

  it('is a copy where it is still there, and the second time', () => {
    const { branch, plan } = cut(richPlan(), 'C1');
    expect(paste(richPlan(), branch, 'S1').result).toMatchObject({ moved: false, added: ['n1'] });
    const once = paste(plan, branch, 'S1').plan;
    const twice = paste(once, branch, 'S2');
    expect(twice.result).toMatchObject({ moved: false, cycles: 2 });
    expect(Object.keys(twice.plan.cycles)).toHaveLength(4);
  });

  it('takes along only what would be deleted, and never the aim', () => {
    const branch = carryBranch(smallPlan(), ['aim-1', 'S2'], { cut: true });
    expect(carriedIds(branch)).toEqual(['S2']);
    expect(aimOf(branch.plan).text).toBe('');
  });

  it('comes back to where it was placed by hand', () => {
    const free = smallPlan();
    const placed = { ...free, appearance: { positions: { C1: { x: 5, y: 6 }, C2: { x: 1, y: 1 } } } };
    const { branch, plan } = cut(placed, 'C1');
    expect(paste(plan, branch, 'S1').plan.appearance.positions).toEqual(placed.appearance.positions);
    expect(paste(plan, branch, 'S3').plan.appearance.positions).toEqual({ C2: { x: 1, y: 1 } });
  });

  it.each(['P1', 'P2', 'S1', 'S2', 'S3', 'C1', 'C2', 'C3', 'C4'])('is whole again in its place: %s', (id) => {
    const before = richPlan();
    const { branch, plan } = cut(before, id);
    const parent = primaryParent(before, id) ?? '';
    const after = paste(plan, branch, parent).plan;
    const plain = (state: Plan) => ({
      nodes: Object.fromEntries(Object.values(state.nodes).map(({ order: _order, ...node }) => [node.id, node])),
      links: Object.fromEntries(Object.values(state.links).map(({ order: _order, ...link }) => [link.id, link])),
      parents: Object.keys(state.nodes).map((node) => primaryParent(state, node)),
      tags: state.tags,
    });
    expect({ ...plain(after), parents: [] }).toEqual({ ...plain(before), parents: [] });
    for (const node of Object.keys(before.nodes)) expect(primaryParent(after, node)).toBe(primaryParent(before, node));
  });
});

describe('a branch that was copied', () => {
  it('stands below the box with new ids, its lines among themselves, its cycles and its tags', () => {
    const before = richPlan();
    const { plan, result } = paste(before, copied(before, 'S1'), 'P2');
    expect(result).toMatchObject({ added: ['n1', 'n2'], cycles: 2, moved: false });
    expect(linesFrom(plan, 'n2')).toEqual(['n2→n1']);
    expect(linesFrom(plan, 'n1')).toEqual(['n1→P2']);
    expect(plan.nodes['n2']).toMatchObject({ tags: ['quick'], owner: 'Zoe', more: { seen: [1] } });
    expect(plan.measures['audits']?.nodes).toEqual(['C1', 'S1', 'n2', 'n1']);
    const copies = Object.values(plan.cycles).filter(({ idea }) => idea === 'n2');
    expect(copies.map(({ previous }) => previous)).toEqual([undefined, copies[0]?.id]);
    expect(Object.keys(plan.tags)).toEqual(['quick', 'cost']);
  });

  it('joins the tags and measures of another plan by their names', () => {
    const other = emptyPlan();
    const plan: Plan = {
      ...other,
      id: 'plan-2',
      tags: { t9: { id: 't9', order: 'a0', name: ' Quick\u00a0win', colour: '#000000' } },
      measures: { m9: { id: 'm9', order: 'a0', name: 'Audits done', kind: 'process', nodes: [], points: {} } },
    };
    const { plan: after, result } = paste(plan, copied(richPlan(), 'P1'), 'aim-1');
    const idea = Object.values(after.nodes).find(({ owner }) => owner === 'Zoe');
    expect(idea?.tags).toEqual(['t9']);
    expect(Object.keys(after.tags)).toEqual(['t9']);
    expect(Object.keys(after.measures)).toEqual(['m9']);
    expect(after.measures['m9']?.nodes).toHaveLength(2);
    expect(result.cycles).toBe(2);
    expect(Object.values(after.cycles).find(({ measures }) => measures)?.measures).toEqual(['m9']);
  });

  it('brings tags and measures that another plan lacks', () => {
    const { plan } = paste({ ...emptyPlan(), id: 'plan-2' }, copied(richPlan(), 'C1'), 'aim-1');
    expect(Object.values(plan.tags).map(({ name }) => name)).toEqual(['Quick win']);
    expect(Object.values(plan.measures).map(({ name, nodes }) => [name, nodes.length])).toEqual([['Audits done', 1]]);
  });

  it('keeps change ideas in their column whatever they are pasted on', () => {
    const { plan } = paste(smallPlan(), copied(smallPlan(), 'C1'), 'aim-1');
    expect(page(plan)['change']).toContain('n1');
    expect(linesFrom(plan, 'n1')).toEqual(['n1→aim-1']);
  });

  it('folds what finds no column and says so', () => {
    const { plan, result } = paste(smallPlan(), copied(smallPlan(), 'P1'), 'S3');
    expect(result).toMatchObject({ folded: 4 });
    expect(new Set(result.added.flatMap((id) => parentsOf(plan, id)))).toEqual(new Set(['S3']));
  });

  it('fills an empty aim with a copied one, and leaves it out where there is an aim', () => {
    const aim = { ...aimOf(smallPlan()), smart: { to: '50 %' }, notes: 'Agreed.' };
    const plan = { ...smallPlan(), nodes: { ...smallPlan().nodes, 'aim-1': aim } };
    const empty = { ...emptyPlan(), id: 'plan-2' };
    const { plan: filled, result } = paste(empty, copied(plan, 'aim-1'), 'aim-1');
    expect(aimOf(filled)).toMatchObject({ text: aim.text, smart: { to: '50 %' }, notes: 'Agreed.' });
    expect(result).toMatchObject({ aim: 'filled', folded: 0 });
    expect(childrenOf(filled, 'aim-1')).toHaveLength(2);
    expect(Object.keys(filled.nodes)).toHaveLength(Object.keys(plan.nodes).length - 1);
    expect(linksOf(filled)).toHaveLength(linksOf(plan).length);
    let made = 0;
    const twice = paste(filled, copied(plan, 'aim-1'), 'aim-1', () => `m${(made += 1)}`);
    expect(twice.result.aim).toBe('left out');
    expect(aimOf(twice.plan).text).toBe(aim.text);
  });

  it('is refused on a change idea', () => {
    expect(() => paste(smallPlan(), copied(smallPlan(), 'C1'), 'C2')).toThrow('A change idea has no children.');
  });
});

describe('whatever plan it comes from', () => {
  const planAndPick = fc.tuple(arbitraryPlan, arbitraryPlan, fc.nat(), fc.nat(), fc.boolean());

  it('is written and read as the same branch, and pasting it anywhere leaves a sound plan', () => {
    fc.assert(
      fc.property(planAndPick, ([from, onto, pick, place, isCut]) => {
        const boxes = nodesOf(from);
        const id = boxes[pick % boxes.length]?.id ?? '';
        // The aim is never cut.
        const isAim = id === aimOf(from).id;
        const branch = carryBranch(freeze(from, true), [id], { cut: isCut });
        const read = readBranch(writeBranch(branch).json);
        expect(read && writeBranch(read)).toEqual(carriedIds(branch).length > 0 ? writeBranch(branch) : null);
        const target = isCut && pick % 2 === 0 ? onto : from;
        const frozen = freeze(
          isCut && target === from && !isAim ? produce(from, (draft) => deleteBoxes(draft, [id])) : target,
          true,
        );
        const parents = nodesOf(frozen).filter(({ column }) => frozen.columns[column]?.kind !== 'change');
        const parent = parents[place % parents.length]?.id ?? '';
        const after = produce(frozen, (draft) => {
          if (read) pasteBranch(draft, { branch: read, parent, newId: counter() });
        });
        expect(planFaults(after)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
