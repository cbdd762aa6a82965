import { describe, expect, it, vi } from 'vitest';
import { addressOf, isView, planPath } from '../../../src/app/views/addresses';
import { viewTable } from '../../../src/app/views/viewTable';
import type { CommandContext, Ports } from '../../../src/commands/command';
import { belongsIn, commandFor, commandsWith, keysIn, runCommand } from '../../../src/commands/table';
import type { LinePort, View, ViewPort } from '../../../src/commands/view';
import { createOpenPlan } from '../../../src/store/openPlan';
import { createInRoom } from '../../../src/store/inRoom';
import { createSession } from '../../../src/store/session';
import { now, smallPlan } from '../../fixtures/plans';

/** One row more, as a new view brings it. */
const rota: View = {
  id: 'rota',
  label: 'Rota',
  load: () => Promise.resolve(() => null),
  selects: ['measure'],
  keys: ['arrows', 'rota'],
  commands: [
    { id: 'swap', label: 'Swap two shifts', group: 'Plan', keys: ['Mod+J'], where: 'rota', run: vi.fn<() => void>() },
  ],
};

const views = [...viewTable, rota];

function contextWith(port: ViewPort | null): CommandContext & { went: string[] } {
  const outside = { now: () => now, newId: () => 'new' };
  const openPlan = createOpenPlan(outside);
  openPlan.open(smallPlan());
  const went: string[] = [];
  const ports = { views, view: { current: port }, goToView: (id: string) => went.push(id) } as Partial<Ports> as Ports;
  return { openPlan, session: createSession(), inRoom: createInRoom(), ...outside, ports, went };
}

const press = (key: string, ctrlKey = false) => ({
  key,
  code: '',
  ctrlKey,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  getModifierState: () => false,
});

const inView = (view: View) => ({ view, inView: true, field: false, mac: false });

describe('the table of views', () => {
  it('lists them in their order, and no view that is not there', () => {
    const order = ['diagram', 'outline', 'plan', 'pdsa', 'measures', 'stakeholders'];
    const ids = viewTable.map(({ id }) => id);
    expect(ids).toEqual(order.filter((id) => ids.includes(id)));
    expect(ids[0]).toBe('diagram');
  });

  it('gives each view an address, beside that of the history', () => {
    expect(planPath.exec(addressOf('a-plan', 'rota'))?.groups).toMatchObject({ id: 'a-plan', view: 'rota' });
    expect(['diagram', 'rota', 'history'].every((name) => isView(views, name))).toBe(true);
    expect(isView(views, 'rotas')).toBe(false);
    expect(isView(viewTable, 'rota')).toBe(false);
  });

  it('gives each view a command that goes to it', () => {
    const context = contextWith(null);
    expect(commandsWith(views).map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Go to Diagram', 'Go to Rota', 'Swap two shifts']),
    );
    runCommand('go-to-rota', context);
    expect(context.went).toEqual(['rota']);
  });

  it('names only commands that there are', () => {
    const ids = commandsWith(views).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const more = viewTable.flatMap((view) => view.more ?? []);
    for (const entry of more)
      for (const id of typeof entry === 'string' ? [entry] : entry.commands) expect(ids).toContain(id);
  });

  it('lets the keys of a row hold in its view alone', () => {
    const context = contextWith({ focus: vi.fn<() => void>() });
    context.session.selectNodes(['P1']);
    const [diagram] = viewTable;
    if (!diagram) throw new Error('There is a diagram.');
    expect(commandFor(press('j', true), inView(rota), context)?.id).toBe('swap');
    expect(commandFor(press('j', true), inView(diagram), context)).toBeNull();
    expect(commandFor(press('Tab'), inView(diagram), context)?.id).toBe('add-child');
    expect(commandFor(press('Tab'), inView(rota), context)).toBeNull();
    // Not while something beside the view has the keyboard, but for keys that hold everywhere.
    expect(commandFor(press('Tab'), { ...inView(diagram), inView: false }, context)).toBeNull();
    expect(commandFor(press('k', true), { ...inView(rota), inView: false }, context)?.id).toBe('palette');
  });

  it('gives a key that two sets of keys hold the meaning of the set that the view names first', () => {
    const line = { moveIn: vi.fn<() => void>() } as Partial<LinePort> as LinePort;
    const context = contextWith({ focus: vi.fn<() => void>(), line });
    context.session.selectNodes(['P1']);
    const outline = viewTable.find(({ id }) => id === 'outline');
    const named = (id: string) => commandsWith(views).find((command) => command.id === id);
    const [child, edit] = [named('add-child'), named('edit-text')];
    if (!outline || !child || !edit) throw new Error('Something is missing.');
    const command = commandFor(press('Tab'), inView(outline), context);
    void command?.run(context);
    expect(line.moveIn).toHaveBeenCalledOnce();
    expect(commandFor(press('F2'), inView(outline), context)?.id).toBe('edit-text');
    // The list of keys says the same.
    expect(keysIn(child, outline, context)).toEqual([]);
    expect(keysIn(edit, outline, context)).toEqual(['F2']);
    expect(keysIn(edit, viewTable[0], context)).toEqual(['Enter', 'F2']);
  });

  it('shows in palette and list of keys what belongs in the view', () => {
    const [diagram] = viewTable;
    const named = (id: string) => commandsWith(views).find((command) => command.id === id);
    const [swap, child, print] = [named('swap'), named('add-child'), named('print')];
    if (!swap || !child || !print) throw new Error('A command is missing.');
    expect([swap, child, print].map((command) => belongsIn(command, rota))).toEqual([true, false, true]);
    expect([swap, child, print].map((command) => belongsIn(command, diagram))).toEqual([false, true, true]);
    expect([swap, child, print].map((command) => belongsIn(command, undefined))).toEqual([false, false, true]);
  });

  it('asks the port of the view what arrows, find, all and fit mean', () => {
    const fit = vi.fn<() => void>();
    const context = contextWith({
      focus: vi.fn<() => void>(),
      next: (direction) => ({ kind: 'measure', id: direction }),
      all: () => [{ kind: 'measure', id: 'every' }],
      find: () => [],
      fit,
    });
    const command = commandFor(press('ArrowDown'), inView(rota), context);
    void command?.run(context);
    expect(context.session.getState().selection).toEqual([{ kind: 'measure', id: 'down' }]);
    runCommand('select-all', context);
    expect(context.session.getState().selection).toEqual([{ kind: 'measure', id: 'every' }]);
    runCommand('fit', context);
    expect(fit).toHaveBeenCalledOnce();
    runCommand('find', context);
    expect(context.session.getState().find).toEqual({ query: '', at: 0 });
  });

  it('leaves a key to the browser where the view has no meaning for it', () => {
    const context = contextWith({ focus: vi.fn<() => void>() });
    expect(commandFor(press('f', true), inView(rota), context)).toBeNull();
    expect(commandFor(press('0', true), inView(rota), context)).toBeNull();
    expect(commandFor(press('a', true), inView(rota), context)).toBeNull();
  });
});
