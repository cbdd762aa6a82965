import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colouringOf } from '../../../../src/figure/colour/colouring';
import { paletteIds } from '../../../../src/figure/colour/paints';
import { colourings, type Appearance, type Plan } from '../../../../src/plan/model/schema';
import { growth, linear } from '../../../fixtures/growth';
import { smallPlan } from '../../../fixtures/plans';
import { figureOf, generatedPlan } from '../figureOf';

const looking = (appearance: Appearance, plan = smallPlan()): Plan => ({ ...plan, appearance });
const words = (plan: Plan, ids = Object.keys(plan.nodes)) =>
  colouringOf(plan)
    .legend(ids)
    .map((entry) => entry.words);

describe('what colours stand for', () => {
  it.each([
    ['column', ['Aim', 'Primary drivers', 'Secondary drivers', 'Change ideas']],
    ['branch', ['Risk is known', 'The ward is safe']],
    ['status', ['Not yet tested', 'Being tested']],
    ['owner', ['Ama', 'Ben', 'No owner']],
    ['tag', ['Quick win', 'No tag']],
  ] as const)('by %s is said by the legend', (colourBy, said) => {
    expect(words(looking({ colourBy }))).toEqual(said);
  });

  it('by primary driver is said by lines too, and by all marks of a box that leads to several', () => {
    const { paintOf, lineOf } = colouringOf(looking({ colourBy: 'branch' }));
    const [one, other] = [paintOf('P1').marks[0], paintOf('P2').marks[0]];
    expect(paintOf('S2').marks).toEqual([one]);
    expect(paintOf('C2').marks).toEqual([one, other]);
    expect(paintOf('C2').fill).toBe(paintOf('P1').fill);
    expect(lineOf({ from: 'C2', to: 'S2' })).toBe(one);
    expect(lineOf({ from: 'C2', to: 'S3' })).toBe(other);
    expect(lineOf({ from: 'P1', to: 'aim-1' })).toBeUndefined();
    expect(colouringOf(looking({ colourBy: 'status' })).lineOf({ from: 'C2', to: 'S2' })).toBeUndefined();
    expect(
      colouringOf(looking({ colourBy: 'branch', palette: 'greyscale' })).lineOf({ from: 'C2', to: 'S2' }),
    ).toBeUndefined();
  });

  it('names eight of a box’s tags and counts the others, and takes no longer for each of a thousand', () => {
    const plan = looking({ colourBy: 'tag' });
    const tags = Array.from({ length: 1_000 }, (_, at) => `t${at}`);
    plan.tags = Object.fromEntries(
      tags.map((id, at) => [id, { id, name: id.toUpperCase(), colour: '#336699', order: `b${1_000 + at}1` }]),
    );
    for (const node of Object.values(plan.nodes)) delete node.tags;
    Object.assign(plan.nodes['C2'] ?? {}, { tags: tags.toReversed() });
    expect(words(plan)).toEqual(['T0 + T1 + T2 + T3 + T4 + T5 + T6 + T7 + 992 more', 'No tag']);

    const box = plan.nodes['C2'];
    const crowded = (count: number): Plan => ({
      ...plan,
      nodes: Object.fromEntries(
        Array.from({ length: 20 }, (_, at) => [`n${at}`, { ...box!, id: `n${at}`, tags: tags.slice(0, count) }]),
      ),
    });
    expect(growth(crowded, 125, (each) => words(each))).toBeLessThan(linear);
  });

  it('is complete and right for every colouring and palette: each box has the paint of one entry, or belongs to none', () => {
    const sizes = fc.record({ boxes: fc.integer({ min: 1, max: 60 }), seed: fc.nat() });
    fc.assert(
      fc.property(sizes, fc.constantFrom(...colourings), fc.constantFrom(...paletteIds), (size, colourBy, palette) => {
        const plan = looking({ colourBy, palette }, generatedPlan(size.boxes, size.seed));
        const { paintOf, legend, paints } = colouringOf(plan);
        const ids = Object.keys(plan.nodes);
        const entries = legend(ids);
        const known = new Set(entries.map(({ paint }) => paint));
        const marks = new Set(entries.flatMap(({ paint }) => paint.marks));
        for (const id of ids) {
          const paint = paintOf(id);
          // What belongs to several primary drivers has the marks of all of them.
          const isSeveral =
            colourBy === 'branch' && paint.marks.length > 1 && paint.marks.every((mark) => marks.has(mark));
          expect(known.has(paint) || paint === paints.neutral || isSeveral).toBe(true);
        }
        // Nothing is explained that is not there, and nothing twice.
        const used = new Set(ids.map(paintOf));
        for (const { paint } of entries) expect(used.has(paint)).toBe(true);
        expect(known.size).toBe(entries.length);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the colours of the whole plan where only part of it is shown, and explains only what is shown', () => {
    const plan = looking({ colourBy: 'branch' });
    const part = figureOf(plan, { shown: { branch: 'S1' } });
    const box = part.boxes.find(({ id }) => id === 'C1');
    expect(box?.paint).toBe(colouringOf(plan).paintOf('C1'));
    expect(words(plan, ['S3', 'C3'])).toEqual(['The ward is safe']);
  });

  it('shows all tags of a box, and boxes with the same tags alike', () => {
    const plan = looking({ colourBy: 'tag' });
    for (const id of ['C2', 'C3']) Object.assign(plan.nodes[id] ?? {}, { tags: ['cost', 'quick'] });
    const { paintOf } = colouringOf(plan);
    expect(paintOf('C2').marks).toEqual(['#2f7d5b', '#b0413e']);
    expect(paintOf('C3')).toBe(paintOf('C2'));
    expect(words(plan)).toEqual(['Quick win', 'Quick win + Costs money', 'No tag']);
  });

  it('follows the key driver diagram: white before testing, filled in testing, struck through when abandoned', () => {
    const plan = looking({ colourBy: 'status' });
    Object.assign(plan.nodes['C2'] ?? {}, { status: 'abandoned' });
    const figure = figureOf(plan);
    const box = (id: string) => figure.boxes.find((one) => one.id === id);
    expect(box('C3')?.paint.fill).toBe('#ffffff');
    expect(box('C1')?.paint.fill).not.toBe('#ffffff');
    expect(box('C2')?.text.struck).toBe(true);
    expect(figure.legend?.entries.find(({ text }) => text.lines[0]?.text === 'Abandoned')?.text.struck).toBe(true);
  });

  it('lets those share a paint that the palette cannot tell apart, and calls them others', () => {
    const plan = looking({ colourBy: 'owner', palette: 'greyscale' }, generatedPlan(80, 1));
    Object.values(plan.nodes).forEach((node, index) => (node.owner = `Owner ${index % 12}`));
    expect(words(plan).at(-1)).toBe('Others');
    expect(words(plan)).toHaveLength(9);
  });
});
