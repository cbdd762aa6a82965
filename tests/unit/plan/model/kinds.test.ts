import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { isPart, isThere, restsOn, withBelongings } from '../../../../src/plan/model/belonging';
import { filled, means, needed, refused, unsaid } from '../../../../src/plan/model/absence';
import { untold, type Declaration, type Member } from '../../../../src/plan/model/declaration';
import { declare, member } from '../../../../src/plan/model/declare';
import { plan as table } from '../../../../src/plan/model/kinds';
import { mentions, parts } from '../../../../src/plan/model/mentions';
import { idSchema, textSchema } from '../../../../src/plan/model/values';
import { smallPlan } from '../../../fixtures/plans';

/** Everything that is declared, once. */
function allOf({ members }: Declaration): [string, Member][] {
  return Object.entries<Member>(members).flatMap(([name, each]): [string, Member][] => [
    [name, each],
    ...(each.holds ? allOf(each.holds.of) : []),
  ]);
}

describe('The table of a plan’s parts', () => {
  it('has every kind of thing, in the order of the file', () => {
    expect(parts).toEqual([
      'columns',
      'nodes',
      'links',
      'cycles',
      'measures',
      'tags',
      'stakeholders',
      'ties',
      'contacts',
      'heard',
      'comments',
      'milestones',
    ]);
  });

  it('refers only to kinds that there are', () => {
    expect(mentions.map(({ holder, member: name, shape, to }) => `${holder}.${name} → ${to} (${shape})`)).toEqual([
      'nodes.column → columns (one)',
      'nodes.tags → tags (list)',
      'links.from → nodes (one)',
      'links.to → nodes (one)',
      'cycles.idea → nodes (one)',
      'cycles.previous → cycles (one)',
      'cycles.measures → measures (list)',
      'measures.nodes → nodes (list)',
      'appearance.columnWidths → columns (keys)',
      'appearance.positions → nodes (keys)',
      'stakeholders.nodes → nodes (list)',
      'stakeholders.tags → tags (list)',
      'ties.from → stakeholders (one)',
      'ties.to → stakeholders (one)',
      'contacts.stakeholders → stakeholders (list)',
      'heard.stakeholders → stakeholders (list)',
      'heard.nodes → nodes (list)',
      'heard.cycles → cycles (list)',
    ]);
    expect(mentions.every(({ to }) => isPart(to))).toBe(true);
  });

  it('fills and stands in only what fits', () => {
    // A box without a column is put into one; what holds others begins empty.
    const single = allOf(table).filter(([name, { holds }]) => name !== 'column' && !holds);
    const unfit = single.filter(
      ([, { absent, schema }]) => (absent.is === 'filled' || absent.is === 'refused') && !v.is(schema, absent.make()),
    );
    expect(unfit.map(([name]) => name)).toEqual([]);
  });

  it('holds no records in objects and lists: they are looked for in the plan and in things with an id only', () => {
    const inner = allOf(table).filter(([, { holds }]) => holds?.is === 'part' || holds?.is === 'list');
    for (const [name, { holds }] of inner)
      expect({ name, records: holds && allOf(holds.of).filter(([, each]) => each.holds?.is === 'records') }).toEqual({
        name,
        records: [],
      });
  });

  it('does not compile where a question is left unanswered', () => {
    const shared = 'always';
    const words = untold;
    const ofTags = { to: 'tags', gone: 'mention', inFile: 'dropped', says: 'wears', rests: 'never' } as const;
    const made = [
      member(textSchema, { words: 'the text', absent: refused(() => ''), shared }),
      member(v.optional(v.array(idSchema)), { words, absent: unsaid, shared, refers: ofTags }),
      // @ts-expect-error no words
      member(textSchema, { absent: refused(() => ''), shared }),
      // @ts-expect-error nothing said of its absence
      member(textSchema, { words, shared }),
      // @ts-expect-error nothing said of who may see it
      member(textSchema, { words, absent: needed }),
      // @ts-expect-error it is required: its absence is no answer
      member(textSchema, { words, absent: unsaid, shared }),
      // @ts-expect-error it may be absent: nothing is filled in
      member(v.optional(textSchema), { words, absent: filled(() => ''), shared }),
      // @ts-expect-error its absence cannot mean what it cannot be
      member(v.optional(v.picklist(['a', 'b'])), { words, absent: means('c'), shared }),
      // @ts-expect-error it holds ids: of what?
      member(v.optional(v.array(idSchema)), { words, absent: unsaid, shared }),
      // @ts-expect-error it holds no ids
      member(textSchema, { words, absent: needed, shared, refers: ofTags }),
      declare({
        name: { one: 'thing', many: 'things' },
        about: '',
        // @ts-expect-error a member that is nothing but a schema
        members: { text: textSchema },
      }),
    ];
    expect(made).toHaveLength(11);
  });
});

describe('Ids that every object inherits', () => {
  const strange = ['constructor', 'toString', 'hasOwnProperty', 'valueOf'];

  it.each(strange)('are nothing that is there: %s', (id) => {
    const plan = smallPlan();
    for (const part of parts) {
      expect(isThere(plan, { part, id })).toBe(false);
      expect(restsOn(plan, { part, id })).toEqual([]);
    }
    expect(withBelongings(plan, [{ part: 'nodes', id }])).toEqual([{ part: 'nodes', id }]);
  });
});
