// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { RestoreDialog, type RestoreDialogProps } from '../../../src/views/library/RestoreDialog';
import type { RestoreRow } from '../../../src/views/library/restoreRows';

const rowOf = (at: number, standing: RestoreRow['standing']): RestoreRow => ({
  key: `${at}`,
  title: `Plan ${at}`,
  standing,
  modified: '2026-11-24T09:00:00.000Z',
  edited: null,
  reasons: [],
});
const done = { add: 0, replace: 0, copy: 0, leave: 0 };

function show(rows: readonly RestoreRow[], onRestore: RestoreDialogProps['onRestore']) {
  render(<RestoreDialog created={null} rows={rows} onRestore={onRestore} onClose={() => {}} />);
  // Roles are looked up slowly here where there are so many.
  const press = (words: string) => userEvent.setup().click(screen.getByText(words));
  return { press, shown: () => document.querySelectorAll('tbody tr').length };
}

it('shows fifty plans of 2,000, and fifty more when asked', async () => {
  const rows = Array.from({ length: 2_000 }, (_, at) => rowOf(at, 'damaged'));
  const { press, shown } = show(rows, async () => ({ done, failed: [], left: 0 }));
  expect(screen.getByText(/2,000 plans: 2,000 cannot be read\./)).toBeVisible();
  expect(shown()).toBe(50);
  await press('Show 50 of 1,950 more');
  expect(shown()).toBe(100);
});

it('shows how far restoring is, and stops it', async () => {
  const { press } = show(
    [rowOf(1, 'new')],
    (_, { onProgress, signal }) =>
      new Promise((resolve) => {
        onProgress(0.25);
        signal.addEventListener('abort', () => resolve({ done: { ...done, copy: 500 }, failed: [], left: 1_500 }));
      }),
  );
  await press('Restore');
  expect(screen.getByRole('progressbar', { name: 'Restoring' })).toHaveAttribute('aria-valuenow', '0.25');
  await press('Stop');
  expect(await screen.findByText(/Stopped before 1,500 more plans/)).toBeVisible();
});
