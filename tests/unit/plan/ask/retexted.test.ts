import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { retexted } from '../../../../src/plan/ask/retexted';
import type { Plan } from '../../../../src/plan/model/schema';
import { smallPlan } from '../../../fixtures/plans';

const plan = smallPlan();
const after = (change: (draft: Plan) => void) => retexted(plan, produce(plan, change));
const box = (draft: Plan, id: string) => draft.nodes[id] ?? { id, column: '', order: '', text: '' };

describe('typing', () => {
  it('is told from every other change', () => {
    const typed = (draft: Plan) => void (box(draft, 'P1').text = 'Typed');
    expect(after(typed)).toEqual(['P1']);
    expect(
      after((draft) => {
        typed(draft);
        draft.modified = '2030-01-01T00:00:00Z';
      }),
    ).toEqual(['P1']);
    expect(after(() => undefined)).toEqual([]);
  });

  it.each<[string, (draft: Plan) => void]>([
    ['a box moves', (draft) => void (box(draft, 'P1').order = 'z')],
    ['a box is in another column', (draft) => void (box(draft, 'S1').column = box(draft, 'P1').column)],
    ['a box gets its first status', (draft) => void (box(draft, 'C1').status = 'adopted')],
    ['a box loses what it had', (draft) => void delete box(draft, 'C1').status],
    ['a box goes', (draft) => void delete draft.nodes['C1']],
    ['a box comes', (draft) => void (draft.nodes['new'] = { ...box(draft, 'C1'), id: 'new' })],
    ['a link goes', (draft) => void delete draft.links['S1-P1']],
    ['a column is renamed', (draft) => Object.values(draft.columns).forEach((column) => (column.title = 'Renamed'))],
    ['the look is another', (draft) => void (draft.appearance = { ...draft.appearance, palette: 'strong' })],
  ])('is not what happens when %s', (_, change) => expect(after(change)).toBeUndefined());
});
