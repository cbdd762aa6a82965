import fc from 'fast-check';
import { produce } from 'immer';
import { describe, expect, it, vi } from 'vitest';
import { createGeometry } from '../../../../src/geometry/scene/geometry';
import type { Box, Geometry } from '../../../../src/geometry/types/types';
import { comfortable } from '../../../../src/geometry/types/form';
import { measurements } from '../../../../src/geometry/types/typography';
import type { NodeId, Plan } from '../../../../src/plan/model/schema';
import { arbitraryPlan } from '../../../fixtures/arbitraryPlan';
import { tableMeasure } from '../../../fixtures/interWidths';
import { smallPlan } from '../../../fixtures/plans';

const open: ReadonlySet<NodeId> = new Set();
const draw = (plan: Plan, collapsed: readonly NodeId[] = []) =>
  createGeometry(tableMeasure)(plan, { collapsed: new Set(collapsed) });
const box = ({ boxes }: Geometry, id: NodeId): Box => {
  const found = boxes[id];
  if (!found) throw new Error(`There is no box ${id}.`);
  return found;
};

/** Draws a plan, then what the edit makes of it, with one memory. */
function before(edit: (draft: Plan) => void, plan = smallPlan()): [was: Geometry, now: Geometry] {
  const geometry = createGeometry(tableMeasure);
  return [geometry(plan, { collapsed: open }), geometry(produce(plan, edit), { collapsed: open })];
}

/** Names of what is another object than before. */
function renewed(was: Geometry, now: Geometry): string[] {
  const differing = <T>(a: Readonly<Record<string, T>>, b: Readonly<Record<string, T>>) =>
    Object.keys({ ...a, ...b }).filter((id) => a[id] !== b[id]);
  return [...differing(was.boxes, now.boxes), ...differing(was.connectors, now.connectors)];
}

describe('createGeometry', () => {
  it('stands every box in its column, as high as its text', () => {
    const geometry = draw(smallPlan());
    for (const band of geometry.columns) {
      for (const at of Object.values(geometry.boxes).filter(({ column }) => column === band.id)) {
        expect(at).toMatchObject({ x: band.x, width: band.width, level: band.level, kind: band.kind });
        const footer = at.footer ? comfortable.footerGap + at.footer.text.height : 0;
        expect(at.height).toBe(Math.max(44, at.text.height + footer + 22));
      }
    }
    expect(geometry.columns.map(({ x }) => x)).toEqual([0, 316, 624, 932]);
    expect(Object.keys(geometry.boxes)).toHaveLength(11);
    expect(Object.keys(geometry.connectors)).toHaveLength(10);
  });

  it('sets the aim largest and change ideas smallest', () => {
    const geometry = draw(smallPlan());
    expect(['aim-1', 'P1', 'S1', 'C1'].map((id) => box(geometry, id).text.style.size)).toEqual([17, 15, 14, 13.5]);
  });

  it('tells status, cycles and last decision under a change idea', () => {
    const geometry = draw(smallPlan());
    expect(box(geometry, 'C1').footer?.text.lines.map(({ text }) => text)).toEqual([
      'Testing · 2 PDSA cycles · last: adapt',
    ]);
    expect(box(geometry, 'C2').footer).toBeUndefined();
  });

  it('reaches from the headings to the lowest box', () => {
    const { bounds, boxes } = draw(smallPlan());
    const bottom = Math.max(...Object.values(boxes).map(({ y, height }) => y + height));
    expect(bounds).toEqual({ x: 0, y: -34, width: 932 + 264, height: bottom + 34 });
  });

  it('follows the widths that the plan gives its columns', () => {
    const geometry = draw({ ...smallPlan(), appearance: { columnWidths: { primary: 300 } } });
    expect(box(geometry, 'P1').width).toBe(300);
    expect(box(geometry, 'S1').x).toBe(316 + 300 + measurements.columnGap);
  });

  it('draws lines as the plan’s appearance says', () => {
    const { connectors } = draw({ ...smallPlan(), appearance: { links: 'curved', arrows: 'towards-aim' } });
    expect(connectors['S1-P1']).toMatchObject({ confidence: 'high', from: 'S1', to: 'P1' });
    expect(connectors['S1-P1']?.path).toContain('C');
    expect(connectors['S1-P1']?.arrow).toBeDefined();
  });
});

describe('a collapsed branch', () => {
  it('hides what has no other way to the aim, and is counted', () => {
    const geometry = draw(smallPlan(), ['P1']);
    expect(Object.keys(geometry.boxes).sort()).toEqual(['C2', 'C3', 'C4', 'P1', 'P2', 'S3', 'S4', 'aim-1']);
    expect(box(geometry, 'P1').hidden).toBe(3);
    expect(box(geometry, 'P2').hidden).toBe(0);
    expect(Object.keys(geometry.connectors)).not.toContain('C2-S2');
    expect(Object.keys(geometry.connectors)).toContain('C2-S3');
  });

  it('hides a box whose every parent is folded away', () => {
    expect(draw(smallPlan(), ['P1', 'P2']).boxes).not.toHaveProperty('C2');
  });

  it('leaves unlinked boxes, even when the aim is collapsed', () => {
    const geometry = draw(smallPlan(), ['aim-1']);
    expect(Object.keys(geometry.boxes)).toEqual(['aim-1', 'S4']);
    expect(box(geometry, 'aim-1').hidden).toBe(9);
  });

  it('is not disturbed by collapsed boxes that are gone', () => {
    expect(Object.keys(draw(smallPlan(), ['gone']).boxes)).toHaveLength(11);
  });

  it('comes back as it was', () => {
    const geometry = createGeometry(tableMeasure);
    const first = geometry(smallPlan(), { collapsed: open });
    geometry(smallPlan(), { collapsed: new Set(['P1']) });
    expect(geometry(smallPlan(), { collapsed: open })).toEqual(first);
  });
});

describe('free arrangement', () => {
  const positions = { 'aim-1': { x: 500, y: -300 }, P1: { x: 10.5, y: 20 } };
  const free = (): Plan => ({ ...smallPlan(), appearance: { arrangement: 'free', positions } });

  it('leaves boxes where they were put', () => {
    const geometry = draw(free());
    expect(box(geometry, 'aim-1')).toMatchObject(positions['aim-1']);
    expect(box(geometry, 'P1')).toMatchObject(positions.P1);
    expect(geometry.bounds.y).toBe(-300 - 34);
  });

  it('starts from the tidy picture', () => {
    const [tidy, loose] = [draw(smallPlan()), draw({ ...smallPlan(), appearance: { arrangement: 'free' } })];
    expect(loose.boxes).toEqual(tidy.boxes);
  });

  it('finds a free place for the others', () => {
    expect(overlaps(draw(free()))).toEqual([]);
    const inTheWay = draw(smallPlan()).boxes.S2;
    const { x, y } = inTheWay ?? { x: 0, y: 0 };
    expect(
      overlaps(draw({ ...smallPlan(), appearance: { arrangement: 'free', positions: { P1: { x, y } } } })),
    ).toEqual([]);
  });

  it('brings back boxes that a file puts where nobody could scroll to', () => {
    const geometry = draw({
      ...smallPlan(),
      appearance: { arrangement: 'free', positions: { P1: { x: 1e300, y: -1e300 } } },
    });
    expect(box(geometry, 'P1')).toMatchObject({ x: 100_000, y: -100_000 });
  });

  it('ignores positions while the arrangement is tidy', () => {
    expect(draw({ ...smallPlan(), appearance: { positions } })).toEqual(draw(smallPlan()));
  });
});

describe('what an edit did not touch', () => {
  it('is all the same when nothing of the picture changed', () => {
    const [was, now] = before((plan) => void (plan.title = 'Another title'));
    expect(now).toBe(was);
  });

  it('is all the same when only notes changed', () => {
    const [was, now] = before((plan) => {
      plan.nodes.P1!.notes = 'Seen on the ward round.';
      plan.links['S1-P1']!.notes = 'Three audits.';
    });
    expect(now).toBe(was);
  });

  it('stays the same object at a keystroke that leaves the height', () => {
    const [was, now] = before((plan) => void (plan.nodes.C3!.text = 'Walk round at 8 am'));
    expect(renewed(was, now)).toEqual(['C3']);
    expect(now.connectors).toBe(was.connectors);
    expect(now.columns).toBe(was.columns);
    expect(now.bounds).toBe(was.bounds);
  });

  it('measures only the words that are new at a keystroke', () => {
    const measure = vi.fn(tableMeasure);
    const geometry = createGeometry(measure);
    geometry(smallPlan(), { collapsed: open });
    measure.mockClear();
    geometry(
      produce(smallPlan(), (plan) => void (plan.nodes.C3!.text += '!')),
      { collapsed: open },
    );
    expect(measure.mock.calls.map(([text]) => text)).toEqual(['am!']);
  });

  it('is another when a tag that stands under a box has another name, and only then', () => {
    const rename = (plan: Plan) => void (plan.tags.quick!.name = 'Small');
    const [was, now] = before(rename);
    expect(now).toBe(was);
    const geometry = createGeometry(tableMeasure);
    const shown = produce(smallPlan(), (plan) => void (plan.appearance.show = { tags: true }));
    geometry(shown, { collapsed: open });
    const renamed = geometry(produce(shown, rename), { collapsed: open });
    expect(
      box(renamed, 'C1')
        .footer?.text.lines.map(({ text }) => text)
        .join(' '),
    ).toContain('Tags: Small');
  });

  it('stays the same object when a box grows, unless it has moved', () => {
    const [was, now] = before((plan) => void (plan.nodes.C4!.text += '\nby the doors\nand in the corridors'));
    expect(box(now, 'C4').height).toBeGreaterThan(box(was, 'C4').height);
    for (const id of Object.keys(was.boxes)) {
      const [a, b] = [box(was, id), box(now, id)];
      if (a.y === b.y && id !== 'C4') expect(b).toBe(a);
    }
    expect(now.boxes.C1).toBe(was.boxes.C1);
    expect(now.connectors['C1-S1']).toBe(was.connectors['C1-S1']);
  });

  it('stays the same object when a line becomes another', () => {
    const [was, now] = before((plan) => void (plan.links['C3-S3']!.confidence = 'low'));
    expect(renewed(was, now)).toEqual(['C3-S3']);
    expect(now.boxes).toBe(was.boxes);
  });

  it('stays the same object when a cycle is decided', () => {
    const [was, now] = before((plan) => void (plan.cycles['cycle-1']!.act.decision = 'adopt'));
    expect(renewed(was, now)).toEqual(['C1']);
  });

  it('notices a cycle that is deleted', () => {
    const [was, now] = before((plan) => void delete plan.cycles['cycle-2']);
    expect(renewed(was, now)).toEqual(['C1']);
    expect(box(now, 'C1').footer?.text.lines[0]?.text).toBe('Testing · 1 PDSA cycle · last: adapt');
  });

  it('stays the same object when a column gets another name', () => {
    const [was, now] = before((plan) => void (plan.columns.primary!.title = 'Interventions'));
    expect(renewed(was, now)).toEqual([]);
    expect(now.columns.map((band, level) => band === was.columns[level])).toEqual([true, false, true, true]);
  });

  it('makes room above for a heading of two lines', () => {
    const [was, now] = before((plan) => void (plan.columns.primary!.title = 'Interventions\nof the first kind'));
    expect(now.bounds).toEqual({ ...was.bounds, y: was.bounds.y - 18, height: was.bounds.height + 18 });
  });

  it('notices boxes that come, go and change places', () => {
    const [, gone] = before((plan) => {
      delete plan.nodes.C3;
      delete plan.links['C3-S3'];
    });
    expect(gone.boxes).not.toHaveProperty('C3');
    const [was, swapped] = before((plan) => {
      [plan.nodes.C1!.order, plan.nodes.C2!.order] = [plan.nodes.C2!.order, plan.nodes.C1!.order];
    });
    expect(box(was, 'C1').y).toBeLessThan(box(was, 'C2').y);
    expect(box(swapped, 'C1').y).toBeGreaterThan(box(swapped, 'C2').y);
  });

  it('comes out as if it had been drawn from nothing, whatever the edit', () => {
    const words = fc.constantFrom(
      '',
      'Risk',
      'Risk is known to all who work here, by day and by night, and to patients',
      'a\nb\nc',
    );
    const edit = fc.oneof(
      fc.record({ kind: fc.constant('text' as const), pick: fc.nat(), text: words }),
      fc.record({ kind: fc.constant('status' as const), pick: fc.nat(), text: words }),
      fc.record({ kind: fc.constant('remove' as const), pick: fc.nat(), text: words }),
      fc.record({ kind: fc.constant('collapse' as const), pick: fc.nat(), text: words }),
      fc.record({ kind: fc.constant('unlink' as const), pick: fc.nat(), text: words }),
      fc.record({ kind: fc.constant('arrows' as const), pick: fc.nat(), text: words }),
      fc.record({ kind: fc.constant('free' as const), pick: fc.nat(), text: words }),
    );
    fc.assert(
      fc.property(arbitraryPlan, fc.array(edit, { maxLength: 6 }), (start, edits) => {
        const geometry = createGeometry(tableMeasure);
        let [plan, collapsed] = [start, open];
        geometry(plan, { collapsed });
        for (const { kind, pick, text } of edits) {
          const ids = Object.keys(plan.nodes);
          const id = ids[pick % ids.length] ?? '';
          if (kind === 'collapse') collapsed = new Set([...collapsed, id]);
          plan = produce(plan, (draft) => {
            const node = draft.nodes[id];
            const link = Object.keys(draft.links)[pick % Math.max(1, Object.keys(draft.links).length)];
            if (kind === 'text' && node) node.text = text;
            if (kind === 'status' && node) node.status = 'implementing';
            if (kind === 'unlink' && link !== undefined) delete draft.links[link];
            if (kind === 'arrows') draft.appearance.arrows = pick % 2 === 0 ? 'none' : 'from-aim';
            if (kind === 'free') draft.appearance.arrangement = pick % 2 === 0 ? 'free' : 'tidy';
            if (kind === 'remove') {
              delete draft.nodes[id];
              for (const { id: line, from, to } of Object.values(draft.links))
                if (from === id || to === id) delete draft.links[line];
              for (const { id: cycle, idea } of Object.values(draft.cycles))
                if (idea === id) delete draft.cycles[cycle];
            }
          });
          expect(geometry(plan, { collapsed })).toEqual(createGeometry(tableMeasure)(plan, { collapsed }));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('boxes of a tidy picture', () => {
  it('never overlap', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        expect(overlaps(draw({ ...plan, appearance: { ...plan.appearance, arrangement: 'tidy' } }))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

function overlaps({ boxes }: Geometry): string[] {
  const all = Object.values(boxes);
  return all.flatMap((a, index) =>
    all
      .slice(0, index)
      .filter(
        (b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height - 1e-6 && b.y < a.y + a.height - 1e-6,
      )
      .map((b) => `${a.id} ${b.id}`),
  );
}
