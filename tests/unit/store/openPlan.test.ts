import { freeze } from 'immer';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openReplica, remote } from '../../../src/plan/change/replica';
import { createReplicas } from '../../../src/plan/change/replicas';
import { applyChanges } from '../../../src/plan/change/applyChanges';
import type { Change } from '../../../src/plan/change/change';
import { deleteBoxes } from '../../../src/plan/edit/deleting';
import { addChild } from '../../../src/plan/edit/boxes';
import { setText } from '../../../src/plan/edit/boxFields';
import { moveBoxesBy } from '../../../src/plan/edit/moveBoxes';
import { EditRefused } from '../../../src/plan/model/editRefused';
import { nameVersion, removeVersionName } from '../../../src/plan/edit/versions';
import { createOpenPlan } from '../../../src/store/openPlan';
import { restoreState } from '../../../src/plan/edit/restoring';
import type { Plan } from '../../../src/plan/model/schema';
import { randomEdit, seededRng } from '../../fixtures/randomEdits';
import { smallPlan } from '../../fixtures/plans';

function open() {
  let count = 0;
  const replicas = createReplicas();
  const openPlan = createOpenPlan({
    now: () => `2026-11-24T09:00:${String(count++).padStart(2, '0')}.000Z`,
    newId: () => `id-${count++}`,
    replicas,
  });
  const changes: Change[] = [];
  openPlan.onChange((change) => changes.push(change));
  openPlan.open(smallPlan(), []);
  const type = (text: string, run?: string) =>
    openPlan.edit('edit text', (draft) => setText(draft, 'C1', text), run === undefined ? {} : { run });
  return { openPlan, replicas, changes, type, text: () => openPlan.plan().nodes['C1']?.text };
}

/** Without what every edit sets. */
const contentOf = ({ revision: _revision, ancestors: _ancestors, modified: _modified, ...content }: Plan) => content;

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
    openPlan.edit('move box', (draft) => moveBoxesBy(draft, ['P1'], 1));
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
    const { openPlan, replicas, changes, type } = open();
    const other = open();
    other.type('From the other tab');
    const replica = openReplica({ plan: openPlan.plan(), seq: 0, shared: [] });
    const moved = remote(replica, { changes: other.changes, seq: 1 }, () => 'new');
    if (moved) replicas.put(moved.replica, { kind: 'moved', report: moved.report });
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

describe('a step that is taken back after others have changed the same boxes', () => {
  it('leaves a history that undo goes back through to the beginning', () => {
    const { openPlan, changes } = open();
    const pasted = openPlan.edit('paste', (draft) => {
      addChild(draft, { id: 'new-1', link: 'line-1', parent: 'S1', text: 'C' });
    });
    openPlan.edit('delete box', (draft) => deleteBoxes(draft, ['new-1']));
    const deleted = openPlan.plan();
    openPlan.undo();
    openPlan.edit('edit text', (draft) => setText(draft, 'new-1', 'D'));
    openPlan.takeBack(pasted ?? '');
    while (openPlan.undo());
    expect(contentOf(openPlan.plan())).toEqual(contentOf(smallPlan()));
    while (openPlan.redo());
    expect(applyChanges(smallPlan(), changes)).toEqual(openPlan.plan());
    expect(contentOf(deleted)).toEqual(contentOf(smallPlan()));
  });

  it('is done again by undo, and can then be taken back once more', () => {
    const { openPlan } = open();
    const pasted =
      openPlan.edit('paste', (draft) => {
        addChild(draft, { id: 'new-1', link: 'line-1', parent: 'S1' });
        addChild(draft, { id: 'new-2', link: 'line-2', parent: 'S1' });
      }) ?? '';
    openPlan.edit('delete box', (draft) => deleteBoxes(draft, ['new-1']));
    openPlan.takeBack(pasted);
    expect(contentOf(openPlan.plan())).toEqual(contentOf(smallPlan()));
    expect(openPlan.isDone(pasted)).toBe(false);
    expect(openPlan.takeBack(pasted)).toBeNull();
    openPlan.undo();
    expect(openPlan.plan().nodes['new-2']).toBeDefined();
    expect(openPlan.isDone(pasted)).toBe(true);
    openPlan.takeBack(pasted);
    expect(openPlan.plan().nodes['new-2']).toBeUndefined();
  });

  it('is led back to the beginning by undo, whatever was done and taken back in whatever order', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const rng = seededRng(seed);
        const { openPlan } = open();
        const steps: (string | null)[] = [];
        for (let act = 0; act < 25; act += 1) {
          if (rng() < 0.25) openPlan.takeBack(steps[Math.floor(rng() * steps.length)] ?? '');
          else if (rng() < 0.2) openPlan.undo();
          else {
            const { label, recipe } = randomEdit(openPlan.plan(), rng);
            steps.push(openPlan.edit(label, recipe));
          }
        }
        while (openPlan.undo());
        expect(contentOf(openPlan.plan())).toEqual(contentOf(smallPlan()));
      }),
      { numRuns: 50 },
    );
  });
});

describe('undo', () => {
  const box = { order: 'z', column: 'primary', text: 'Old' };

  it.each(['constructor', 'toString', 'valueOf'])('takes an edit of a box with the id %s back', (id) => {
    const { openPlan, changes, type } = open();
    // A file may hold such ids; ours are made otherwise.
    const plan = freeze({ ...smallPlan(), nodes: { ...smallPlan().nodes, [id]: { ...box, id } } }, true);
    openPlan.open(plan);
    openPlan.edit('edit text', (draft) => setText(draft, id, 'New'));
    type('Other');
    openPlan.edit('delete box', (draft) => deleteBoxes(draft, [id]));
    expect(Object.keys(openPlan.plan().nodes)).toEqual(Object.keys(smallPlan().nodes));
    expect(applyChanges(plan, changes)).toEqual(openPlan.plan());
    openPlan.undo();
    expect(openPlan.plan().nodes[id]?.text).toBe('New');
    openPlan.undo();
    openPlan.undo();
    expect(openPlan.plan()).toEqual(plan);
    openPlan.redo();
    expect(openPlan.plan().nodes[id]?.text).toBe('New');
  });
});

describe('a revision that has left as a file', () => {
  /** Edits, lets that state leave, and gives it. */
  function saved() {
    const scene = open();
    scene.type('Saved');
    const file = scene.openPlan.plan();
    scene.openPlan.markShared(file.revision);
    return { ...scene, file };
  }

  it('does not name what undo leads to, and does again what redo leads back to', () => {
    const { openPlan, file, text } = saved();
    openPlan.undo();
    expect(text()).toBe(smallPlan().nodes['C1']?.text);
    expect(openPlan.plan().revision).not.toBe(file.revision);
    expect(openPlan.plan().ancestors[0]).toBe(file.revision);
    openPlan.redo();
    expect(openPlan.plan()).toEqual(file);
  });

  it('does not name what is left when a run is cancelled, or a step taken back', () => {
    const cancelled = open();
    cancelled.type('A', 'run-1');
    cancelled.openPlan.markShared('rev-1');
    cancelled.openPlan.cancelRun('run-1');
    expect(cancelled.openPlan.plan()).toMatchObject({ nodes: smallPlan().nodes, ancestors: ['rev-1'] });

    const { openPlan } = open();
    const step = openPlan.edit('delete box', (draft) => deleteBoxes(draft, ['C2'])) ?? '';
    openPlan.edit('move box', (draft) => moveBoxesBy(draft, ['P1'], 1));
    openPlan.markShared('rev-1');
    openPlan.takeBack(step);
    expect(openPlan.plan().ancestors).toEqual(['rev-1']);
  });

  it('does not name what a past state makes of it', () => {
    const { openPlan, file } = saved();
    openPlan.edit('restore a version', (draft) => restoreState(draft, smallPlan()));
    expect(openPlan.plan().ancestors[0]).toBe(file.revision);
  });

  it('names one state, whatever is edited, undone, redone, cancelled, named and saved', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const rng = seededRng(seed);
        const { openPlan } = open();
        const known = new Map<string, Plan>();
        const steps: (string | null)[] = [];
        const acts = [
          () => steps.push(openPlan.edit('edit text', (draft) => setText(draft, 'C1', `${rng()}`))),
          () => openPlan.edit('edit text', (draft) => setText(draft, 'C2', `${rng()}`), { run: 'run' }),
          () => openPlan.cancelRun('run'),
          () => openPlan.undo(),
          () => openPlan.undo(),
          () => openPlan.redo(),
          () => openPlan.takeBack(steps[Math.floor(rng() * steps.length)] ?? ''),
          () => {
            const version = { revision: `named-${rng()}`, name: 'v1', note: '', date: '2026-11-24' };
            openPlan.edit('name a version', (draft) => nameVersion(draft, version));
            known.set(version.revision, openPlan.plan());
          },
          () => {
            known.set(openPlan.plan().revision, openPlan.plan());
            openPlan.markShared(openPlan.plan().revision);
          },
        ];
        for (let act = 0; act < 40; act += 1) {
          acts[Math.floor(rng() * acts.length)]?.();
          const plan = openPlan.plan();
          const meant = known.get(plan.revision);
          if (meant) expect(plan).toEqual(meant);
        }
      }),
      { numRuns: 100 },
    );
  });
});
