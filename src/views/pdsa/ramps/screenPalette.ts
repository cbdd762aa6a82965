/** The colours of a figure on the page: the tokens themselves, so that it follows the theme. */
import type { RampPalette } from '../../../figure/compose/ramps/rampMarks';

export const screenPalette: RampPalette = {
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
};
