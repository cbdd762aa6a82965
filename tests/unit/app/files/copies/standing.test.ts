import { describe, expect, it } from 'vitest';
import { knownStates } from '../../../../../src/app/files/copies/knownStates';
import { createReadStates } from '../../../../../src/app/files/copies/readStates';
import { standingOf } from '../../../../../src/app/files/copies/standing';
import { wordStanding } from '../../../../../src/app/files/copies/standingWords';
import { redacted } from '../../../../../src/plan/ask/people/redact';
import { setOwner, setText } from '../../../../../src/plan/edit/boxFields';
import { nameVersion } from '../../../../../src/plan/edit/versions';
import type { Plan } from '../../../../../src/plan/model/schema';
import { createMemoryStore } from '../../../../../src/storage/memoryStore';
import { factsOf } from '../../../../../src/storage/rows';
import { createOpenPlan } from '../../../../../src/store/openPlan';
import { peoplePlan, smallPlan } from '../../../../fixtures/plans';

const now = '2026-12-01T09:00:00.000Z';
type Recipe = (draft: Plan) => void;

/** The plan came here as a file; what is done then is in its journal. */
async function here(first: Plan) {
  let ids = 0;
  const store = createMemoryStore();
  await store.create(first, [first.revision]);
  const openPlan = createOpenPlan({ now: () => now, newId: () => `mine-${(ids += 1)}` });
  openPlan.open(first, [first.revision]);
  const kept: Promise<unknown>[] = [];
  openPlan.onChange((change, plan) => kept.push(store.append(plan.id, [change], factsOf(plan))));
  return {
    plan: openPlan.plan,
    edit: (recipe: Recipe) => openPlan.edit('edit', recipe),
    async leave() {
      openPlan.markShared(openPlan.plan().revision);
      await Promise.all(kept);
      await store.markShared(first.id, openPlan.plan().revision);
      return openPlan.plan();
    },
    async meet(copy: Plan) {
      await Promise.all(kept);
      const states = await knownStates({ store, readStates: createReadStates() }, openPlan.plan());
      return standingOf(openPlan.plan(), copy, states);
    },
  };
}

/** A colleague goes on from a copy. */
function elsewhere(from: Plan, ...recipes: readonly Recipe[]): Plan {
  let ids = 0;
  const openPlan = createOpenPlan({ now: () => now, newId: () => `theirs-${(ids += 1)}` });
  openPlan.open(from, [from.revision]);
  for (const recipe of recipes) openPlan.edit('edit', recipe);
  return openPlan.plan();
}

const reword = (id: string, text: string) => (draft: Plan) => setText(draft, id, text);

describe('a copy of a plan that is here', () => {
  it('is met on the newest state that both have and that has left, not on what came to stand under its revision later', async () => {
    const mine = await here(smallPlan());
    mine.edit(reword('P1', 'One'));
    const left = await mine.leave();
    mine.edit(reword('P2', 'Two'));
    mine.edit(reword('P2', 'Three'));
    const standing = await mine.meet(elsewhere(left, reword('C1', 'Theirs')));
    if (standing.kind !== 'parted') throw new Error(standing.kind);
    expect(standing.before).toEqual(left);
    expect(standing.merge.questions).toEqual([]);
    expect(['P1', 'P2', 'C1'].map((id) => standing.merge.merged.nodes[id]?.text)).toEqual(['One', 'Three', 'Theirs']);
  });

  it('is met on a version that has a name', async () => {
    const mine = await here(smallPlan());
    mine.edit((draft) => nameVersion(draft, { revision: 'named', name: 'v1', note: '', date: now }));
    const named = mine.plan();
    mine.edit(reword('P2', 'Two'));
    expect(await mine.meet(elsewhere(named, reword('P1', 'Theirs')))).toMatchObject({ kind: 'parted', before: named });
  });

  it('that was edited by hand, under the revision that it had, is not taken for what it was', async () => {
    const mine = await here(smallPlan());
    const byHand = { ...smallPlan(), title: 'By hand' };
    const fresh = await mine.meet(byHand);
    if (fresh.kind !== 'newer') throw new Error(fresh.kind);
    expect(fresh.theirs.title).toBe('By hand');
    expect(fresh.theirs.revision).not.toBe(smallPlan().revision);
    mine.edit(reword('P1', 'Mine'));
    const later = await mine.meet(byHand);
    if (later.kind !== 'parted') throw new Error(later.kind);
    expect([later.merge.merged.title, later.merge.merged.nodes['P1']?.text]).toEqual(['By hand', 'Mine']);
  });

  it('of which nothing in common is known here says so', async () => {
    const mine = await here(smallPlan());
    mine.edit(reword('P1', 'Mine'));
    const far = { ...elsewhere(smallPlan(), reword('P2', 'Theirs')), ancestors: ['long-ago'] };
    expect(await mine.meet(far)).toEqual({ kind: 'noBase' });
  });

  it('that left without names and judgements takes none away, whether it is taken over or merged', async () => {
    const mine = await here(peoplePlan());
    const sent = redacted(peoplePlan());
    const theirs = elsewhere(sent, (draft) => setOwner(draft, 'P1', 'Theirs'));
    const taken = await mine.meet(theirs);
    if (taken.kind !== 'newer') throw new Error(taken.kind);
    expect([taken.theirs.stakeholders, taken.theirs.redacted]).toEqual([peoplePlan().stakeholders, undefined]);
    mine.edit(reword('P2', 'Mine'));
    const merged = await mine.meet(theirs);
    if (merged.kind !== 'parted') throw new Error(merged.kind);
    const { stakeholders, contacts, nodes } = merged.merge.merged;
    expect([stakeholders, contacts]).toEqual([peoplePlan().stakeholders, peoplePlan().contacts]);
    expect([nodes['P1']?.owner, nodes['P2']?.text, merged.merge.questions]).toEqual(['Theirs', 'Mine', []]);
  });
});

describe('the six sentences', () => {
  const said = async (change: Recipe | null, copy: Plan) => {
    const mine = await here(smallPlan());
    if (change) mine.edit(change);
    return wordStanding(await mine.meet(copy), { mine: mine.plan(), copy, now });
  };
  const theirs = elsewhere(smallPlan(), reword('P1', 'Theirs'), reword('P2', 'Theirs too'));

  it.each([
    ['one state', null, smallPlan(), 'You both have the same plan.'],
    ['theirs goes on', null, theirs, /^This copy continues yours \((Mon|Tue|Wed) \d\d:\d\d\)\.$/],
    ['mine goes on', reword('C1', 'Mine'), smallPlan(), 'This copy is older; you have everything in it.'],
    [
      'both went on',
      reword('P1', 'Mine'),
      theirs,
      'You and a colleague both changed the plan since 23 November: 2 changes of theirs, 1 from you and 1 to decide.',
    ],
    [
      'nothing in common is known',
      reword('C1', 'Mine'),
      { ...theirs, ancestors: [] },
      'No common earlier state is known on this machine. Open the copy that you both started from, or compare the two side by side.',
    ],
    ['another plan', null, { ...theirs, id: 'another' }, 'This is a different plan.'],
  ])('where it is %s', async (_, change, copy, sentence) => {
    expect(await said(change, copy)).toMatch(sentence);
  });
});
