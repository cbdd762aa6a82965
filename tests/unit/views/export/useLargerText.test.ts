// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changeOptions, figureOptions } from '../../../../src/figure/compose/figureOptions';
import { createFigures } from '../../../../src/figure/compose/figures';
import { largerTextOffers } from '../../../../src/figure/compose/largerText';
import { useLargerText, type LargerTextSource } from '../../../../src/views/export/useLargerText';
import { diagramPlan } from '../../../fixtures/diagramPlan';
import { tableMeasure } from '../../../fixtures/interWidths';

const plan = diagramPlan(80, 1);
const figuresOf = createFigures(tableMeasure);
const options = figureOptions(plan, { preset: 'journal-single' });
const other = changeOptions(options, { size: { preset: 'a4' } });
const collapsed: ReadonlySet<string> = new Set();

const expected = (of: LargerTextSource['options']) => largerTextOffers(plan, of, figuresOf, collapsed);

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const shown = (wanted: boolean) =>
  renderHook((of: LargerTextSource['options']) => useLargerText(wanted, { plan, options: of, figuresOf, collapsed }), {
    initialProps: options,
  });

describe('the offers of larger text', () => {
  it('come when they are known', () => {
    const { result } = shown(true);
    expect(result.current).toEqual([]);
    act(() => void vi.runAllTimers());
    expect(result.current.length).toBeGreaterThan(1);
    expect(result.current).toEqual(expected(options));
  });

  it('are never those of what was chosen before', () => {
    const { result, rerender } = shown(true);
    act(() => void vi.runAllTimers());
    rerender(other);
    expect(result.current).toEqual([]);
    act(() => void vi.advanceTimersToNextTimer());
    // Half-way, the first choice comes back and another run begins.
    rerender(options);
    act(() => void vi.runAllTimers());
    expect(result.current).toEqual(expected(options));
    rerender(other);
    act(() => void vi.runAllTimers());
    expect(result.current).toEqual(expected(other));
  });

  it('are not worked out when nobody wants them', () => {
    const { result } = shown(false);
    expect(vi.getTimerCount()).toBe(0);
    expect(result.current).toEqual([]);
  });
});
