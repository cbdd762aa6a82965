// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { ErrorBoundary } from '../../../../src/app/shell/ErrorBoundary';

function Broken(): never {
  throw new Error('A fault of <b>ours</b>.');
}

describe('a fault in a view', () => {
  it('is said instead of a blank window, as text, with what can be done', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const run = vi.fn();
    const page = vi.fn(({ message }: Error) => ({
      title: 'Something in Aimtree went wrong',
      text: 'Your plan is kept.',
      choices: [{ label: 'Download a copy', run }],
      details: message,
    }));
    render(
      <ErrorBoundary page={page}>
        <Broken />
      </ErrorBoundary>,
    );
    expect(page).toHaveBeenCalledOnce();
    expect(screen.getByRole('alert')).toHaveTextContent('Your plan is kept.');
    expect(screen.getByRole('main')).toHaveTextContent('A fault of <b>ours</b>.');
    expect(screen.getByRole('heading')).toHaveFocus();
    await userEvent.click(screen.getByRole('button', { name: 'Download a copy' }));
    expect(run).toHaveBeenCalledOnce();
    said.mockRestore();
  });
});
