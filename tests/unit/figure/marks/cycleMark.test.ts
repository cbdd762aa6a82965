import { describe, expect, it } from 'vitest';
import { lightPalette } from '../../../../src/figure/colour/palette';
import { cycleMark, cycleMarkColour, cycleMarkRadius } from '../../../../src/figure/marks/cycleMark';
import { extentOf } from '../../../../src/figure/marks/extent';
import { pathCommands } from '../../../../src/figure/marks/pathCommands';
import { cycleMarks } from '../../../../src/plan/ask/cycleMark';

const centre = { x: 100, y: 50 };
const drawn = (form: (typeof cycleMarks)[number]) => cycleMark(form, { centre, colour: '#000000', ground: '#ffffff' });

describe('the five marks of cycles', () => {
  it('are told apart without their colour', () => {
    const shapes = cycleMarks.map((form) => JSON.stringify(drawn(form)));
    expect(new Set(shapes).size).toBe(5);
  });

  it.each(cycleMarks)('%s stands around its centre and within its radius', (form) => {
    for (const shape of drawn(form)) {
      const { x, y, width, height } = extentOf(shape);
      const edge = (shape.stroke?.width ?? 0) / 2;
      expect(x - edge).toBeGreaterThanOrEqual(centre.x - cycleMarkRadius - 0.01);
      expect(y - edge).toBeGreaterThanOrEqual(centre.y - cycleMarkRadius - 0.01);
      expect(x + width + edge).toBeLessThanOrEqual(centre.x + cycleMarkRadius + 0.01);
      expect(y + height + edge).toBeLessThanOrEqual(centre.y + cycleMarkRadius + 0.01);
    }
  });

  it('have paths that every format can read', () => {
    const paths = cycleMarks.flatMap(drawn).flatMap((shape) => (shape.kind === 'path' ? shape.path : []));
    expect(
      paths.map((path) =>
        pathCommands(path)
          .map(({ kind }) => kind)
          .join(''),
      ),
    ).toEqual(['MCCZ', 'MLML']);
  });

  it('let no line be seen through a ring', () => {
    for (const form of ['partly', 'unknown', 'planned'] as const) expect(drawn(form)[0]?.fill).toBe('#ffffff');
  });

  it('have each a colour of their own', () => {
    expect(new Set(cycleMarks.map((form) => cycleMarkColour(lightPalette, form))).size).toBe(5);
  });
});
