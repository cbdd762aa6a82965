// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { templates } from '../../../src/app/files/templates';
import { stubBrowser } from './browserStubs';
import { expectPlan, renderApp } from './renderApp';

stubBrowser();

it('A template of the library becomes a plan of one’s own', async () => {
  const { user, stored } = await renderApp();
  await user.click(await screen.findByRole('button', { name: /^Pressure ulcers/ }));
  await expectPlan('Whole skin');
  expect(await stored()).toEqual(['Whole skin']);
});

it('With no plan yet each template says its aim; afterwards there are plans to look at', async () => {
  const { user } = await renderApp();
  const card = async (title: string) =>
    within(await screen.findByRole('list', { name: 'Templates' })).getByRole('button', {
      name: new RegExp(`^${title}`),
    });
  for (const { title, aim, load } of templates) {
    const { nodes } = JSON.parse(await load()) as { nodes: { text: string }[] };
    expect(nodes[0]?.text).toBe(aim ?? '');
    if (aim !== undefined) expect(await card(title)).toHaveTextContent(`${aim}.`);
  }
  await user.click(await card('Pressure ulcers'));
  await expectPlan('Whole skin');
  await user.click(screen.getByRole('link', { name: 'All plans' }));
  expect(await card('Pressure ulcers')).not.toHaveTextContent('halve the new pressure ulcers');
});
