/** The colours of a picture on the page: the design tokens themselves, so that it follows the theme. */
import type { Palette } from './palette';

export const screenPalette: Palette = {
  surface: 'var(--surface)',
  hairline: 'var(--hairline)',
  line: 'var(--line)',
  ink: 'var(--ink)',
  quietInk: 'var(--ink-soft)',
  strongLine: 'var(--line-strong)',
  accent: 'var(--accent)',
  good: 'var(--good)',
  warn: 'var(--warn)',
  danger: 'var(--danger)',
  aim: { mark: 'var(--mark-aim)', tint: 'var(--tint-aim)' },
  drivers: [
    { mark: 'var(--mark-1)', tint: 'var(--tint-1)' },
    { mark: 'var(--mark-2)', tint: 'var(--tint-2)' },
    { mark: 'var(--mark-3)', tint: 'var(--tint-3)' },
    { mark: 'var(--mark-4)', tint: 'var(--tint-4)' },
  ],
  change: { mark: 'var(--mark-change)', tint: 'var(--tint-change)' },
};
