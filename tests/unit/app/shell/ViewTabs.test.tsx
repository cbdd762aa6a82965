// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { ViewMenu, ViewTabs } from '../../../../src/app/shell/ViewTabs';
import { drawView, loadView } from '../../../../src/app/views/viewComponent';
import { viewTable } from '../../../../src/app/views/viewTable';
import type { CommandContext } from '../../../../src/commands/command';
import { CommandsContext } from '../../../../src/commands/commandContext';
import type { View } from '../../../../src/commands/view';

const load = vi.fn(() => Promise.resolve(() => <p>The rota itself</p>));
const rota: View = { id: 'rota', label: 'Rota', load, selects: [], keys: [] };
const views = [...viewTable.slice(0, 1), rota];

function show(part: React.ReactNode) {
  const goToView = vi.fn<(id: string) => void>();
  const context = { ports: { views, goToView } } as unknown as CommandContext;
  render(<CommandsContext value={context}>{part}</CommandsContext>);
  return { goToView, user: userEvent.setup() };
}

describe('the tabs of views', () => {
  it('are one for each row of the table, and go to its view', async () => {
    const { goToView, user } = show(<ViewTabs view={viewTable[0]} />);
    const tabs = within(screen.getByRole('tablist', { name: 'Views' })).getAllByRole('tab');
    expect(tabs.map((tab) => tab.textContent)).toEqual(['Diagram', 'Rota']);
    expect(screen.getByRole('tab', { selected: true })).toHaveTextContent('Diagram');
    await user.click(screen.getByRole('tab', { name: 'Rota' }));
    expect(goToView).toHaveBeenCalledWith('rota');
  });

  it('are one stop of Tab, with arrows from one to the next', async () => {
    const { goToView, user } = show(<ViewTabs view={viewTable[0]} />);
    await user.tab();
    expect(screen.getByRole('tab', { name: 'Diagram' })).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('tab', { name: 'Rota' })).toHaveFocus();
    expect(goToView).not.toHaveBeenCalled();
    await user.keyboard('{Enter}');
    expect(goToView).toHaveBeenCalledWith('rota');
    await user.keyboard('{ArrowRight}{End}{Home}');
    expect(screen.getByRole('tab', { name: 'Diagram' })).toHaveFocus();
    await user.tab();
    expect(document.body).toHaveFocus();
  });

  it('can be reached in the history, where none is selected', async () => {
    const { user } = show(<ViewTabs view={undefined} />);
    expect(screen.queryByRole('tab', { selected: true })).toBeNull();
    await user.tab();
    expect(screen.getByRole('tab', { name: 'Diagram' })).toHaveFocus();
  });

  it('are a menu named by the view where there is little room', async () => {
    const { goToView, user } = show(<ViewMenu view={rota} />);
    await user.click(screen.getByRole('button', { name: 'View: Rota' }));
    expect(await screen.findByRole('menuitemradio', { name: 'Rota' })).toBeChecked();
    await user.click(screen.getByRole('menuitemradio', { name: 'Diagram' }));
    expect(goToView).toHaveBeenCalledWith('diagram');
  });
});

describe('a view', () => {
  it('is loaded when it is first shown, and once', async () => {
    expect(load).not.toHaveBeenCalled();
    const { unmount } = render(<>{drawView(rota)}</>);
    expect(await screen.findByText('The rota itself')).toBeVisible();
    unmount();
    render(<>{drawView(rota)}</>);
    expect(screen.getByText('The rota itself')).toBeVisible();
    await loadView(rota);
    expect(load).toHaveBeenCalledOnce();
  });
});
