import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../../src/plan/change/applyChanges';
import type { Change } from '../../../../src/plan/change/change';
import { textAt, type Clash } from '../../../../src/plan/change/clashes';
import type { Path } from '../../../../src/plan/change/effects';
import {
  confirm,
  edit,
  giveBack,
  openReplica,
  remote,
  replace,
  send,
  type Replica,
} from '../../../../src/plan/change/replica';
import { stepsOf } from '../../../../src/plan/change/steps';
import { takeUp } from '../../../../src/plan/change/takeUp';
import { setNotes, setOwner, setStatus, setText } from '../../../../src/plan/edit/boxFields';
import { setCycle } from '../../../../src/plan/edit/cycleEdits';
import { deleteBoxes } from '../../../../src/plan/edit/deleting';
import { setDescription } from '../../../../src/plan/edit/planFields';
import { putText } from '../../../../src/plan/edit/putText';
import { setSmart } from '../../../../src/plan/edit/smart';
import type { Plan } from '../../../../src/plan/model/schema';
import { smallPlan } from '../../../fixtures/plans';
import { changed } from '../../storage/changes';

type Write = (draft: Plan, text: string) => void;

let ids = 0;
const newId = () => `new-${(ids += 1)}`;
const start = smallPlan();

/** One tab of several on a plan whose journal they share. */
function openTab(journal: Change[]) {
  let replica = openReplica({ plan: start, seq: 0, shared: [] });
  const clashes: Clash[] = [];
  return {
    clashes,
    plan: () => replica.shown,
    do(recipe: (draft: Plan) => void, members: Partial<Change> = {}) {
      const [plan, change] = changed(replica.shown, recipe, { id: newId(), ...members });
      replica = edit(replica, change, plan);
    },
    hear() {
      const known = replica.seq ?? 0;
      const moved = remote(replica, { changes: journal.slice(known), seq: journal.length }, newId);
      if (!moved) throw new Error('It was writing.');
      replica = moved.replica;
      clashes.push(...moved.report.clashes);
    },
    write({ isAnswered = true } = {}) {
      this.hear();
      replica = send(replica);
      journal.push(...(replica.inFlight?.changes ?? []));
      replica = isAnswered ? confirm(replica, journal.length) : giveBack(replica);
    },
  };
}

function twoTabs() {
  const journal: Change[] = [];
  return { journal, one: openTab(journal), other: openTab(journal) };
}

const writings: readonly (readonly [what: string, path: Path, write: Write])[] = [
  ['the text of a box', ['nodes', 'C1', 'text'], (draft, text) => setText(draft, 'C1', text)],
  ['the notes of a box', ['nodes', 'C1', 'notes'], (draft, text) => setNotes(draft, 'C1', text)],
  ['the owner of a box', ['nodes', 'C3', 'owner'], (draft, text) => setOwner(draft, 'C3', text)],
  ['a part of the SMART aim', ['nodes', 'aim-1', 'smart', 'place'], (draft, text) => setSmart(draft, 'place', text)],
  [
    'a part of a cycle',
    ['cycles', 'cycle-1', 'study', 'learning'],
    (draft, text) => setCycle(draft, 'cycle-1', 'study', 'learning', text),
  ],
  ['the description of the plan', ['description'], setDescription],
];

describe.each(writings)('%s, written in two tabs at once', (_, path, write) => {
  it.each(['one', 'other'] as const)('is told in the tab that comes later, and both end equal: %s first', (early) => {
    const { journal, ...tabs } = twoTabs();
    const [first, later] = early === 'one' ? [tabs.one, tabs.other] : [tabs.other, tabs.one];
    first.do((draft) => write(draft, 'Early'));
    later.do((draft) => write(draft, 'Late'));
    first.write();
    later.write();
    first.hear();
    expect(later.clashes).toEqual([{ path, was: textAt(start, path), mine: 'Late', theirs: 'Early', kept: 'mine' }]);
    expect([textAt(first.plan(), path), textAt(later.plan(), path)]).toEqual(['Late', 'Late']);
    expect(first.plan()).toEqual(later.plan());
    const states = stepsOf({ changes: journal }).map((__, index, steps) =>
      textAt(
        applyChanges(
          start,
          steps.slice(0, index + 1).flatMap(({ changes }) => changes),
        ),
        path,
      ),
    );
    expect(states).toEqual(['Early', 'Late']);
  });

  it('can be had back', () => {
    const { one } = twoTabs();
    one.do((draft) => putText(draft, path, 'Early'));
    expect(textAt(one.plan(), path)).toBe('Early');
  });
});

describe('no clash', () => {
  const typeIn = (tab: ReturnType<typeof openTab>, text: string, id?: string) =>
    tab.do((draft) => setText(draft, 'C1', text), id === undefined ? {} : { id });

  it('is what comes after the other text was seen', () => {
    const { one, other } = twoTabs();
    typeIn(one, 'Early');
    one.write();
    other.hear();
    typeIn(other, 'Late');
    other.write();
    one.hear();
    expect([...one.clashes, ...other.clashes]).toEqual([]);
  });

  it('is the same text twice, another member, a choice, nor a place that was only emptied', () => {
    const { one, other } = twoTabs();
    typeIn(one, 'Same');
    one.do((draft) => setNotes(draft, 'C2', 'Notes'));
    one.do((draft) => setStatus(draft, 'C3', 'adopted'));
    one.do((draft) => setText(draft, 'P1', ''));
    one.write();
    typeIn(other, 'Same');
    other.do((draft) => setText(draft, 'C2', 'Text'));
    other.do((draft) => setStatus(draft, 'C3', 'abandoned'));
    other.do((draft) => setText(draft, 'P1', 'Words'));
    other.write();
    expect(other.clashes).toEqual([]);
  });

  it('is what was typed here and taken back before the other text came', () => {
    const { one, other } = twoTabs();
    typeIn(other, 'Late');
    other.do((draft) => setText(draft, 'C1', textAt(start, ['nodes', 'C1', 'text']) ?? ''), { kind: 'undo' });
    typeIn(one, 'Early');
    one.write();
    other.write();
    expect(other.clashes).toEqual([]);
  });

  it('is what was deleted there and edited here: it comes back', () => {
    const { one, other } = twoTabs();
    one.do((draft) => deleteBoxes(draft, ['C1']));
    one.write();
    typeIn(other, 'Late');
    other.write();
    expect(other.clashes).toEqual([]);
    expect(textAt(other.plan(), ['nodes', 'C1', 'text'])).toBe('Late');
  });

  it('is the beginning of a run whose write was never answered, heard or read anew', () => {
    const { journal, one } = twoTabs();
    typeIn(one, 'M', 'run');
    one.write({ isAnswered: false });
    one.do((draft) => setText(draft, 'C1', 'Mine'), { id: 'run', at: '2026-11-23T10:00:01.000Z' });
    one.hear();
    expect(one.clashes).toEqual([]);
    const [plan, change] = changed(start, (draft) => setText(draft, 'C1', 'M'), { id: 'run' });
    const sent: Replica = send(edit(openReplica({ plan: start, seq: 0, shared: [] }), change, plan));
    const [more, next] = changed(plan, (draft) => setText(draft, 'C1', 'Mine'), { id: 'run' });
    const reread = replace(edit(sent, next, more), { plan: applyChanges(start, journal), seq: 1, shared: [] }, newId);
    expect(reread.report.clashes).toEqual([]);
    expect(reread.replica.shown.nodes['C1']?.text).toBe('Mine');
  });

  it('is told twice while nothing more comes to the same place', () => {
    const { one, other } = twoTabs();
    typeIn(other, 'Late');
    typeIn(one, 'Early');
    one.write();
    other.hear();
    one.do((draft) => setText(draft, 'C2', 'Elsewhere'));
    one.write();
    other.hear();
    expect(other.clashes).toHaveLength(1);
    typeIn(one, 'Early and on');
    one.write();
    other.hear();
    expect(other.clashes.at(-1)).toMatchObject({ was: 'Early', theirs: 'Early and on', mine: 'Late' });
  });
});

describe('What an earlier page could not store', () => {
  it.each(writings)('gives way, is named with what stands there, and stays in the history: %s', (_, path, write) => {
    const [, left] = changed(start, (draft) => write(draft, 'Left behind'), { id: 'left' });
    const [now] = changed(start, (draft) => write(draft, 'Since'));
    const { replica, report } = takeUp(
      openReplica({ plan: now, seq: 1, shared: [] }),
      { before: start, changes: [left], isLast: false },
      newId,
    );
    expect(report.clashes).toMatchObject([{ mine: 'Left behind', theirs: 'Since', kept: 'theirs' }]);
    expect(textAt(replica.shown, path)).toBe('Since');
    const states = replica.pending.changes.map((__, index, all) =>
      textAt(applyChanges(now, all.slice(0, index + 1)), path),
    );
    expect(states).toEqual(['Left behind', 'Since']);
    const again = takeUp(replica, { before: start, changes: [left], isLast: false }, newId);
    expect(again.replica).toBe(replica);
  });
});
