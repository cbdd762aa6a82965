import { describe, expect, it } from 'vitest';
import { footerText, lastDecision } from '../../../src/geometry/footer';
import type { Cycle } from '../../../src/plan/schema';

const cycle = (id: string, order: string, members: Partial<Cycle> = {}): Cycle => ({
  id,
  order,
  idea: 'idea',
  title: id,
  stage: 'complete',
  plan: {},
  do: {},
  study: {},
  act: {},
  ...members,
});

describe('footerText', () => {
  it.each([
    [undefined, [], ''],
    ['proposed', [], ''],
    ['adopted', [], 'Adopted'],
    [undefined, [cycle('a', 'a0', { stage: 'do' })], '1 PDSA cycle'],
    [
      'testing',
      [cycle('a', 'a0', { act: { decision: 'adapt' } }), cycle('b', 'a1', { stage: 'plan' })],
      'Testing · 2 PDSA cycles · last: adapt',
    ],
  ] as const)('says of status %s and cycles %o: %s', (status, cycles, text) => {
    expect(footerText(status ? { status } : {}, cycles)).toBe(text);
  });
});

describe('lastDecision', () => {
  it('is that of the last in the ramp, whatever the order in the file', () => {
    const last = cycle('last', 'a0', { previous: 'first', act: { decision: 'adopt' } });
    const first = cycle('first', 'a1', { act: { decision: 'adapt' } });
    expect(lastDecision([last, first])).toBe('adopt');
  });

  it('is that of the last in the file where no ramp tells', () => {
    const decided = (decision: 'adopt' | 'abandon', order: string) => cycle(decision, order, { act: { decision } });
    expect(lastDecision([decided('abandon', 'a1'), decided('adopt', 'a0')])).toBe('abandon');
  });

  it('waits for the cycle to be complete', () => {
    expect(lastDecision([cycle('a', 'a0', { stage: 'act', act: { decision: 'adopt' } })])).toBeUndefined();
  });
});
