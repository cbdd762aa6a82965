import { describe, expect, it } from 'vitest';
import { connectorForm } from '../../../../src/figure/office/connectorForm';
import type { Point } from '../../../../src/geometry/types/types';
import { drawRoute, polyline } from '../../../../src/geometry/lines/connectorPath';
import type { LinkShape } from '../../../../src/geometry/lines/connectorTypes';

const at = (...numbers: number[]): Point[] =>
  Array.from({ length: numbers.length / 2 }, (_, index) => ({
    x: numbers[index * 2] ?? 0,
    y: numbers[index * 2 + 1] ?? 0,
  }));

function formOf(waypoints: readonly Point[], shape: LinkShape, flows = true) {
  const { path } = drawRoute(waypoints, shape, flows, 'start');
  return connectorForm({ path, points: polyline(waypoints, shape, flows) });
}

const preset = (name: string, ...adjust: number[]) => ({ kind: 'preset', name, adjust });

describe('the form of a connector', () => {
  it.each<[string, ReturnType<typeof formOf>, object]>([
    ['a level line', formOf(at(0, 5, 40, 5, 80, 5), 'elbow'), preset('straightConnector1')],
    ['a slanting line', formOf(at(0, 0, 80, 50), 'straight'), preset('straightConnector1')],
    ['one trunk half-way', formOf(at(0, 0, 40, 0, 40, 60, 80, 60), 'elbow'), preset('bentConnector3', 50_000)],
    [
      'one trunk near the aim, upwards',
      formOf(at(0, 60, 20, 60, 20, 0, 80, 0), 'elbow'),
      preset('bentConnector3', 25_000),
    ],
    [
      'two trunks around a box',
      formOf(at(0, 0, 20, 0, 20, 90, 180, 90, 180, 100, 200, 100), 'elbow'),
      preset('bentConnector5', 10_000, 90_000, 90_000),
    ],
    [
      'two trunks that come back to the height of the start',
      formOf(at(0, 0, 20, 0, 20, 90, 180, 90, 180, 0, 200, 0), 'elbow'),
      { kind: 'path' },
    ],
    [
      'three trunks',
      formOf(at(0, 0, 20, 0, 20, 90, 100, 90, 100, 50, 180, 50, 180, 10, 200, 10), 'elbow'),
      { kind: 'path' },
    ],
    ['one bow', formOf(at(0, 0, 80, 50), 'curved'), preset('curvedConnector3', 50_000)],
    ['a bow and a level piece', formOf(at(0, 0, 80, 50, 300, 50), 'curved'), { kind: 'path' }],
    ['a curved line around a box', formOf(at(0, 0, 0, 60, 80, 90, 120, 20), 'curved', false), { kind: 'path' }],
  ])('of %s is the one that draws the same', (_, form, expected) => {
    expect(form).toEqual(expected);
  });

  it('of a line that passes behind another one is its own path, with the gap', () => {
    const waypoints = at(0, 0, 40, 0, 40, 60, 80, 60);
    const { path } = drawRoute(waypoints, 'elbow', true, 'start', [{ piece: 1, at: 0.5 }]);
    expect(path).toContain('L40 26M40 34L');
    expect(connectorForm({ path, points: waypoints })).toEqual({ kind: 'path' });
  });
});
