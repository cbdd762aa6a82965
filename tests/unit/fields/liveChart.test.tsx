// @vitest-environment jsdom
/** The chart on the page: keys and pointer walk its points, and each is said. */
import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { Ports } from '../../../src/commands/command';
import { CommandsContext } from '../../../src/commands/commandContext';
import { createOpenPlan } from '../../../src/store/openPlan';
import { createInRoom } from '../../../src/store/inRoom';
import { createSession } from '../../../src/store/session';
import { StoresContext, type Stores } from '../../../src/store/stores';
import { LiveChart } from '../../../src/fields/chart/LiveChart';
import { tableMeasure } from '../../fixtures/interWidths';
import { planWith, weekly } from '../../fixtures/measures';
import { now } from '../../fixtures/plans';

const points = weekly([5, 6, null, 7, 8]).map((point, at) => (at === 3 ? { ...point, note: 'Ward was full' } : point));

function renderChart() {
  let ids = 0;
  const outside = { now: () => now, newId: () => `new-${++ids}` };
  const openPlan = createOpenPlan(outside);
  openPlan.open(planWith(points, { unit: 'falls' }));
  const stores: Stores = { openPlan, session: createSession(), inRoom: createInRoom(), ...outside };
  const ports = { view: { current: null }, measure: tableMeasure } as Partial<Ports> as Ports;
  const onPoint = vi.fn();
  render(
    <StoresContext value={stores}>
      <CommandsContext value={{ ...stores, ports }}>
        <LiveChart measure="m1" width={800} height={300} onPoint={onPoint} />
      </CommandsContext>
    </StoresContext>,
  );
  return { onPoint, openPlan, user: userEvent.setup({ delay: null }) };
}

const pointed = () => screen.queryByRole('option', { selected: true })?.textContent;

it('is called by what it says, and has its points in their order', () => {
  renderChart();
  expect(screen.getByRole('figure')).toHaveAccessibleName(/^XmR chart of Falls\. Four values so far/);
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
    '5 January: 5',
    '12 January: 6',
    '19 January: no value',
    '26 January: 7, Ward was full',
    '2 February: 8',
  ]);
  expect(screen.getByRole('figure').querySelectorAll('svg [data-point]')).toHaveLength(4);
});

it('is walked by keys from its latest point, and says where one is', async () => {
  const { user, onPoint } = renderChart();
  await user.tab();
  expect(screen.getByRole('listbox')).toHaveFocus();
  expect(pointed()).toBe('2 February: 8');
  await user.keyboard('{ArrowLeft}');
  expect(pointed()).toBe('26 January: 7, Ward was full');
  expect(onPoint).toHaveBeenLastCalledWith('p4');
  await user.keyboard('{Home}{ArrowLeft}');
  expect(pointed()).toBe('5 January: 5');
  await user.keyboard('{End}');
  expect(screen.getByRole('listbox')).toHaveAttribute('aria-activedescendant', expect.stringMatching(/-4$/));
  await user.keyboard('{Escape}');
  expect(pointed()).toBeUndefined();
  expect(onPoint).toHaveBeenLastCalledWith(undefined);
});

it('shows at the pointer what the nearest point says', () => {
  const { onPoint } = renderChart();
  fireEvent.pointerMove(screen.getByRole('listbox'), { clientX: 40, clientY: 100 });
  expect(pointed()).toBe('5 January: 5');
  fireEvent.pointerMove(screen.getByRole('listbox'), { clientX: 790, clientY: 100 });
  expect(pointed()).toBe('2 February: 8');
  fireEvent.pointerMove(screen.getByRole('listbox'), { clientX: 790, clientY: 290 });
  expect(pointed()).toBeUndefined();
  fireEvent.pointerMove(screen.getByRole('listbox'), { clientX: 790, clientY: 100 });
  fireEvent.pointerLeave(screen.getByRole('listbox'));
  expect(onPoint).toHaveBeenLastCalledWith(undefined);
});

it('follows the plan', () => {
  const { openPlan } = renderChart();
  act(() => openPlan.open(planWith(weekly([5, 6, 7]))));
  expect(screen.getAllByRole('option')).toHaveLength(3);
});
