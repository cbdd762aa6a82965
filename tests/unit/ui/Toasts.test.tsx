// @vitest-environment jsdom
import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Toasts } from '../../../src/ui/Toasts';
import { stubBrowser } from '../app/browserStubs';

stubBrowser();
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function show() {
  const onDismiss = vi.fn<(id: string) => void>();
  const messages = [{ id: 'one', text: 'Nothing was pasted.', actions: [] }];
  const drawn = () => (
    <Toasts messages={messages} inUse={{ key: undefined, find: () => null }} onDismiss={(id) => onDismiss(id)} />
  );
  const { rerender } = render(drawn());
  return {
    onDismiss,
    pass: (ms: number) => act(() => void vi.advanceTimersByTime(ms)),
    drawAnew: () => rerender(drawn()),
    toast: screen.getByText('Nothing was pasted.').parentElement ?? document.body,
  };
}

describe('a message', () => {
  it('goes after eight seconds, whatever is drawn anew meanwhile', () => {
    const { onDismiss, pass, drawAnew } = show();
    for (let seconds = 0; seconds < 7; seconds += 1) {
      pass(1_000);
      drawAnew();
    }
    expect(onDismiss).not.toHaveBeenCalled();
    pass(1_001);
    expect(onDismiss).toHaveBeenCalledExactlyOnceWith('one');
  });

  it.each([
    ['stays while a pointer moves over it', 3, 0],
    ['goes under a pointer that only rests where it came', 0, 1],
  ])('%s', (_, movementX, times) => {
    const { onDismiss, pass, toast } = show();
    const moved = new MouseEvent('pointermove', { bubbles: true });
    Object.defineProperties(moved, { movementX: { value: movementX }, movementY: { value: 0 } });
    fireEvent(toast, moved);
    pass(20_000);
    expect(onDismiss).toHaveBeenCalledTimes(times);
  });
});
