import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../src/plan/coach/coach';
import { divide, markOf } from '../../../../src/plan/coach/putAside';
import { bringBack, putAside } from '../../../../src/plan/edit/findings';
import type { Plan } from '../../../../src/plan/model/schema';
import { discharge, today } from '../../../fixtures/goodPlans';

const idea = 'P2S1C1';
const reworded = (plan: Plan, text: string) =>
  produce(plan, (draft) => {
    const node = draft.nodes[idea];
    if (node) node.text = text;
  });
const faulty = reworded(discharge, 'Train all staff in prescribing');

function put(plan: Plan, reason = 'It is a test of the course.', withMark = true): Plan {
  const [finding] = findingsOf(plan, today);
  if (!finding) throw new Error('There is nothing to put aside.');
  const { rule, on } = finding;
  return produce(plan, (draft) =>
    putAside(draft, { rule, on, reason, date: today, ...(withMark && { seen: markOf(finding) }) }),
  );
}

const dividedOf = (plan: Plan) => {
  const { open, aside } = divide(plan, findingsOf(plan, today));
  return { open: open.map(({ rule }) => rule), aside: aside.map(({ dismissal }) => dismissal.reason) };
};

describe('A finding that is put aside', () => {
  it('is no longer among those worth a second look, and keeps its reason', () => {
    expect(dividedOf(put(faulty))).toEqual({ open: [], aside: ['It is a test of the course.'] });
  });

  it('stays aside when other boxes change', () => {
    const plan = produce(put(faulty), (draft) => {
      const node = draft.nodes['P1S1C1'];
      if (node) node.text = 'Another idea for the board';
    });
    expect(dividedOf(plan)).toEqual({ open: [], aside: ['It is a test of the course.'] });
  });

  it('counts again when the box changes and the fault stays, and no more when the old text is back', () => {
    const changed = reworded(put(faulty), 'Train all new staff in prescribing');
    expect(dividedOf(changed)).toEqual({ open: ['idea-is-task'], aside: [] });
    expect(dividedOf(reworded(changed, 'Train all staff in prescribing')).open).toEqual([]);
  });

  it('is put aside once, however often', () => {
    const again = put(reworded(put(faulty), 'Train all new staff in prescribing'), 'Again');
    expect(again.dismissed).toHaveLength(1);
    expect(dividedOf(again)).toEqual({ open: [], aside: ['Again'] });
  });

  it('stays aside where another program kept no mark of what was seen', () => {
    expect(dividedOf(put(faulty, 'No mark', false)).open).toEqual([]);
  });

  it('comes back when it is wanted, and leaves nothing in the plan', () => {
    const back = produce(put(faulty), (draft) => bringBack(draft, { rule: 'idea-is-task', on: idea }));
    expect(dividedOf(back).open).toEqual(['idea-is-task']);
    expect(back).not.toHaveProperty('dismissed');
  });
});
