import { describe, expect, it, vi } from 'vitest';
import type { CommandContext } from '../../../src/commands/command';
import { tidy } from '../../../src/commands/tidy';
import { createGeometry } from '../../../src/geometry/scene/geometry';
import { setText } from '../../../src/plan/edit/boxFields';
import type { Plan } from '../../../src/plan/model/schema';
import { createOpenPlan } from '../../../src/store/openPlan';
import { createSession } from '../../../src/store/session';
import { diagramPlan } from '../../fixtures/diagramPlan';
import { tableMeasure } from '../../fixtures/interWidths';
import { now, smallPlan } from '../../fixtures/plans';

function opened(plan: Plan) {
  let ids = 0;
  const openPlan = createOpenPlan({ now: () => now, newId: () => `new-${++ids}` });
  const session = createSession();
  openPlan.open(plan);
  const geometryOf = createGeometry(tableMeasure);
  const ports = { geometry: () => geometryOf(openPlan.plan(), { collapsed: new Set() }), view: { current: null } };
  const context = { openPlan, session, ports } as unknown as CommandContext;
  const said = () => session.getState().messages.map(({ text }) => text);
  return { context, openPlan, said };
}

describe('Tidy', () => {
  it('is done at once in a small plan', () => {
    const plan = smallPlan();
    const [first, second] = ['C1', 'C4'].map((id) => plan.nodes[id]);
    if (first && second) [first.order, second.order] = [second.order, first.order];
    const { context, openPlan, said } = opened(plan);
    // However busy the machine is: a small plan takes less than one slice.
    vi.spyOn(performance, 'now').mockReturnValue(0);
    tidy(context);
    vi.restoreAllMocks();
    expect(said()).toEqual(['Boxes put in the order with the fewest crossings.']);
    openPlan.undo();
    expect(openPlan.plan().nodes).toEqual(plan.nodes);
  });

  it('offers curves where many lines still cross, and only there', async () => {
    const few = opened(smallPlan());
    tidy(few.context);
    expect(few.said().filter((text) => text.includes('cross in'))).toEqual([]);
    const many = opened(diagramPlan(120, 1, 0.5));
    tidy(many.context);
    await vi.waitFor(() => expect(many.said().join(' ')).toContain('cross in'), { timeout: 15_000 });
    const offer = many.context.session
      .getState()
      .messages.find(({ text }) => /^Lines still cross in \d+ places\.$/.test(text));
    expect(offer?.actions.map(({ label }) => label)).toEqual(['Draw them as curves']);
    offer?.actions[0]?.run();
    expect(many.openPlan.plan().appearance.links).toBe('curved');
  });

  it('lets the page answer while it goes through a large one', async () => {
    const { context, openPlan, said } = opened(diagramPlan(1_500, 1));
    const before = openPlan.plan();
    tidy(context);
    expect(said()).toEqual(['Tidying…']);
    expect(openPlan.plan()).toBe(before);
    await vi.waitFor(() => expect(said().at(-1)).toContain('fewest crossings'), { timeout: 15_000 });
    expect(openPlan.plan()).not.toBe(before);
  });

  it('gives way to whoever changes the plan meanwhile', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { context, openPlan, said } = opened(diagramPlan(1_500, 1));
    tidy(context);
    openPlan.edit('change text', (draft) => setText(draft, 'secondary-1', 'Another'));
    expect(said().at(-1)).toBe('The plan was changed, so tidying was stopped.');
    const changed = openPlan.plan();
    vi.runAllTimers();
    vi.useRealTimers();
    expect(openPlan.plan()).toBe(changed);
  });

  it('is forgotten with the plan', () => {
    const { context, openPlan, said } = opened(diagramPlan(1_500, 1));
    tidy(context);
    openPlan.close();
    expect(said()).toEqual(['Tidying…']);
  });
});
