import { describe, expect, it } from 'vitest';
import { createReadStates } from '../../../../src/app/files/copies/readStates';
import { joinByLink, type Api } from '../../../../src/app/together/joining';
import { serialise } from '../../../../src/format/serialise';
import { createReplicas } from '../../../../src/plan/change/replicas';
import { setText } from '../../../../src/plan/edit/boxFields';
import type { Plan } from '../../../../src/plan/model/schema';
import { createAutosave } from '../../../../src/storage/autosave';
import { createMemoryDisk, createMemoryStore } from '../../../../src/storage/memoryStore';
import { createOpenPlan } from '../../../../src/store/openPlan';
import type { Role } from '../../../../src/together/roomApi';
import { smallPlan } from '../../../fixtures/plans';

const link = (secret = 'AbCdEfGhIjKlMnOpQrSt_-') => `#/join/0123456789abcdef/${secret}`;
const now = () => '2026-12-01T09:00:00.000Z';

/** A machine whose store is empty, and a server that answers so. */
function machine(answer: { readonly role?: Role | 'refused' | null; readonly plan?: Plan } = {}) {
  const { role = 'edit', plan = smallPlan() } = answer;
  let ids = 0;
  const newId = () => `new-${(ids += 1)}`;
  const store = createMemoryStore(createMemoryDisk());
  const replicas = createReplicas();
  const autosave = createAutosave({ store, replicas, newId, onStatus: () => {} });
  const openPlan = createOpenPlan({ now, newId, replicas });
  const fetched = { text: serialise(plan), tag: '"1"' };
  const api = {
    roleOf: async () => role,
    plan: async () => (role === null ? null : role === 'refused' ? role : fetched),
  } as unknown as Api;
  const needs = { store, autosave, openPlan, readStates: createReadStates() };
  return { ...needs, newId, join: (text = link()) => joinByLink(needs, api, text) };
}

/** The plan as somebody has it who goes on from what left as a file. */
async function edited(at: ReturnType<typeof machine>, plan: Plan, text: string): Promise<Plan> {
  await at.store.create(plan, [plan.revision]);
  const opened = await at.autosave.open(plan.id);
  if (opened) at.openPlan.open(opened.plan, opened.shared);
  at.openPlan.edit('edit text', (draft) => setText(draft, 'C1', text));
  await at.autosave.flush();
  return at.openPlan.plan();
}

describe('a link to a room', () => {
  it('brings its plan into the library', async () => {
    const at = machine();
    const joined = await at.join();
    expect(joined).toMatchObject({ id: 'plan-1', room: { room: '0123456789abcdef', role: 'edit' } });
    expect(await at.store.has('plan-1')).toBe(true);
    expect((await at.store.load('plan-1'))?.plan.nodes['C1']?.text).toBe(smallPlan().nodes['C1']?.text);
  });

  it.each([
    ['no link at all', '#/join/nonsense', {}, 'refused'],
    ['one that leads nowhere', link(), { role: 'refused' as const }, 'refused'],
    ['one whose server does not answer', link(), { role: null }, 'unreachable'],
  ])('changes nothing where it is %s', async (_, text, answer, outcome) => {
    const at = machine(answer);
    expect(await at.join(text)).toBe(outcome);
    expect(await at.store.list()).toEqual([]);
  });

  it('leaves a plan that is here as it is, and says from where both went on', async () => {
    const theirs = { ...smallPlan(), title: 'Theirs', revision: 'theirs', ancestors: [smallPlan().revision] };
    const at = machine({ plan: theirs });
    const mine = await edited(at, smallPlan(), 'Mine');
    expect(mine.revision).not.toBe(smallPlan().revision);
    const joined = await at.join();
    if (typeof joined === 'string') throw new Error(joined);
    expect(joined.base?.title).toBe(smallPlan().title);
    expect(joined.base?.nodes['C1']?.text).toBe(smallPlan().nodes['C1']?.text);
    expect((await at.store.load('plan-1'))?.plan.nodes['C1']?.text).toBe('Mine');
  });

  it('joins nothing where nobody knows what both have in common', async () => {
    const at = machine({ plan: { ...smallPlan(), title: 'Theirs', revision: 'theirs', ancestors: [] } });
    await edited(at, smallPlan(), 'Mine');
    expect(await at.join()).toBe('apart');
  });

  it('takes nothing from whoever may edit already', async () => {
    const at = machine({ role: 'view' });
    await edited(at, smallPlan(), 'Mine');
    const before = { room: '0123456789abcdef', role: 'edit', keys: { edit: 'own' } } as const;
    await at.store.saveRoom('plan-1', before, smallPlan());
    expect(await at.join()).toMatchObject({
      room: { role: 'edit', keys: { edit: 'own', view: 'AbCdEfGhIjKlMnOpQrSt_-' } },
    });
  });
});
