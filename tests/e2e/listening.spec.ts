/** What a screen reader hears of the diagram: read from the browser's own accessibility tree. */
import type { Page } from '@playwright/test';
import { findings } from './support/axe';
import { openSmallPlan } from './pages/opening';
import { expect, test } from './support/fixtures';

interface Heard {
  readonly role: string;
  readonly name: string;
  readonly description: string;
}

/** Everything that assistive technology is given, in its order. */
async function heard(page: Page): Promise<Heard[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const inOrder: Heard[] = [];
  const walk = (id: string): void => {
    const node = byId.get(id);
    if (!node) return;
    const text = (value: { value?: unknown } | undefined) => (typeof value?.value === 'string' ? value.value : '');
    if (!node.ignored)
      inOrder.push({ role: text(node.role), name: text(node.name), description: text(node.description) });
    for (const child of node.childIds ?? []) walk(child);
  };
  const [root] = nodes;
  if (root) walk(root.nodeId);
  return inOrder;
}

test('each box says what it contributes to, how many contribute to it, its level and its place', async ({ page }) => {
  await openSmallPlan(page);
  const all = await heard(page);
  const of = (name: string) => all.find((one) => one.name === name)?.description;
  expect(of('Secondary driver: Clear floors')).toBe(
    'Level 3 of 4; contributes to “The ward is safe”; 2 contribute to it; 1 of 1',
  );
  expect(of('Primary driver: The ward is safe')).toContain('2 of 2');
  expect(of('Change idea: Risk tool in the admission pack')).toBe(
    'Level 4 of 4; contributes to “Assessment on admission”; 1 of 1. Testing · 2 PDSA cycles · last: adapt',
  );
});

test('headings come before their boxes, and lines are relations', async ({ page }) => {
  await openSmallPlan(page);
  const all = await heard(page);
  const at = (role: string, name: string) => all.findIndex((one) => one.role === role && one.name === name);
  for (const [heading, box] of [
    ['Aim', 'Aim: Halve falls with harm on the ward'],
    ['Secondary drivers', 'Secondary driver: Clear floors'],
    ['Change ideas', 'Change idea: Walk round at 7 am'],
  ] as const) {
    expect(at('heading', heading)).toBeGreaterThan(-1);
    expect(at('heading', heading)).toBeLessThan(at('group', box));
  }
  expect(at('application', 'Boxes and links')).toBeGreaterThan(-1);
  expect(all.filter(({ role }) => role === 'listitem').map(({ name }) => name)).toContain(
    '“Assessment on admission” contributes to “Risk is known”, high confidence',
  );
  expect(await findings(page)).toEqual([]);
});
