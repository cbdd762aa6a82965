// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { wordLink, wordStanding } from '../../../src/plan/ask/standing';
import type { Plan } from '../../../src/plan/model/schema';
import { createOpenPlan } from '../../../src/store/openPlan';
import { createInRoom } from '../../../src/store/inRoom';
import { createSession } from '../../../src/store/session';
import { StoresContext } from '../../../src/store/stores';
import { usePart } from '../../../src/store/usePart';
import { now, smallPlan } from '../../fixtures/plans';
import { randomEdit, seededRng, seedPlan } from '../../fixtures/randomEdits';

function opened(plan: Plan) {
  let ids = 0;
  const outside = { now: () => now, newId: () => `made-${++ids}` };
  const openPlan = createOpenPlan(outside);
  openPlan.open(plan);
  const stores = { openPlan, session: createSession(), inRoom: createInRoom(), ...outside };
  const wrapper = ({ children }: { children: ReactNode }) => <StoresContext value={stores}>{children}</StoresContext>;
  /** What is shown of a part, and how often the plan was asked for it. */
  const part = <T,>(id: string, select: (plan: Plan) => T) => {
    const asked = vi.fn<(plan: Plan) => T>(select);
    return { ...renderHook(() => usePart(id, asked), { wrapper }), asked };
  };
  return { openPlan, part };
}
const sayLink = (plan: Plan, id: string) => (plan.links[id] ? wordLink(plan, plan.links[id]) : '');

describe('what is shown of a box or line', () => {
  it('is never behind the plan, whatever is done to it', () => {
    const { openPlan, part } = opened(seedPlan());
    const rng = seededRng(11);
    const edit = () => void openPlan.edit('change', randomEdit(openPlan.plan(), rng).recipe);
    for (let step = 0; step < 80; step += 1) edit();
    const { nodes, links } = openPlan.plan();
    const boxes = Object.keys(nodes).map((id) => [id, part(id, (one) => wordStanding(one, id))] as const);
    const lines = Object.keys(links).map((id) => [id, part(id, (one) => sayLink(one, id))] as const);
    expect(Math.min(boxes.length, lines.length)).toBeGreaterThan(10);
    for (let step = 0; step < 120; step += 1) {
      act(edit);
      const shown = openPlan.plan();
      for (const [id, { result }] of boxes) expect(result.current).toBe(wordStanding(shown, id));
      for (const [id, { result }] of lines) expect(result.current).toBe(sayLink(shown, id));
    }
  });

  it('is not asked for while another text is typed that it does not name', () => {
    const { openPlan, part } = opened(smallPlan());
    const asked = (id: string, select: (plan: Plan) => unknown) => part(id, select).asked;
    const standing = (id: string) => asked(id, (plan) => wordStanding(plan, id));
    const [typed, child, stranger] = [standing('P1'), standing('S1'), standing('S3')];
    const [line, strange] = [
      asked('S1-P1', (plan) => sayLink(plan, 'S1-P1')),
      asked('S3-P2', (plan) => sayLink(plan, 'S3-P2')),
    ];
    for (const one of [typed, child, stranger, line, strange]) one.mockClear();
    act(() => void openPlan.edit('type', (draft) => void Object.assign(draft.nodes['P1'] ?? {}, { text: 'Risks' })));
    for (const one of [typed, child, line]) expect(one).toHaveBeenCalled();
    for (const one of [stranger, strange]) expect(one).not.toHaveBeenCalled();
  });
});
