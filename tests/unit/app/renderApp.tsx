/**
 * The whole app over its real services and a store in memory, at a real address: for the ways between its pages. jsdom
 * draws no canvas, so what is done within the diagram is tested in a browser.
 */
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { PointerEventsCheckLevel, userEvent, type UserEvent } from '@testing-library/user-event';
import { expect } from 'vitest';
import { createReleaseNotice } from '../../../src/app/services/releaseNotice';
import { createServices } from '../../../src/app/services/services';
import { App } from '../../../src/app/shell/App';
// The code that the editor loads comes before the tests: on a busy machine it takes longer than a test may.
import '../../../src/app/shell/EditorPage';
import { loadEditor } from '../../../src/app/shell/loadEditor';
import '../../../src/browser/drawnText';
import '../../../src/geometry/fit/cardForm';
import '../../../src/geometry/fit/windowForm';
import '../../../src/geometry/scene/geometry';
import '../../../src/views/diagram/DiagramView';
import { serialise } from '../../../src/format/serialise';
import type { Plan } from '../../../src/plan/model/schema';
import { createMemoryDisk, createMemoryStore } from '../../../src/storage/memoryStore';
import type { StorageTrouble } from '../../../src/storage/trouble';
import { tableMeasure } from '../../fixtures/interWidths';
import { smallPlan } from '../../fixtures/plans';
import { heldStore } from './heldStore';

/** A plan of two boxes, `aim-1` and `P1`, that is told apart by its title: what is in it does not matter here. */
export function planCalled(title: string, id = title.toLowerCase()): Plan {
  const plan = smallPlan();
  const { 'aim-1': aim, P1 } = plan.nodes;
  const { 'P1-aim-1': link } = plan.links;
  if (!aim || !P1 || !link) throw new Error('The small plan has another aim.');
  return { ...plan, id, title, nodes: { 'aim-1': aim, P1 }, links: { 'P1-aim-1': link }, cycles: {} };
}

export const fileOf = (plan: Plan, name = `${plan.title}.aimtree.json`) =>
  new File([serialise(plan)], name, { type: 'application/json' });

interface Options {
  /** What is kept on the machine from the beginning. */
  readonly plans?: readonly Plan[];
  /** Behind the `#`. */
  readonly address?: string;
  /** Why nothing outlasts the visit. */
  readonly trouble?: StorageTrouble | null;
}

export async function renderApp({ plans = [], address = '/', trouble = null }: Options = {}) {
  const disk = createMemoryDisk();
  const held = heldStore(createMemoryStore(disk));
  for (const plan of plans) await held.store.create(plan);
  await loadEditor();
  window.location.hash = address;
  const services = createServices(held.store, trouble, tableMeasure);
  const { unmount } = render(<App services={services} notice={createReleaseNotice()} />);
  const user = userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never });

  return {
    store: held.store,
    fail: held.fail,
    hold: held.hold,
    services,
    user,
    unmount,
    /** As by typing an address, or by a link. */
    goTo: (next: string) => go(() => (window.location.hash = next)),
    /** The browser's own Back. */
    back: () => go(() => window.history.back()),
    press: (name: string | RegExp) => user.click(screen.getByRole('button', { name })),
    /** Chooses a command of one of the menus. */
    choose: async (menu: string | RegExp, item: string | RegExp) => {
      await user.click(screen.getByRole('button', { name: menu }));
      await user.click(await screen.findByRole('menuitem', { name: item }));
    },
    openFile: async (file: File | File[]) => user.upload(await screen.findByLabelText('Plan file'), file),
    /** Drops files on the page, as from the desktop. */
    dropFile(...files: readonly File[]) {
      const items = files.map((file) => ({ kind: 'file', webkitGetAsEntry: () => null, getAsFile: () => file }));
      fireEvent.drop(window, { dataTransfer: { types: ['Files'], items } });
    },
    /** The titles in the library, whatever is on the screen. */
    stored: async () => (await held.store.list()).map(({ title }) => title).toSorted(),
    /** Makes of whole states of a plan what nobody can read: of the last, or of all that are kept. */
    spoil: (id: string, which: 'last' | 'all' = 'last') =>
      disk.transact('rw', ['checkpoints'], async (rows) => {
        const states = await rows.range('checkpoints', id, which === 'last' ? { only: 'last' } : {});
        const damaged = { nodes: null, kept: 'as it is' } as unknown as Plan;
        await rows.put(
          'checkpoints',
          states.map((state) => ({ ...state, plan: damaged })),
        );
      }),
    /** A second tab of the same browser, without a screen. */
    otherTab: () => createServices(createMemoryStore(disk), null, tableMeasure),
  };
}

/** Found by its label: among all that the editor holds, jsdom takes 50 ms to look for a role. */
export const titleField = () => screen.getByLabelText<HTMLInputElement>('Plan title');

export async function retitle(user: UserEvent, title: string): Promise<void> {
  // As a click does, it selects the whole title.
  titleField().focus();
  await user.paste(title);
}

/** Waits until this plan is in the editor, and nothing else is. */
export async function expectPlan(title: string): Promise<void> {
  await waitFor(() => expect(titleField()).toHaveValue(title));
  expect(document.title).toBe(`${title} – Aimtree`);
}

export async function expectLibrary(): Promise<void> {
  expect(await screen.findByRole('heading', { name: 'Plans' })).toBeVisible();
  expect(document.title).toBe('Plans – Aimtree');
}

/** What the top bar says of saving. */
export const saveStatus = () => screen.getByText(/^(Saved|Saving|Not saved)/);

export const undo = () => screen.getByLabelText('Undo');

export const expectNoFault = () => expect(screen.queryByText(/went wrong/)).toBeNull();

/** Lets everything happen that has been begun and waits for nobody: for what must not come of it. */
export const rest = () => new Promise((done) => void setTimeout(done, 20));

/** Done when the page of the other address has been drawn. */
async function go(move: () => void): Promise<void> {
  const heard = new Promise((done) => window.addEventListener('hashchange', done, { once: true }));
  move();
  await heard;
  await rest();
}
