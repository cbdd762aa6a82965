import { describe, expect, it } from 'vitest';
import { keepForm, keptForm } from '../../../src/app/services/keptForm';
import { comfortable, spacings, type Form } from '../../../src/geometry/types/form';
import { createSession } from '../../../src/store/session';
import { smallPlan } from '../../fixtures/plans';

const room = { width: 1000, height: 700 };
const form: Form = { widths: { primary: 210 }, gaps: [84, 60], spacing: spacings[2] ?? comfortable };

describe('the form that is kept beside a plan', () => {
  it.each([
    ['another form', form],
    ['its own', undefined],
  ])('is found again: %s', (_, found) => {
    const session = createSession();
    keepForm(smallPlan(), session, room, found);
    // As it comes back from storage.
    session.reset(new Set(), structuredClone(session.getState().kept));
    expect(keptForm(smallPlan(), session)).toEqual({ room, form: found });
    expect(keptForm(smallPlan(), session)?.form?.spacing).toBe(found?.spacing);
  });

  it('does not hold for another state of the plan, nor where other branches are folded', () => {
    const session = createSession();
    keepForm(smallPlan(), session, room, form);
    expect(keptForm({ ...smallPlan(), revision: 'another' }, session)).toBeNull();
    session.reset(new Set(['P1']), session.getState().kept);
    expect(keptForm(smallPlan(), session)).toBeNull();
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'form'],
    ['no room', { revision: smallPlan().revision, folded: 0, form: null }],
    ['another spacing', { form: { widths: {}, gaps: [], spacing: 9 } }],
    ['a width that is none', { form: { widths: { primary: 'wide' }, gaps: [], spacing: 0 } }],
    ['a gap that is none', { form: { widths: {}, gaps: [-1], spacing: 0 } }],
  ])('is not there when what was kept is %s', (_, stored) => {
    const session = createSession();
    const whole = { revision: smallPlan().revision, folded: 0, ...room };
    session.reset(new Set(), {
      form: typeof stored === 'object' && 'form' in stored && !('folded' in stored) ? { ...whole, ...stored } : stored,
    });
    expect(keptForm(smallPlan(), session)).toBeNull();
  });
});
