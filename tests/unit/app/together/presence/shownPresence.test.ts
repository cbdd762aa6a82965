import { describe, expect, it } from 'vitest';
import { colourFor, shownPresence } from '../../../../../src/app/together/presence/shownPresence';
import { setNotes, setText } from '../../../../../src/plan/edit/boxFields';
import { act } from '../../../../../src/store/act';
import { createInRoom } from '../../../../../src/store/inRoom';
import { createOpenPlan } from '../../../../../src/store/openPlan';
import { createSession } from '../../../../../src/store/session';
import { keepText } from '../../../../../src/commands/editing';
import { colours } from '../../../../../src/together/presence';
import { smallPlan } from '../../../../fixtures/plans';

function reader() {
  let ids = 0;
  const newId = () => `id-${(ids += 1)}`;
  const openPlan = createOpenPlan({ newId, now: () => '2026-12-01T10:00:00.000Z' });
  openPlan.open(smallPlan());
  const session = createSession();
  const stores = { openPlan, session, inRoom: createInRoom(), newId };
  return {
    ...stores,
    shown: () => shownPresence({ session: session.getState(), ...openPlan.getState(), colour: 3 }),
    note: (id: string) => act(stores, 'edit notes', (draft) => setNotes(draft, id, 'They ask'), { run: `notes:${id}` }),
  };
}

describe('what the room sees of somebody', () => {
  it('is a name, if there is one, a colour and the box that leads', () => {
    const { session, shown } = reader();
    expect(shown()).toEqual({ name: '', colour: 3 });
    session.setState({ me: 'Ana' });
    session.selectNodes(['P1', 'P2']);
    expect(shown()).toEqual({ name: 'Ana', colour: 3, box: 'P2' });
  });

  it('says that they type for as long as the text of the box is open', () => {
    const stores = reader();
    stores.session.selectNodes(['P1']);
    stores.session.setEditing({ node: 'P1', run: 'text:P1', fresh: false });
    expect(stores.shown()).toEqual({ name: '', colour: 3, box: 'P1', types: true });
    keepText(stores);
    expect(stores.shown()).toEqual({ name: '', colour: 3, box: 'P1' });
  });

  it('says it of a field in the panel from the first letter until it is left', () => {
    const { session, openPlan, shown, note } = reader();
    session.selectNodes(['P1']);
    note('P1');
    expect(shown().types).toBe(true);
    session.selectNodes(['P2']);
    expect(shown().types).toBeUndefined();
    session.selectNodes(['P1']);
    openPlan.closeRun();
    expect(shown().types).toBeUndefined();
  });

  it('says nothing of the kind while a box is only moved about', () => {
    const { session, openPlan, shown } = reader();
    session.selectNodes(['P1']);
    openPlan.edit('move box', (draft) => void (draft.nodes['P1'] = { ...draft.nodes['P1']!, due: '2027-01-01' }));
    expect(shown().types).toBeUndefined();
    openPlan.edit('edit text', (draft) => setText(draft, 'P1', 'At once'));
    expect(shown().types).toBeUndefined();
  });
});

describe('the colour of somebody', () => {
  const names = ['Ana', 'Ben', 'Cy', 'Di', 'Ed', 'Flo', 'Guy', 'Hal', 'Ida', 'Jan', 'Kim', 'Lou'];

  it('is the same for the same name, one of those that there are, and not the same for all', () => {
    const first = names.map((name) => colourFor(name, []));
    expect(names.map((name) => colourFor(name, []))).toEqual(first);
    for (const colour of first) expect([0, 1, 2, 3, 4, 5, 6, 7]).toContain(colour);
    expect(new Set(first).size).toBeGreaterThan(3);
  });

  it('is nobody else’s as long as there is one left', () => {
    const taken: number[] = [];
    for (const name of names.slice(0, colours)) taken.push(colourFor(name, taken));
    expect(new Set(taken).size).toBe(colours);
    expect(colourFor('Kim', taken)).toBe(colourFor('Kim', []));
  });
});
