import { enablePatches } from 'immer';
import { describe, expect, it } from 'vitest';
import { parentsOf } from '../../../../src/plan/ask/relations';
import { addLink } from '../../../../src/plan/edit/linkBoxes';
import {
  dropLines,
  dropProblem,
  lineAbove,
  moveIn,
  moveLine,
  moveLines,
  moveLinesIn,
  moveLinesOut,
  moveOut,
  unlinkHere,
} from '../../../../src/plan/edit/outlineMoves';
import type { Plan } from '../../../../src/plan/model/schema';
import { smallPlan } from '../../../fixtures/plans';
import { changed, counter, page } from '../page';

enablePatches();

const line = (...ids: string[]) => ({ id: ids.at(-1) ?? '', path: ids.slice(0, -1) });
const parents = (plan: Plan, id: string) => parentsOf(plan, id).join(' ');

describe('in, under the line above', () => {
  it('a box comes under it, one column further from the aim', () => {
    const plan = changed((draft) => {
      addLink(draft, { id: 'S4-P1', from: 'S4', to: 'P1' });
      moveIn(draft, line('aim-1', 'P1', 'S4'), counter());
    });
    expect(parents(plan, 'S4')).toBe('S2');
    expect(page(plan)).toMatchObject({ secondary: 'S1 S2 S3' });
  });

  it.each([
    ['the first of its branch has nothing above it', line('aim-1', 'P1', 'S1'), 'There is no box above it'],
    ['the aim has nothing above it', line('aim-1'), 'There is no box above it'],
    ['a change idea has nothing under it', line('aim-1', 'P2', 'S3', 'C3'), 'A change idea has no children.'],
  ])('%s', (_, where, words) => {
    expect(() => changed((draft) => moveIn(draft, where, counter()))).toThrow(words);
  });

  it('tells what stands above', () => {
    expect(lineAbove(smallPlan(), line('aim-1', 'P2'))).toBe('P1');
    expect(lineAbove(smallPlan(), line('aim-1', 'P1'))).toBeUndefined();
  });
});

describe('out, beside what it stands under', () => {
  it('a secondary driver becomes a primary driver right below', () => {
    const plan = changed((draft) => moveOut(draft, line('aim-1', 'P2', 'S3'), counter()));
    expect(parents(plan, 'S3')).toBe('aim-1');
    expect(page(plan)).toMatchObject({ primary: 'P1 P2 S3' });
  });

  it.each([
    ['what stands under the aim stays there', line('aim-1', 'P1'), 'This box cannot come nearer to the aim.'],
    ['what is not yet placed has nothing to leave', line('S4'), 'This box has no parent to leave.'],
  ])('%s', (_, where, words) => {
    expect(() => changed((draft) => moveOut(draft, where, counter()))).toThrow(words);
  });
});

describe('up and down', () => {
  it('goes past the line beside it', () => {
    expect(page(changed((draft) => moveLine(draft, line('aim-1', 'P1', 'S1'), 1, counter())))).toMatchObject({
      secondary: 'S2 S1 S3 S4',
    });
  });

  it('leaves the box where else it stands', () => {
    const plan = changed((draft) => moveLine(draft, line('aim-1', 'P2', 'S3', 'C2'), 1, counter()));
    expect(parents(plan, 'C2')).toBe('S2 S3');
    expect(page(plan)).toMatchObject({ change: 'C1 C3 C2 C4' });
  });

  it('goes on into the next branch at the end of its own', () => {
    const plan = changed((draft) => moveLine(draft, line('aim-1', 'P1', 'S2'), 1, counter()));
    expect(parents(plan, 'S2')).toBe('P2');
    expect(page(plan)).toMatchObject({ secondary: 'S1 S2 S3 S4' });
  });

  it('goes to the end of the branch above from the beginning of its own', () => {
    const plan = changed((draft) => moveLine(draft, line('aim-1', 'P2', 'S3'), -1, counter()));
    expect(parents(plan, 'S3')).toBe('P1');
  });

  it('of a box that stands twice moves the line that is meant', () => {
    const plan = changed((draft) => moveLine(draft, line('aim-1', 'P2', 'S3', 'C2'), -1, counter()));
    // It stood under S2 already: one line of it is left.
    expect(parents(plan, 'C2')).toBe('S2');
  });

  it('stays where nothing is beyond', () => {
    const plan = changed((draft) => moveLine(draft, line('aim-1', 'P1'), -1, counter()));
    expect(page(plan)).toEqual(page(smallPlan()));
  });
});

describe('dropping', () => {
  const drop = (dragged: string[], at: string[], side: 'in' | 'above' | 'below', others: string[] = []) =>
    changed((draft) => {
      const moved = line(...dragged);
      dropLines(draft, { line: moved, ids: [moved.id, ...others] }, { at: line(...at), side }, counter());
    });

  it.each([
    [
      'on a driver, under it',
      drop(['aim-1', 'P2', 'S3', 'C3'], ['aim-1', 'P1', 'S1'], 'in'),
      'C3',
      'S1',
      'C1 C3 C2 C4',
    ],
    [
      'above a line, before it',
      drop(['aim-1', 'P2', 'C4'], ['aim-1', 'P2', 'S3', 'C3'], 'above'),
      'C4',
      'S3',
      'C1 C2 C4 C3',
    ],
    [
      'below a line, behind it',
      drop(['aim-1', 'P2', 'S3', 'C3'], ['aim-1', 'P1', 'S1', 'C1'], 'below'),
      'C3',
      'S1',
      'C1 C3 C2 C4',
    ],
    [
      'of a box that stands twice, one line',
      drop(['aim-1', 'P2', 'S3', 'C2'], ['aim-1', 'P1', 'S1'], 'in'),
      'C2',
      'S1 S2',
      'C1 C2 C3 C4',
    ],
  ])('%s', (_, plan, id, above, ideas) => {
    expect(parents(plan, id)).toBe(above);
    expect(page(plan)).toMatchObject({ change: ideas });
  });

  it('of several takes all of them', () => {
    const plan = drop(['aim-1', 'P2', 'S3', 'C3'], ['aim-1', 'P1', 'S1'], 'in', ['C4']);
    expect([parents(plan, 'C3'), parents(plan, 'C4')]).toEqual(['S1', 'S1']);
  });

  it('among what is not yet placed takes the line away', () => {
    const plan = changed((draft) => {
      const moved = line('aim-1', 'P2', 'S3', 'C3');
      dropLines(draft, { line: moved, ids: ['C3'] }, 'unplaced', counter());
    });
    expect(parents(plan, 'C3')).toBe('');
  });

  it.each([
    ['a driver under an idea', line('aim-1', 'P2', 'S3'), { at: line('aim-1', 'P2', 'C4'), side: 'in' }, /no children/],
    ['a driver under itself', line('aim-1', 'P2'), { at: line('aim-1', 'P2', 'S3'), side: 'in' }, /contributes to/],
    ['the aim', line('aim-1'), { at: line('aim-1', 'P1'), side: 'in' }, /The aim stays/],
    ['what is not placed, there', line('S4'), 'unplaced', /not placed/],
  ] as const)('is refused for %s', (_, moved, where, words) => {
    expect(dropProblem(smallPlan(), { line: moved, ids: [moved.id] }, where)).toMatch(words);
  });

  it('is allowed where a box may stand', () => {
    const moved = line('aim-1', 'P2', 'S3', 'C3');
    expect(dropProblem(smallPlan(), { line: moved, ids: ['C3'] }, { at: line('aim-1', 'P1'), side: 'in' })).toBeNull();
  });
});

describe('unlinking here', () => {
  it('leaves the box wherever else it stands', () => {
    const plan = changed((draft) => unlinkHere(draft, line('aim-1', 'P2', 'S3', 'C2')));
    expect(parents(plan, 'C2')).toBe('S2');
  });

  it('leaves a box that stands nowhere else not yet placed', () => {
    const plan = changed((draft) => unlinkHere(draft, line('aim-1', 'P2', 'S3', 'C3')));
    expect(plan.nodes['C3']).toBeDefined();
    expect(parents(plan, 'C3')).toBe('');
  });

  it('is refused where the box contributes to nothing', () => {
    expect(() => changed((draft) => unlinkHere(draft, line('S4')))).toThrow('This box contributes to nothing here.');
  });
});

describe('several lines together', () => {
  it('go up past the one above them, in their order', () => {
    const lines = [line('aim-1', 'P1', 'S2'), line('aim-1', 'P1', 'S3')];
    const plan = changed((draft) => {
      addLink(draft, { id: 'S3-P1', from: 'S3', to: 'P1' });
      moveLines(draft, lines, -1, counter());
    });
    expect(page(plan).secondary).toBe('S2 S3 S1 S4');
  });

  it('go in under the same line, and out again beside it', () => {
    const within = changed((draft) => {
      draft.nodes['S5'] = { id: 'S5', column: 'secondary', text: 'Call bells in reach', order: 'z' };
      for (const id of ['S4', 'S5']) addLink(draft, { id: `${id}-P1`, from: id, to: 'P1' });
      moveLinesIn(draft, [line('aim-1', 'P1', 'S4'), line('aim-1', 'P1', 'S5')], counter());
    });
    expect([parents(within, 'S4'), parents(within, 'S5')]).toEqual(['S2', 'S2']);
    const out = [line('aim-1', 'P1', 'S2', 'S4'), line('aim-1', 'P1', 'S2', 'S5')];
    const without = changed((draft) => moveLinesOut(draft, out, counter()), within);
    expect([parents(without, 'S4'), parents(without, 'S5')]).toEqual(['P1', 'P1']);
    expect(page(without).secondary).toBe('S1 S2 S4 S5 S3');
  });
});
