import { describe, expect, it } from 'vitest';
import { keptChoices } from '../../../src/output/keptChoices';

const atFirst = {
  size: { preset: 'journal-double' },
  settings: { dpi: 300, embedFonts: true, inside: 'shown', records: true, pages: 'one' },
};

describe('what the export dialog remembers', () => {
  it.each([
    [undefined, atFirst],
    ['nonsense', atFirst],
    [{ size: { preset: 'wall' }, settings: { dpi: 72, withPlan: 'no' } }, atFirst],
    [{ settings: { withPlan: true } }, atFirst],
    [{ settings: { withPlan: false } }, { ...atFirst, settings: { ...atFirst.settings, inside: 'nothing' } }],
    [{ settings: { inside: 'whole' } }, { ...atFirst, settings: { ...atFirst.settings, inside: 'whole' } }],
    [{ settings: { inside: 'half' } }, atFirst],
    [{ settings: { records: false } }, { ...atFirst, settings: { ...atFirst.settings, records: false } }],
    [{ settings: { records: 'no' } }, atFirst],
    [{ size: { width: 1e9, unit: 'mm' } }, atFirst],
    [{ size: { width: 10, unit: 'ell' }, settings: { pages: 'ten' } }, atFirst],
    [{ settings: { pages: 'several' } }, { ...atFirst, settings: { ...atFirst.settings, pages: 'several' } }],
    [
      { size: { preset: 'a3' }, settings: { dpi: 600 } },
      { size: { preset: 'a3' }, settings: { ...atFirst.settings, dpi: 600 } },
    ],
    [
      { size: { width: 3, unit: 'in' }, settings: { embedFonts: false } },
      { size: { width: 3, unit: 'in' }, settings: { ...atFirst.settings, embedFonts: false } },
    ],
  ])('is read from whatever is stored: %o', (stored, choices) => {
    expect(keptChoices(stored)).toEqual(choices);
  });
});
