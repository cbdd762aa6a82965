import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connect, type ConnectInput } from '../../../../src/geometry/lines/connectors';
import type { Stop } from '../../../../src/geometry/lines/connectorTypes';
import { placeInOrder } from '../../../../src/geometry/layout/placeInOrder';
import type { Connector, Point, Rect } from '../../../../src/geometry/types/types';
import { comfortable } from '../../../../src/geometry/types/form';
import { measurements } from '../../../../src/geometry/types/typography';
import { generateDiagram, layoutInputOf } from '../../../fixtures/diagrams';

const width = 200;
const stride = width + measurements.columnGap;

/** Boxes of 200 × 40 px at the given places; the column is told by x. */
function stops(places: Record<string, readonly [x: number, y: number]>): Record<string, Stop> {
  return Object.fromEntries(
    Object.entries(places).map(([id, [x, y]]) => [
      id,
      { x, y, width, height: 40, column: `c${Math.round(x / stride)}` },
    ]),
  );
}
const columns = [0, 1, 2, 3].map((level) => ({ id: `c${level}`, x: level * stride, width }));
const linksOf = (...pairs: string[]) =>
  pairs.map((pair) => ({ id: pair, from: pair.split('→')[0] ?? '', to: pair.split('→')[1] ?? '' }));

function draw(input: Partial<ConnectInput>, before?: ReturnType<typeof connect>) {
  return connect(
    {
      boxes: {},
      links: [],
      columns,
      lanes: {},
      shape: 'elbow',
      arrows: 'none',
      arrangement: 'tidy',
      spacing: comfortable,
      ...input,
    },
    before,
  );
}
const fork = { boxes: stops({ p: [0, 60], a: [stride, 0], b: [stride, 120] }), links: linksOf('a→p', 'b→p') };

describe('connect', () => {
  it('draws a level line between boxes of one height', () => {
    const { connectors } = draw({ boxes: stops({ p: [0, 0], a: [stride, 0.4] }), links: linksOf('a→p') });
    expect(connectors['a→p']?.path).toBe('M200 20L284 20');
  });

  it('turns rounded corners at a trunk that the lines of one parent share', () => {
    const { connectors } = draw(fork);
    expect(connectors['a→p']?.path).toBe('M200 80L234 80Q242 80 242 72L242 28Q242 20 250 20L284 20');
    expect(connectors['b→p']?.path).toBe('M200 80L234 80Q242 80 242 88L242 132Q242 140 250 140L284 140');
  });

  it('draws bows and straight lines between the same ends', () => {
    expect(draw({ ...fork, shape: 'curved' }).connectors['a→p']?.path).toBe('M200 80C242 80 242 20 284 20');
    expect(draw({ ...fork, shape: 'straight' }).connectors['a→p']?.path).toBe('M200 80L284 20');
  });

  it('keeps a bow’s polyline on the bow', () => {
    const points = draw({ ...fork, shape: 'curved' }).connectors['a→p']?.points ?? [];
    expect(points).toHaveLength(9);
    expect(points[4]).toEqual({ x: 242, y: 50 });
  });

  it('leads a line that skips columns along its lanes', () => {
    const boxes = stops({ p: [0, 0], a: [stride, 0], z: [3 * stride, 100] });
    const { connectors } = draw({ boxes, links: linksOf('z→p'), lanes: { 'z→p': { c1: 60, c2: 90 } } });
    expect(connectors['z→p']?.points.map(({ y }) => y)).toEqual([20, 20, 60, 60, 90, 90, 120, 120]);
  });

  it('points arrowheads towards the aim or from it, with the line ending inside of them', () => {
    const towards = draw({ ...fork, arrows: 'towards-aim' }).connectors['a→p'];
    expect(towards?.arrow).toBe('M200 80L207 76.5L207 83.5Z');
    expect(towards?.path).toMatch(/^M206 80/);
    expect(towards?.points[0]).toEqual({ x: 200, y: 80 });
    const from = draw({ ...fork, arrows: 'from-aim' }).connectors['a→p'];
    expect(from?.arrow).toBe('M284 20L277 23.5L277 16.5Z');
    expect(from?.path).toMatch(/L278 20$/);
  });

  it('interrupts the upright one of two lines that cross, beside the other', () => {
    const boxes = stops({ p: [0, 0], q: [0, 100], a: [stride, 0], b: [stride, 100] });
    const { connectors } = draw({ boxes, links: linksOf('a→p', 'a→q', 'b→p', 'b→q') });
    const gaps = Object.values(connectors).flatMap(({ interrupted = [] }) => interrupted);
    expect(gaps.length).toBeGreaterThan(0);
    const paths = Object.values(connectors).map(({ path }) => path);
    expect(paths.filter((path) => path.includes('M', 1)).length).toBeGreaterThan(0);
  });

  it.each(['curved', 'straight'] as const)('interrupts one of two lines that cross, drawn %s', (shape) => {
    const boxes = stops({ p: [0, 0], q: [0, 200], a: [stride, 0], b: [stride, 200] });
    const { connectors } = draw({ boxes, links: linksOf('b→p', 'a→q'), shape });
    const [one, other] = [connectors['b→p'], connectors['a→q']];
    const gaps = [...(one?.interrupted ?? []), ...(other?.interrupted ?? [])];
    expect(gaps).toHaveLength(1);
    expect(gaps[0]?.at).toBeCloseTo(0.5, 1);
    expect([one, other].filter((line) => line?.path.includes('M', 1))).toHaveLength(1);
  });

  it('keeps the confidence of a link, medium where none is given', () => {
    const links = linksOf('a→p', 'b→p').map((link) =>
      link.id === 'a→p' ? { ...link, confidence: 'high' as const } : link,
    );
    const { connectors } = draw({ ...fork, links });
    expect([connectors['a→p']?.confidence, connectors['b→p']?.confidence]).toEqual(['high', 'medium']);
  });

  it('leaves out lines to boxes that are not there', () => {
    expect(draw({ ...fork, links: linksOf('a→p', 'gone→p', 'b→gone') }).connectors).toHaveProperty('a→p');
    expect(Object.keys(draw({ ...fork, links: linksOf('a→p', 'gone→p') }).connectors)).toEqual(['a→p']);
  });

  it('gives back the same objects for lines that look as before', () => {
    const before = draw(fork);
    const after = draw({ ...fork, boxes: stops({ p: [0, 60], a: [stride, 0], b: [stride, 130] }) }, before);
    expect(after.connectors['a→p']).toBe(before.connectors['a→p']);
    expect(after.connectors['b→p']).not.toBe(before.connectors['b→p']);
    expect(draw({ ...fork, arrows: 'towards-aim' }, before).connectors['a→p']?.arrow).toBeDefined();
  });
});

const kinds = ['aim', 'primary', 'secondary', 'change'];
const tidyColumns = kinds.map((id, level) => ({ id, x: level * stride, width }));

/** A generated diagram as layout places it. */
function tidyDiagram(boxes: number, seed: number): Omit<ConnectInput, 'shape'> {
  const layout = layoutInputOf(generateDiagram({ boxes, seed, extraLinks: 0.3 }));
  const placement = placeInOrder(layout, comfortable.gaps);
  const placed = layout.columns.flatMap((column) =>
    column.nodes.map(({ id, height }): [string, Stop] => [
      id,
      { x: kinds.indexOf(column.id) * stride, y: placement.y[id] ?? 0, width, height, column: column.id },
    ]),
  );
  return {
    boxes: Object.fromEntries(placed),
    links: layout.links,
    columns: tidyColumns,
    lanes: placement.lanes,
    arrows: 'none',
    arrangement: 'tidy',
    spacing: comfortable,
  };
}

describe('lines of a tidy diagram', () => {
  const diagrams = fc.record({ boxes: fc.integer({ min: 2, max: 120 }), seed: fc.nat(9_999) });
  const shapes = fc.constantFrom('elbow' as const, 'curved' as const, 'straight' as const);

  it('run through no box and meet their own boxes exactly at the edges', () => {
    fc.assert(
      fc.property(diagrams, shapes, ({ boxes, seed }, shape) => {
        const input = tidyDiagram(boxes, seed);
        for (const line of Object.values(connect({ ...input, shape }).connectors)) {
          const [to, from] = [input.boxes[line.to], input.boxes[line.from]];
          expect(line.points[0]).toEqual({ x: (to?.x ?? 0) + width, y: (to?.y ?? 0) + (to?.height ?? 0) / 2 });
          expect(line.points.at(-1)?.x).toBe(from?.x);
          const [port, middle] = [line.points.at(-1)?.y ?? NaN, (from?.y ?? 0) + (from?.height ?? 0) / 2];
          expect(Math.abs(port - middle)).toBeLessThan((from?.height ?? 0) / 2);
          // A line alone meets the middle, but where it would be taken for another one, or is level but for a little.
          const alone = input.links.filter((link) => link.from === line.from).length === 1;
          if (alone) expect(Math.abs(port - middle)).toBeLessThanOrEqual(8);
          expect(Object.values(input.boxes).filter((box) => runsThrough(line, box))).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('share one trunk at one parent, and never run along the trunk of another', () => {
    fc.assert(
      fc.property(diagrams, ({ boxes, seed }) => {
        const lines = Object.values(connect({ ...tidyDiagram(boxes, seed), shape: 'elbow' }).connectors);
        const trunks = new Map<string, Set<number>>();
        const runs = lines.flatMap((line) => uprights(line));
        for (const { owner, x } of runs) trunks.set(owner, (trunks.get(owner) ?? new Set()).add(x));
        for (const xs of trunks.values()) expect(xs.size).toBe(1);
        for (const run of runs) {
          for (const other of runs) {
            if (run.to === other.to || run.x !== other.x) continue;
            expect(Math.min(run.bottom, other.bottom) - Math.max(run.top, other.top)).toBeLessThanOrEqual(0);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('lines between boxes that stand anywhere', () => {
  const free = (places: Record<string, readonly [number, number]>, links: string[], rest: Partial<ConnectInput> = {}) =>
    draw({ boxes: stops(places), links: linksOf(...links), arrangement: 'free', ...rest });

  it('leave and arrive at the sides that face each other', () => {
    const ends = (places: Record<string, readonly [number, number]>) => {
      const points = free(places, ['a→p']).connectors['a→p']?.points ?? [];
      return [points[0]?.x, points.at(-1)?.x];
    };
    expect(ends({ p: [0, 0], a: [400, 100] })).toEqual([200, 400]);
    expect(ends({ p: [400, 0], a: [0, 100] })).toEqual([400, 200]);
    expect(ends({ p: [0, 0], a: [20, 100] })).toEqual([200, 220]);
    expect(ends({ p: [20, 0], a: [0, 100] })).toEqual([220, 200]);
  });

  it('share one trunk at one parent', () => {
    const { connectors } = free({ p: [0, 100], a: [300, 0], b: [340, 220] }, ['a→p', 'b→p']);
    expect(connectors['a→p']?.points[1]?.x).toBe(connectors['b→p']?.points[1]?.x);
  });

  it.each(['elbow', 'curved', 'straight'] as const)('go round a box in the way, drawn %s', (shape) => {
    const places = { p: [0, 100], wall: [320, 110], a: [640, 100] } as const;
    const { connectors } = free(places, ['a→p'], { shape });
    expect(connectors['a→p']).toBeDefined();
    for (const line of Object.values(connectors)) expect(runsThrough(line, stops(places).wall as Stop)).toBe(false);
  });

  it('go round a box between two that stand over each other', () => {
    const places = { p: [0, 0], wall: [40, 100], a: [0, 200] } as const;
    const { connectors } = free(places, ['a→p']);
    expect(connectors['a→p']?.points).toEqual([
      { x: 0, y: 20 },
      { x: -16, y: 20 },
      { x: -16, y: 220 },
      { x: 0, y: 220 },
    ]);
  });

  it('are straight where nothing is in the way', () => {
    const { connectors } = free({ p: [0, 0], a: [400, 100] }, ['a→p'], { shape: 'straight' });
    expect(connectors['a→p']?.path).toBe('M200 20L400 120');
  });
});

interface Upright {
  /** The parent whose trunk this is; farther out than the gap beside the parent, a run belongs to its line. */
  readonly owner: string;
  readonly to: string;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

function uprights({ id, to, points }: Connector): Upright[] {
  const [start] = points;
  return points.slice(1).flatMap((b, index) => {
    const a = points[index] as Point;
    if (a.x !== b.x || a.y === b.y) return [];
    const gap = Math.floor((a.x - (start?.x ?? 0)) / stride);
    return [
      { owner: gap === 0 ? to : `${id} ${gap}`, to, x: a.x, top: Math.min(a.y, b.y), bottom: Math.max(a.y, b.y) },
    ];
  });
}

/** Whether some point of the line lies within the box, tried at every other pixel. */
function runsThrough({ points }: Connector, box: Rect): boolean {
  return points.slice(1).some((b, index) => {
    const a = points[index] as Point;
    if (Math.max(a.x, b.x) < box.x || Math.min(a.x, b.x) > box.x + box.width) return false;
    if (Math.max(a.y, b.y) < box.y || Math.min(a.y, b.y) > box.y + box.height) return false;
    const steps = Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / 2);
    return Array.from({ length: steps + 1 }, (_, step) => step / Math.max(1, steps)).some((t) => {
      const [x, y] = [a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t];
      return x > box.x + 0.01 && x < box.x + box.width - 0.01 && y > box.y + 0.01 && y < box.y + box.height - 0.01;
    });
  });
}
