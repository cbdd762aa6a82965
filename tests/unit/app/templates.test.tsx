// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { stubBrowser } from './browserStubs';
import { expectPlan, renderApp } from './renderApp';

stubBrowser();

it('A template of the library becomes a plan of one’s own', async () => {
  const { user, stored } = await renderApp();
  await user.click(await screen.findByRole('button', { name: /^Pressure ulcers/ }));
  await expectPlan('Whole skin');
  expect(await stored()).toEqual(['Whole skin']);
});
