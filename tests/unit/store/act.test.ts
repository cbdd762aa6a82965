import { describe, expect, it } from 'vitest';
import { setText } from '../../../src/plan/edit/boxFields';
import { deleteBoxes } from '../../../src/plan/edit/deleting';
import { act } from '../../../src/store/act';
import { createOpenPlan } from '../../../src/store/openPlan';
import { selectedNodes } from '../../../src/store/selection';
import { createSession } from '../../../src/store/session';
import { redo, undo } from '../../../src/store/undoing';
import { now, smallPlan } from '../../fixtures/plans';

function stores() {
  let ids = 0;
  const openPlan = createOpenPlan({ now: () => now, newId: () => `id-${++ids}` });
  const session = createSession();
  openPlan.open(smallPlan());
  const both = { openPlan, session };
  return {
    ...both,
    both,
    text: (id: string) => openPlan.plan().nodes[id]?.text,
    messages: () => session.getState().messages,
    remove: () => act(both, 'delete box', (draft) => deleteBoxes(draft, ['C1']), { said: 'Deleted “Risk tool”.' }),
    type: (text: string) => act(both, 'edit text', (draft) => setText(draft, 'P1', text)),
  };
}

describe('doing something with the plan', () => {
  it('gives the step, says what was done and offers to take it back', () => {
    const { messages, remove, openPlan } = stores();
    const step = remove();
    expect(openPlan.isDone(step ?? '')).toBe(true);
    expect(messages()).toMatchObject([{ text: 'Deleted “Risk tool”.', actions: [{ label: 'Undo' }] }]);
  });

  it('takes back only its own step, with what was done after it left alone', () => {
    const { messages, remove, type, text } = stores();
    remove();
    type('Said after the deletion');
    messages()[0]?.actions[0]?.run();
    expect(text('C1')).toBe('Risk tool in the admission pack');
    expect(text('P1')).toBe('Said after the deletion');
  });

  it('shows and tells what came back', () => {
    const { messages, remove, type, session } = stores();
    remove();
    type('Said after the deletion');
    messages()[0]?.actions[0]?.run();
    expect(selectedNodes(session.getState())).toContain('C1');
    expect(session.getState().announcement.text).toBe('Undid delete box.');
  });

  it('withdraws the message when its step is undone by other means, and redo does not bring it back', () => {
    const { both, messages, remove } = stores();
    remove();
    undo(both);
    expect(messages()).toEqual([]);
    redo(both);
    expect(messages()).toEqual([]);
  });

  it('keeps the message while only later steps are undone', () => {
    const { both, messages, remove, type } = stores();
    remove();
    type('Later');
    undo(both);
    expect(messages()).toHaveLength(1);
    undo(both);
    expect(messages()).toEqual([]);
  });

  it('withdraws the message when the plan is closed or another is opened', () => {
    const { openPlan, messages, remove } = stores();
    remove();
    openPlan.open(smallPlan());
    expect(messages()).toEqual([]);
    remove();
    openPlan.close();
    expect(messages()).toEqual([]);
  });

  it('says why an edit is refused, and does nothing then', () => {
    const { both, openPlan, messages } = stores();
    const before = openPlan.plan();
    expect(act(both, 'edit text', (draft) => setText(draft, 'nobody', 'x'), { said: 'Done.' })).toBeNull();
    expect(openPlan.plan()).toBe(before);
    expect(messages()).toHaveLength(1);
    expect(messages()[0]?.text).not.toBe('Done.');
    expect(messages()[0]?.actions).toEqual([]);
  });

  it('says nothing of an edit that changes nothing', () => {
    const { both, messages, session, text } = stores();
    const same = text('P1') ?? '';
    const step = act(both, 'edit text', (draft) => setText(draft, 'P1', same), { said: 'Done.', announced: 'Done.' });
    expect(step).toBeNull();
    expect(messages()).toEqual([]);
    expect(session.getState().announcement.count).toBe(0);
  });

  it('throws what is a fault of ours', () => {
    const { both } = stores();
    const faulty = () => {
      throw new TypeError('a fault of ours');
    };
    expect(() => act(both, 'edit text', faulty)).toThrow('a fault of ours');
  });

  it('words what is said after the edit, so that it can tell what the edit found', () => {
    const { both, messages } = stores();
    let found = 0;
    const recipe: Parameters<typeof act>[2] = (draft) => {
      found = Object.keys(draft.nodes).length;
      setText(draft, 'P1', 'Counted');
    };
    act(both, 'edit text', recipe, { said: () => `${found} boxes.` });
    expect(messages()[0]?.text).toBe('11 boxes.');
  });
});
