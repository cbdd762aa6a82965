import { describe, expect, it } from 'vitest';
import { setText } from '../../../../src/plan/edit/boxFields';
import { deleteBoxes } from '../../../../src/plan/edit/deleting';
import type { Change } from '../../../../src/plan/change/change';
import {
  confirm,
  edit,
  giveBack,
  isSettled,
  openReplica,
  pin,
  remote,
  replace,
  revisionsInFlight,
  send,
  type Replica,
} from '../../../../src/plan/change/replica';
import { createReplicas } from '../../../../src/plan/change/replicas';
import { beginRevision } from '../../../../src/plan/change/revision';
import type { Plan } from '../../../../src/plan/model/schema';
import { smallPlan } from '../../../fixtures/plans';
import { changed } from '../../storage/changes';

type Recipe = (draft: Plan) => void;

let ids = 0;
const newId = () => `new-${(ids += 1)}`;
const opened = () => openReplica({ plan: smallPlan(), seq: 4, shared: [] });
const textOf = ({ shown }: Replica) => shown.nodes['C1']?.text;

/** The replica after an edit. */
function edited(replica: Replica, recipe: Recipe, members: Partial<Change> = {}): Replica {
  const [plan, change] = changed(replica.shown, recipe, { id: newId(), ...members });
  return edit(replica, change, plan);
}
const typed = (replica: Replica, text: string, members?: Partial<Change>) =>
  edited(replica, (draft) => setText(draft, 'C1', text), members);

/** What another tab wrote on top of the plan as it was opened. */
function others(recipe: Recipe): { changes: Change[]; seq: number } {
  return { changes: [changed(smallPlan(), recipe, { id: newId() })[1]], seq: 5 };
}

describe('a replica', () => {
  it('shows what was done here before it is stored, and the same afterwards', () => {
    const waiting = typed(opened(), 'Mine');
    expect([textOf(waiting), waiting.confirmed.nodes['C1']?.text, isSettled(waiting)]).toEqual([
      'Mine',
      smallPlan().nodes['C1']?.text,
      false,
    ]);
    const stored = confirm(send(waiting), 5);
    expect(stored).toMatchObject({ seq: 5, inFlight: null, confirmed: waiting.shown, shown: waiting.shown });
    expect(isSettled(stored)).toBe(true);
  });

  it('joins a run while it waits, also across a write that failed', () => {
    const first = send(typed(opened(), 'M', { id: 'run' }));
    const back = giveBack(typed(first, 'Mine', { id: 'run' }));
    expect(back.pending.changes).toHaveLength(1);
    expect(confirm(send(back), 5).confirmed.nodes['C1']?.text).toBe('Mine');
  });

  it('puts what waits behind what others wrote, and says what that brought back', () => {
    const moved = remote(
      typed(opened(), 'Mine'),
      others((draft) => deleteBoxes(draft, ['C1'])),
      newId,
    );
    expect(moved && [textOf(moved.replica), moved.replica.seq]).toEqual(['Mine', 5]);
    expect(moved?.report.revived).toContainEqual({ part: 'nodes', id: 'C1' });
    expect(moved && confirm(send(moved.replica), 6).confirmed).toEqual(moved?.replica.shown);
  });

  it('decides anew from what was first made, each time that others have written', () => {
    const mine = typed(opened(), 'Mine');
    const start = others((draft) => deleteBoxes(draft, ['C1']));
    const once = remote(mine, start, newId)?.replica ?? mine;
    const again = replace(once, { plan: smallPlan(), seq: 7, shared: [] }, newId);
    expect(again.replica.pending.made).toEqual(mine.pending.made);
    expect(again.replica.shown.nodes).toEqual(mine.shown.nodes);
  });

  it('does not take in what it knows, nor what is not the next, nor anything while it writes', () => {
    const theirs = others((draft) => setText(draft, 'C2', 'Theirs'));
    const replica = opened();
    expect(remote(replica, { ...theirs, seq: 4 }, newId)?.replica).toBe(replica);
    expect(remote(replica, { ...theirs, seq: 6 }, newId)).toBeNull();
    expect(remote(send(typed(replica, 'Mine')), theirs, newId)).toBeNull();
  });
});

describe('a revision that another tab has let leave', () => {
  it('is left by what waits here, with the content that is stored as what is meant', () => {
    const replica = pin(typed(opened(), 'Mine'), 'rev-1', null, newId).replica;
    expect(textOf(replica)).toBe('Mine');
    expect(replica.shown.ancestors).toEqual(['rev-1']);
    expect(replica.pins.get('rev-1')).toEqual(smallPlan());
  });

  it('is left by what is made while a write under it is on its way, which the store refuses', () => {
    const sent = send(typed(opened(), 'Mine'));
    expect(revisionsInFlight(sent)).toEqual(['rev-1']);
    const heard = pin(sent, 'rev-1', null, newId).replica;
    const refused = replace(giveBack(heard), { plan: smallPlan(), seq: 4, shared: ['rev-1'] }, newId).replica;
    expect(textOf(refused)).toBe('Mine');
    expect(refused.shown.ancestors[0]).toBe('rev-1');
    expect(revisionsInFlight(send(refused))).toEqual([refused.shown.revision]);
  });

  it('is left once it is heard that others have gone on under it after it had left from here', () => {
    const replica = opened();
    const saved = pin(replica, 'rev-1', replica.shown, newId).replica;
    expect(saved.shown.revision).toBe('rev-1');
    const moved = remote(
      saved,
      others((draft) => setText(draft, 'C1', 'Theirs')),
      newId,
    );
    expect(moved && textOf(moved.replica)).toBe('Theirs');
    expect(moved?.replica.shown.ancestors[0]).toBe('rev-1');
    expect(moved && isSettled(moved.replica)).toBe(false);
  });

  it('is left when what waits under it, and has left already, is put behind what others wrote', () => {
    const pins = pin(opened(), 'rev-1', smallPlan(), newId).replica;
    const begun = edited(pins, (draft) => {
      setText(draft, 'C1', 'Mine');
      beginRevision(draft, 'mine');
    });
    const saved = pin(begun, 'mine', begun.shown, newId).replica;
    const moved = remote(
      saved,
      others((draft) => setText(draft, 'C2', 'Theirs')),
      newId,
    );
    expect(moved?.replica.shown.revision).not.toBe('mine');
    expect(moved?.replica.shown.ancestors).toEqual(['mine', 'rev-1']);
  });

  it('is not left when the very content comes from elsewhere, or is undone to', () => {
    const replica = opened();
    const saved = pin(replica, 'rev-1', structuredClone(replica.shown), newId).replica;
    expect(saved.shown).toBe(replica.shown);
  });
});

describe('the replicas of a tab', () => {
  it('keep a plan that was left until it is stored, and no longer', () => {
    const replicas = createReplicas();
    const other = openReplica({ plan: { ...smallPlan(), id: 'other' }, seq: 0, shared: [] });
    replicas.focus(typed(opened(), 'Mine'), { kind: 'kept' });
    replicas.focus(other, { kind: 'kept' });
    const left = replicas.of('plan-1');
    expect(replicas.unsettled()).toEqual([left]);
    if (left) replicas.put(confirm(send(left), 5), { kind: 'kept' });
    expect([replicas.of('plan-1'), replicas.of('other')]).toEqual([undefined, other]);
  });
});
