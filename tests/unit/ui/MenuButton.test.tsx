// @vitest-environment jsdom
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { MenuButton } from '../../../src/ui/MenuButton';

const items = [
  { id: 'first', label: 'First', onAction: vi.fn() },
  { id: 'last', label: 'Last', onAction: vi.fn() },
];

function show() {
  const onOpen = vi.fn();
  render(<MenuButton label="More" items={items} onOpen={onOpen} />);
  return { user: userEvent.setup(), onOpen, button: screen.getByRole('button', { name: 'More' }) };
}

describe('a button with a menu', () => {
  it.each([
    ['{Enter}', 'First'],
    [' ', 'First'],
    ['{ArrowDown}', 'First'],
    ['{ArrowUp}', 'Last'],
  ])('opens by %s, where %s takes the keyboard; Esc gives it back', async (key, name) => {
    const { user, button, onOpen } = show();
    await user.tab();
    await user.keyboard(key);
    await waitFor(() => expect(screen.getByRole('menuitem', { name })).toHaveFocus());
    expect(button).toHaveAttribute('aria-expanded', 'true');
    expect(onOpen).toHaveBeenCalledOnce();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(button).toHaveFocus());
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('opens by the mouse, where the menu itself takes the keyboard', async () => {
    const { user, button } = show();
    await user.click(button);
    await waitFor(() => expect(screen.getByRole('menu', { name: 'More' })).toHaveFocus());
    await user.click(screen.getByRole('menuitem', { name: 'Last' }));
    expect(items[1]?.onAction).toHaveBeenCalledOnce();
  });

  it('leaves other keys to the page', async () => {
    const { user, onOpen } = show();
    await user.tab();
    await user.keyboard('x{Control>}{ArrowDown}{/Control}');
    expect(onOpen).not.toHaveBeenCalled();
  });
});
