// @vitest-environment jsdom
import { waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { keptForm } from '../../../src/app/services/keptForm';
// Its code comes before the tests, which then need not wait for it.
import '../../../src/views/diagram/DiagramView';
import { roomIn } from '../../../src/views/diagram/fittingViewport';
import { diagramPlan } from '../../fixtures/diagramPlan';
import { stubBrowser } from './browserStubs';
import { expectPlan, renderApp } from './renderApp';

stubBrowser();

it('a diagram has its form for the room that its bar and its line below leave, not for that before they are there', async () => {
  const isFilled = () => document.querySelector('[aria-label="Diagram view"]')?.hasChildNodes() === true;
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1_096);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockImplementation(() => (isFilled() ? 766 : 848));
  const plan = { ...diagramPlan(30, 1), id: 'plan-1', title: 'Alpha' };
  const { services } = await renderApp({ plans: [plan], address: '/plan/plan-1/diagram' });
  await expectPlan('Alpha');
  await waitFor(() => expect(services.context.ports.isSuited()).toBe(true));
  const { room } = keptForm(services.openPlan.plan(), services.session) ?? {};
  expect(room).toEqual(roomIn({ width: 1_096, height: 766 }));
});
