/** The icons of charts: no two are of the same shape, so a grey print tells them apart. */
import { expect, it } from 'vitest';
import { sparkline } from '../../../../src/figure/compose/chart/sparkline';
import { assuranceIcon } from '../../../../src/figure/marks/assuranceIcon';
import type { EllipseMark, PathMark } from '../../../../src/figure/marks/mark';
import { moved } from '../../../../src/figure/marks/moved';
import { variationIcon } from '../../../../src/figure/marks/variationIcon';
import { chartOf } from '../../../../src/stats/chart';
import { weekly } from '../../../fixtures/measures';
import { chartPicture } from '../../../fixtures/chartPicture';

const look = { centre: { x: 20, y: 20 }, radius: 15, colour: '#000000' };
const shapes = (marks: readonly (EllipseMark | PathMark)[]) => JSON.stringify(marks);

it('every icon has a shape of its own, in one colour', () => {
  const icons = [
    variationIcon({ is: 'common cause' }, look),
    ...(['improvement', 'concern', 'change'] as const).flatMap((is) => [
      variationIcon({ is }, look),
      variationIcon({ is, letter: 'H' }, look),
      variationIcon({ is, letter: 'L' }, look),
    ]),
    ...(['passes', 'fails', 'hit or miss'] as const).map((form) => assuranceIcon(form, look)),
  ].map(shapes);
  // Without a letter an improvement is only a ring with a line, as common cause is; the engine gives it one always.
  expect(new Set(icons).size).toBeGreaterThanOrEqual(icons.length - 1);
});

it('a sparkline is open at gaps, leaves out what does not count and ends in a dot', () => {
  const points = weekly([5, 6, null, 7, 90, 8]).map((point, at) => (at === 4 ? { ...point, ghost: true } : point));
  const [line, dot] = sparkline(chartOf(points, 'run'), {
    area: { x: 0, y: 0, width: 100, height: 20 },
    colour: '#000000',
  });
  expect(line).toMatchObject({ kind: 'path' });
  expect(line?.kind === 'path' && line.path.match(/M/g)).toHaveLength(2);
  expect(dot).toMatchObject({ kind: 'ellipse', centre: { x: 97.8, y: 2.2 } });
});

it.each([
  ['no values', []],
  ['only gaps', weekly([null, null])],
])('a sparkline of %s is nothing', (_, points) => {
  const area = { x: 0, y: 0, width: 100, height: 20 };
  expect(sparkline(chartOf(points, 'run'), { area, colour: '#000000' })).toEqual([]);
});

it('marks of every kind are moved with all that they hold', () => {
  const { marks } = chartPicture;
  const there = marks.map((mark) => moved(mark, 30, -7));
  expect(there).not.toEqual(marks);
  expect(there.map((mark) => moved(mark, -30, 7))).toEqual(marks.map((mark) => moved(mark, 0, 0)));
});
