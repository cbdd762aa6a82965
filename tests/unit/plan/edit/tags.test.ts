import { describe, expect, it } from 'vitest';
import {
  addTag,
  joinTag,
  recolourTag,
  removeTag,
  renameTag,
  tagBox,
  tagStakeholder,
  untagBox,
  untagStakeholder,
} from '../../../../src/plan/edit/tags';
import { addStakeholders } from '../../../../src/plan/edit/people/stakeholders';
import type { Plan } from '../../../../src/plan/model/schema';
import { changed } from '../page';

describe('tags', () => {
  it('are made, renamed and recoloured', () => {
    const plan = changed((draft) => {
      addTag(draft, { id: 'new', name: 'Ne', colour: '#123456' });
      renameTag(draft, 'new', 'New');
      recolourTag(draft, 'new', '#ABCDEF');
    });
    expect(plan.tags.new).toEqual({ id: 'new', order: 'a2', name: 'New', colour: '#ABCDEF' });
  });

  it('are put on boxes once, in the order in which they were put there', () => {
    const plan = changed((draft) => {
      tagBox(draft, 'C1', 'cost');
      tagBox(draft, 'C1', 'cost');
    });
    expect(plan.nodes.C1?.tags).toEqual(['quick', 'cost']);
  });

  it('leave no trace on the box that loses its last', () => {
    const plan = changed((draft) => {
      untagBox(draft, 'C1', 'quick');
      untagBox(draft, 'C2', 'quick');
    });
    expect(plan.nodes.C1).not.toHaveProperty('tags');
  });

  it('go from every box when they are removed', () => {
    const plan = changed((draft) => {
      tagBox(draft, 'P1', 'quick');
      tagBox(draft, 'P1', 'cost');
      removeTag(draft, 'quick');
    });
    expect(Object.keys(plan.tags)).toEqual(['cost']);
    expect([plan.nodes.C1?.tags, plan.nodes.P1?.tags]).toEqual([undefined, ['cost']]);
  });

  it('become one: whoever wore the first wears the other, once', () => {
    const plan = changed((draft) => {
      tagBox(draft, 'C1', 'cost');
      tagBox(draft, 'C2', 'quick');
      joinTag(draft, 'quick', 'cost');
    });
    expect(Object.keys(plan.tags)).toEqual(['cost']);
    expect([plan.nodes.C1?.tags, plan.nodes.C2?.tags]).toEqual([['cost'], ['cost']]);
  });

  it('are worn by stakeholders as by boxes: put on once, taken off without a trace, joined and removed', () => {
    const worn = (edit: (draft: Plan) => void) =>
      changed((draft) => {
        addStakeholders(draft, [{ id: 'sister', name: 'Ward sister' }]);
        tagStakeholder(draft, 'sister', 'quick');
        tagStakeholder(draft, 'sister', 'quick');
        edit(draft);
      }).stakeholders.sister?.tags;
    expect(worn(() => undefined)).toEqual(['quick']);
    expect(worn((draft) => joinTag(draft, 'quick', 'cost'))).toEqual(['cost']);
    expect(worn((draft) => untagStakeholder(draft, 'sister', 'quick'))).toBeUndefined();
    expect(worn((draft) => removeTag(draft, 'quick'))).toBeUndefined();
  });

  it.each([
    ['a colour that is none', (draft: Plan) => recolourTag(draft, 'quick', 'red'), '“red” is not a colour.'],
    ['a tag that is gone', (draft: Plan) => tagBox(draft, 'C1', 'gone'), 'That tag is no longer there.'],
    ['an id that is taken', (draft: Plan) => addTag(draft, { id: 'quick', name: '', colour: '#000000' }), 'already'],
  ])('refuse %s', (_, edit, reason) => {
    expect(() => changed(edit)).toThrow(reason);
  });
});
