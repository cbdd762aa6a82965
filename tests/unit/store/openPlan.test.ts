import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../src/plan/change/applyChanges';
import type { Change } from '../../../src/plan/change/change';
import { deleteBoxes } from '../../../src/plan/edit/deleting';
import { setText } from '../../../src/plan/edit/boxFields';
import { moveBoxDown } from '../../../src/plan/edit/moveBoxes';
import { EditRefused } from '../../../src/plan/model/editRefused';
import { nameVersion, removeVersionName } from '../../../src/plan/edit/versions';
import { createOpenPlan } from '../../../src/store/openPlan';
import { smallPlan } from '../../fixtures/plans';

function open() {
  let count = 0;
  const openPlan = createOpenPlan({
    now: () => `2026-11-24T09:00:${String(count++).padStart(2, '0')}.000Z`,
    newId: () => `id-${count++}`,
  });
  const changes: Change[] = [];
  openPlan.onChange((change) => changes.push(change));
  openPlan.open(smallPlan(), []);
  const type = (text: string, run?: string) =>
    openPlan.edit('edit text', (draft) => setText(draft, 'C1', text), run === undefined ? {} : { run });
  return { openPlan, changes, type, text: () => openPlan.plan().nodes['C1']?.text };
}

describe('the open plan', () => {
  it('takes a run of typing back in one step and brings it forward again', () => {
    const { openPlan, type, text } = open();
    const before = openPlan.plan();
    for (const part of ['R', 'Ri', 'Ris', 'Risk']) type(part, 'run-1');
    expect(openPlan.getState().past).toHaveLength(1);
    openPlan.undo();
    expect(openPlan.plan()).toEqual(before);
    openPlan.redo();
    expect(text()).toBe('Risk');
  });

  it('begins a new step when a run was closed, also under the same name', () => {
    const { openPlan, type, text } = open();
    type('A', 'run-1');
    openPlan.closeRun();
    type('AB', 'run-1');
    openPlan.undo();
    expect(text()).toBe('A');
  });

  it('takes a cancelled run back without leaving a step to redo', () => {
    const { openPlan, type, changes } = open();
    const before = openPlan.plan();
    type('A', 'run-1');
    expect(openPlan.cancelRun('run-1')).toBe(true);
    expect(openPlan.plan()).toEqual(before);
    expect(openPlan.getState()).toMatchObject({ past: [], future: [] });
    expect(changes.map((change) => change.kind)).toEqual(['edit', 'cancel']);
  });

  it('does not cancel a run that is not the last step', () => {
    const { openPlan, type, text } = open();
    type('A', 'run-1');
    type('B');
    expect(openPlan.cancelRun('run-1')).toBe(false);
    expect(text()).toBe('B');
  });

  it('makes no step of an edit that changes nothing', () => {
    const { openPlan, changes, type, text } = open();
    expect(type(text() ?? '')).toBeNull();
    expect(openPlan.getState().past).toEqual([]);
    expect(changes).toEqual([]);
  });

  it('changes nothing when an edit is refused', () => {
    const { openPlan } = open();
    const before = openPlan.plan();
    expect(() => openPlan.edit('edit text', (draft) => setText(draft, 'nobody', 'x'))).toThrow(EditRefused);
    expect(openPlan.plan()).toBe(before);
  });

  it('forgets what could be redone once something else is done', () => {
    const { openPlan, type } = open();
    type('A');
    openPlan.undo();
    openPlan.edit('move box', (draft) => moveBoxDown(draft, 'P1'));
    expect(openPlan.redo()).toBeNull();
  });

  it('gives a new revision to the first edit after the plan has left as a file, and only to that', () => {
    const { openPlan, type } = open();
    const { revision } = openPlan.plan();
    openPlan.markShared(revision);
    type('A');
    const next = openPlan.plan().revision;
    expect(next).not.toBe(revision);
    expect(openPlan.plan().ancestors[0]).toBe(revision);
    type('B');
    expect(openPlan.plan().revision).toBe(next);
  });

  it('is byte for byte the shared state again when everything since was undone', () => {
    const { openPlan, type } = open();
    const shared = openPlan.plan();
    openPlan.markShared(shared.revision);
    type('A');
    type('B');
    openPlan.undo();
    openPlan.undo();
    expect(openPlan.plan()).toEqual(shared);
  });

  it('leaves a named revision behind at the next edit, so that the name says exactly that state', () => {
    const { openPlan, type } = open();
    const before = openPlan.plan();
    openPlan.markShared(before.revision);
    const version = { revision: 'named', name: 'v1', note: '', date: before.modified };
    openPlan.edit('name a version', (draft) => nameVersion(draft, version));
    expect(openPlan.plan()).toMatchObject({ revision: 'named', ancestors: [before.revision] });
    type('A');
    expect(openPlan.plan().ancestors[0]).toBe('named');
    openPlan.undo();
    expect(openPlan.plan().revision).toBe('named');
    openPlan.edit('take a name away', (draft) => removeVersionName(draft, 'named'));
    expect(openPlan.plan().ancestors[0]).toBe('named');
    openPlan.undo();
    openPlan.undo();
    expect(openPlan.plan()).toEqual(before);
  });

  it('takes in what another tab did without making it a step of its own', () => {
    const { openPlan, changes, type } = open();
    const other = open();
    other.type('From the other tab');
    const [change] = other.changes;
    if (change) openPlan.receive(applyChanges(openPlan.plan(), [change]));
    expect(openPlan.plan().nodes['C1']?.text).toBe('From the other tab');
    expect(openPlan.getState().past).toEqual([]);
    expect(changes).toEqual([]);
    expect(type('Mine')).not.toBeNull();
  });

  it('takes one step back that others have followed, and leaves those alone', () => {
    const { openPlan, changes, text } = open();
    const step = openPlan.edit('delete box', (draft) => deleteBoxes(draft, ['C2'])) ?? '';
    openPlan.edit('edit text', (draft) => setText(draft, 'C1', 'Later'));
    openPlan.takeBack(step);
    expect(openPlan.plan().nodes['C2']).toEqual(smallPlan().nodes['C2']);
    expect(text()).toBe('Later');
    expect(applyChanges(smallPlan(), changes)).toEqual(openPlan.plan());
    expect(openPlan.isDone(step)).toBe(false);
    expect(openPlan.takeBack(step)).toBeNull();
    openPlan.redo();
    expect(openPlan.plan().nodes['C2']).toBeUndefined();
    openPlan.undo();
    openPlan.undo();
    expect(text()).toBe(smallPlan().nodes['C1']?.text);
  });
});
