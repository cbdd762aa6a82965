// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { ErrorBoundary } from '../../../src/app/ErrorBoundary';

function Broken(): never {
  throw new Error('A fault of ours.');
}

describe('a fault in a view', () => {
  it('is said instead of a blank window, and offers the plan as a file', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const onDownload = vi.fn(async () => undefined);
    render(
      <ErrorBoundary onDownload={onDownload}>
        <Broken />
      </ErrorBoundary>,
    );
    expect(screen.getByRole('alert')).toHaveTextContent('Something in Aimtree went wrong');
    await userEvent.click(screen.getByRole('button', { name: 'Download a copy' }));
    expect(onDownload).toHaveBeenCalledOnce();
    said.mockRestore();
  });
});
