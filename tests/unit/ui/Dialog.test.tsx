// @vitest-environment jsdom
import { render, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Dialog } from '../../../src/ui/Dialog';
import { TextField } from '../../../src/ui/TextField';
import { stubBrowser } from '../app/browserStubs';

stubBrowser();

const field = <TextField label="Name" value="" onChange={() => undefined} />;

describe('a dialog', () => {
  it('that begins with a field for words gives it the keyboard', async () => {
    render(
      <Dialog title="Name it" isOpen onClose={() => undefined}>
        <p>What shall it be called?</p>
        {field}
      </Dialog>,
    );
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Name' })).toHaveFocus());
  });

  it('that begins with something else keeps it to itself, for all of it to be read', async () => {
    render(
      <Dialog title="Choose" isOpen onClose={() => undefined}>
        <button type="button">The first</button>
        {field}
      </Dialog>,
    );
    await waitFor(() => expect(screen.getByRole('dialog', { name: 'Choose' })).toHaveFocus());
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    expect(screen.getByRole('dialog', { name: 'Choose' })).toHaveFocus();
  });
});
