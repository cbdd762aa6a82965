// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { appErrorPage } from '../../../../../src/app/shell/errors/errorPages';
import type { Services } from '../../../../../src/app/services/services';
import type { SaveStatus } from '../../../../../src/storage/saveStatus';
import { smallPlan } from '../../../../fixtures/plans';

const servicesWith = (status: SaveStatus) =>
  ({
    autosave: { flush: vi.fn(async () => undefined), status, pending: status.kind !== 'saved' },
    openPlan: { getState: () => ({ plan: smallPlan() }) },
    saveAs: vi.fn(async () => undefined),
  }) as unknown as Services;

it.each([
  ['on disk', { kind: 'saved' }, 'Your plan is kept on this machine.', 'Load the page again'],
  ['on its way there', { kind: 'saving' }, 'Your plan is kept on this machine.', 'Load the page again'],
  ['in memory only', { kind: 'failed', trouble: 'blocked' }, 'Your last changes are not on disk', 'Download a copy'],
] as const)('the page of a fault tells the truth about a plan that is %s', (_, status, says, first) => {
  const services = servicesWith(status);
  const { text, choices } = appErrorPage(new Error('ours'), services);
  expect(text).toContain(says);
  expect(choices[0]?.label).toBe(first);
  expect(choices.map(({ label }) => label)).toContain('Download a copy');
  expect(services.autosave.flush).toHaveBeenCalledOnce();
});
