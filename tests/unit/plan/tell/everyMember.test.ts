import * as fc from 'fast-check';
import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { equal } from '../../../../src/kit/equal';
import { setLook } from '../../../../src/plan/edit/appearance';
import type { Declaration, Member, Members } from '../../../../src/plan/model/declaration';
import { plan as table } from '../../../../src/plan/model/kinds';
import { mentions, parts } from '../../../../src/plan/model/mentions';
import type { Part, Plan } from '../../../../src/plan/model/schema';
import { wordDifference } from '../../../../src/plan/tell/wordDifference';
import { arbitraryPlan, valueOf } from '../../../fixtures/arbitraryPlan';
import { smallPlan } from '../../../fixtures/plans';

type Values = Record<string, unknown>;

/** A member of a thing of the plan, as a path, with what is declared of it. */
interface Place {
  readonly path: readonly string[];
  readonly member: Member;
}

/** Every member that History has words for, of everything that is in the plan. */
function placesIn(plan: Plan): Place[] {
  return Object.entries<Member>(table.members).flatMap(([name, member]) => {
    const { holds } = member;
    if (holds?.is === 'records')
      return Object.keys(plan[name as Part]).flatMap((id) => membersOf([name, id], holds.of));
    if (holds?.is === 'part') return membersOf([name], holds.of);
    // The names of versions are told one by one: below.
    return member.words === null || name === 'versions' ? [] : [{ path: [name], member }];
  });
}

function membersOf(path: readonly string[], { members }: Declaration): Place[] {
  return Object.entries(members).flatMap(([name, member]) => {
    if (member.words === null) return [];
    const inner = member.holds?.is === 'part' ? membersOf([...path, name], member.holds.of) : [];
    return [{ path: [...path, name], member }, ...inner];
  });
}

/** Another value for the place: where it refers to something, something that is there. */
function otherValue(plan: Plan, { path, member }: Place): fc.Arbitrary<unknown> {
  const mention = mentions.find((each) => each.holder === path[0] && each.member === path.at(-1));
  const value =
    member.schema.type === 'optional' ? fc.option(valueOf(member.schema), { nil: undefined }) : valueOf(member.schema);
  if (!mention) return member.holds?.is === 'records' ? fc.constant({}) : value;
  const ids = Object.keys(plan[mention.to]);
  if (ids.length === 0) return fc.constant(undefined);
  if (mention.shape === 'one') return fc.constantFrom(...ids);
  if (mention.shape === 'list') return fc.subarray(ids);
  const { value: inner } = (member.schema as unknown as { wrapped: { value: Member['schema'] } }).wrapped;
  return valueOf(inner).map((held) => Object.fromEntries([[ids[0], held]]));
}

function put(plan: Plan, path: readonly string[], value: unknown): Plan {
  const [name = '', ...rest] = path;
  const change = (holder: Values, [first = '', ...others]: readonly string[]): Values => {
    const { [first]: held, ...without } = holder;
    if (others.length > 0) return { ...holder, [first]: change((held ?? {}) as Values, others) };
    return value === undefined ? without : { ...holder, [first]: value };
  };
  return change({ ...plan }, [name, ...rest]) as unknown as Plan;
}

/** A default said aloud says nothing new, and neither does an empty list or object where there was none. */
function saysTheSame(before: unknown, after: unknown, { absent }: Member): boolean {
  const meant = (value: unknown) => (value === undefined && absent.is === 'means' ? absent.value : value);
  return equal(meant(before), meant(after));
}

const valueAt = (plan: Plan, path: readonly string[]) =>
  path.reduce<unknown>((at, step) => (Object.hasOwn(at ?? {}, step) ? (at as Values)[step] : undefined), plan);

describe('History', () => {
  it('has words for a change of any one member of anything', () => {
    const cases = arbitraryPlan.chain((plan) =>
      fc
        .constantFrom(...placesIn(plan))
        .chain((place) => otherValue(plan, place).map((value) => ({ plan, place, value }))),
    );
    fc.assert(
      fc.property(cases, ({ plan, place, value }) => {
        fc.pre(!saysTheSame(valueAt(plan, place.path), value, place.member));
        fc.pre(value !== undefined || place.member.schema.type === 'optional');
        const words = wordDifference(plan, put(plan, place.path, value));
        expect({ at: place.path, told: words.length > 0 }).toEqual({ at: place.path, told: true });
      }),
      { numRuns: 100 },
    );
  });

  it.each(parts)('is to tell of every member of %s but the id', (part) => {
    const members: Members = table.members[part].holds.of.members;
    expect(Object.keys(members).filter((name) => members[name]?.words === null)).toEqual(['id']);
  });

  it.each<[string, (draft: Plan) => void, string]>([
    ['corners', (draft) => setLook(draft, { corners: 'round' }), 'Changed the corners'],
    ['typeface', (draft) => setLook(draft, { typeface: 'serif' }), 'Changed the typeface'],
    ['text size', (draft) => setLook(draft, { textSize: 'large' }), 'Changed the size of the text'],
    ['line weight', (draft) => setLook(draft, { lineWeight: 'heavy' }), 'Changed the weight of the lines'],
    [
      'a cycle renamed',
      (draft) => void (draft.cycles['cycle-1']!.title = 'First'),
      'Renamed the PDSA cycle “Cycle 1” on “Risk tool in the admission pack” to “First”',
    ],
    [
      'what another app keeps in a box',
      (draft) => void (draft.nodes['P1']!.more = { hue: 1 }),
      'Changed what another app keeps in “Risk is known”',
    ],
    [
      'what another app keeps in a link',
      (draft) => void (draft.links['S1-P1']!.more = { hue: 1 }),
      'Changed what another app keeps in the link “Assessment on admission” to “Risk is known”',
    ],
    ['the order of tags', (draft) => void (draft.tags['cost']!.order = 'Zz'), 'Changed the order of the tags'],
    [
      'a place in an arrangement that is not shown',
      (draft) => void (draft.appearance.positions = { P1: { x: 1, y: 2 } }),
      'Changed where boxes stand when arranged by hand',
    ],
    [
      'a date of a version',
      (draft) => void (draft.versions[0]!.date = '2027-01-01'),
      'Changed the date of the version “v1”',
    ],
  ])('tells of %s', (_, recipe, words) => {
    const version = { revision: 'rev-1', name: 'v1', note: '', date: '2026-01-01' };
    const plan = { ...smallPlan(), versions: [version] };
    expect(wordDifference(plan, produce(plan, recipe))).toEqual([words]);
  });

  it('names what was changed of a measure, up to three things', () => {
    const measure = { id: 'm', order: 'a0', name: 'Falls', kind: 'outcome' as const, nodes: ['P1'], points: {} };
    const plan = { ...smallPlan(), measures: { m: measure } };
    const after = (members: object) => wordDifference(plan, { ...plan, measures: { m: { ...measure, ...members } } });
    expect(after({ unit: '%', target: 3 })).toEqual(['Changed the unit and the target of the measure “Falls”']);
    expect(after({ unit: '%', target: 3, source: 'x', owner: 'y' })).toEqual(['Changed the measure “Falls”']);
    expect(after({ more: { theirs: 1 } })).toEqual(['Changed what another app keeps in the measure “Falls”']);
  });

  it('tells of a measure that goes on without a deleted box, and a width or place that goes with it, nothing more', () => {
    const measure = { id: 'm', order: 'a0', name: 'Falls', kind: 'outcome' as const, nodes: ['S4', 'P1'], points: {} };
    const plan: Plan = {
      ...smallPlan(),
      measures: { m: measure },
      appearance: { positions: { S4: { x: 1, y: 1 } } },
    };
    const { S4: _, ...nodes } = plan.nodes;
    const after: Plan = { ...plan, nodes, measures: { m: { ...measure, nodes: ['P1'] } }, appearance: {} };
    expect(wordDifference(plan, after)).toEqual(['Deleted “Not yet placed”']);
  });
});
