import { describe, expect, it } from 'vitest';
import { stepsOf } from '../../../../src/plan/ask/firstSteps';
import { addColumn, removeColumn } from '../../../../src/plan/edit/columns';
import { addCycle } from '../../../../src/plan/edit/cycleEdits';
import { addChild } from '../../../../src/plan/edit/boxes';
import { setText } from '../../../../src/plan/edit/boxFields';
import { setSmart } from '../../../../src/plan/edit/smart';
import type { Plan } from '../../../../src/plan/model/schema';
import { emptyPlan, smallPlan } from '../../../fixtures/plans';
import { changed } from '../page';

const taken = (plan: Plan) => stepsOf(plan).flatMap(({ step, isTaken }) => (isTaken ? step : []));
const at = (plan: Plan, step: string) => stepsOf(plan).find((one) => one.step === step)?.at;

describe('The first steps', () => {
  it('are all to be taken in a new plan, the first two at its aim', () => {
    expect(taken(emptyPlan())).toEqual([]);
    expect([at(emptyPlan(), 'aim'), at(emptyPlan(), 'primary'), at(emptyPlan(), 'secondary')]).toEqual([
      'aim-1',
      'aim-1',
      undefined,
    ]);
  });

  it('are taken one by one, in whatever order', () => {
    const one = changed((draft) => setText(draft, 'aim-1', 'Fewer falls'), emptyPlan());
    expect(taken(one)).toEqual(['aim']);
    const two = changed((draft) => {
      for (const id of ['P1', 'P2']) addChild(draft, { parent: 'aim-1', id, link: `${id}-aim-1`, text: id });
    }, one);
    expect(taken(two)).toEqual(['aim', 'primary']);
    expect(at(two, 'secondary')).toBe('P1');
    const three = changed((draft) => setSmart(draft, 'measure', 'falls'), two);
    expect(taken(three)).toEqual(['aim', 'primary', 'measure']);
  });

  it('lead to the boxes that wait empty in a blank diagram', () => {
    const blank = changed((draft) => {
      for (const node of Object.values(draft.nodes)) node.text = '';
    }, smallPlan());
    const steps = stepsOf(blank).filter(({ step }) => ['primary', 'secondary', 'ideas'].includes(step));
    expect(steps.map(({ at: box, isEmpty }) => [box, isEmpty])).toEqual([
      ['P1', true],
      ['S1', true],
      ['C1', true],
    ]);
    expect(stepsOf(smallPlan()).some(({ isEmpty }) => isEmpty)).toBe(false);
  });

  it('lead to the driver that has nothing below it, and to the first idea', () => {
    const plan = { ...smallPlan(), cycles: {} };
    expect([at(plan, 'ideas'), at(plan, 'cycle')]).toEqual(['S4', 'C1']);
    expect(taken(plan)).not.toContain('cycle');
    expect(taken(changed((draft) => addCycle(draft, { id: 'new', idea: 'C1' }), plan))).toContain('cycle');
  });

  it('take no secondary drivers where a plan has one column of drivers', () => {
    const plan = changed((draft) => removeColumn(draft, { id: 'secondary', newId: () => 'link' }), smallPlan());
    expect(taken(plan)).toContain('secondary');
    expect(taken(changed((draft) => addColumn(draft, { id: 'more', after: 'primary' }), plan))).not.toContain(
      'secondary',
    );
  });
});
