/**
 * What a further kind of thing costs: here one is declared, and nothing else is done. Everything that reads, checks,
 * mends, compares, restores, shares or words a plan must know it.
 */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Plan } from '../../../../src/plan/model/schema';

const kinds = '../../../../src/plan/model/kinds';

async function load() {
  return {
    ...(await import('../../../../src/format/parse')),
    ...(await import('../../../../src/format/serialise')),
    ...(await import('../../../../src/format/mend')),
    ...(await import('../../../../src/format/wordProblem')),
    ...(await import('../../../../src/format/readStored')),
    ...(await import('../../../../src/plan/model/checkPlan')),
    ...(await import('../../../../src/plan/model/belonging')),
    ...(await import('../../../../src/plan/model/newPlan')),
    ...(await import('../../../../src/plan/change/mendPlan')),
    ...(await import('../../../../src/plan/change/trail')),
    ...(await import('../../../../src/plan/change/difference')),
    ...(await import('../../../../src/plan/edit/restoring')),
    ...(await import('../../../../src/plan/ask/sharedPlan')),
    ...(await import('../../../../src/plan/tell/wordDifference')),
  };
}

let app: Awaited<ReturnType<typeof load>>;

beforeAll(async () => {
  vi.resetModules();
  vi.doMock(kinds, async (original) => {
    const real = await original<typeof import('../../../../src/plan/model/kinds')>();
    const { needed, unsaid } = await import('../../../../src/plan/model/absence');
    const { untold } = await import('../../../../src/plan/model/declaration');
    const { declare, member, optionalRecords } = await import('../../../../src/plan/model/declare');
    const { ownId, title } = await import('../../../../src/plan/model/kinds/shared');
    const { dateSchema, idSchema } = await import('../../../../src/plan/model/values');
    const v = await import('valibot');
    const milestone = declare({
      name: { one: 'milestone', many: 'milestones' },
      knownBy: 'name',
      about: 'A day by which something is to be reached.',
      members: {
        id: ownId,
        date: member(dateSchema, { words: 'the date', absent: needed, shared: 'always' }),
        name: title('the name'),
        nodes: member(v.optional(v.array(idSchema)), {
          words: 'the boxes',
          absent: unsaid,
          shared: 'always',
          refers: { to: 'nodes', gone: 'mention', inFile: 'dropped', says: 'stands for', rests: 'when made' },
        }),
      },
    });
    const milestones = optionalRecords(milestone, {
      words: untold,
      shared: 'never',
      limit: 100,
      order: 'the order of the milestones',
    });
    return { ...real, plan: declare({ ...real.plan, members: { ...real.plan.members, milestones } }) };
  });
  app = await load();
});

afterAll(() => {
  vi.doUnmock(kinds);
  vi.resetModules();
});

const now = '2026-11-23T09:00:00.000Z';
type Milestones = Record<string, { id: string; order: string; date: string; name: string; nodes?: string[] }>;
type Further = Plan & { milestones: Milestones };

const empty = () => app.newPlan({ id: 'p', revision: 'r', now, aim: 'aim-1' }) as Further;
const launch = { id: 'constructor', order: 'a0', date: '2027-01-01', name: 'Launch', nodes: ['aim-1'] };
const launched = (milestone = launch): Further => ({ ...empty(), milestones: { [milestone.id]: milestone } });

describe('A further kind of thing, once it is declared', () => {
  it('is in a new plan, and its file says nothing of it while there is none', () => {
    expect(empty().milestones).toEqual({});
    expect(app.planFaults(empty())).toEqual([]);
    expect(app.serialise(empty())).not.toContain('milestones');
    const read = app.parse(app.serialise(empty()));
    expect(read).toMatchObject({ ok: true, plan: empty(), mended: [] });
  });

  it('is written and read, in its place and order', () => {
    const text = app.serialise(launched());
    expect(text).toContain(
      '"milestones": [\n    {\n      "id": "constructor",\n      "date": "2027-01-01",\n      "name": "Launch"',
    );
    expect(app.parse(text)).toMatchObject({ ok: true, plan: { milestones: { constructor: launch } }, mended: [] });
  });

  it('is mended in a file, and refused in words', () => {
    const file = JSON.parse(app.serialise(launched())) as { milestones: Record<string, unknown>[] };
    Object.assign(file.milestones[0] ?? {}, { nodes: ['aim-1', 'gone'] });
    const mended = app.parse(`${JSON.stringify(file)}\n`);
    expect(mended.ok && mended.mended.map(app.wordMend)).toEqual([
      '1 box that the plan does not have was taken off its milestone.',
    ]);
    Object.assign(file.milestones[0] ?? {}, { date: 'soon' });
    const refused = app.parse(JSON.stringify(file));
    expect(refused.ok ? [] : refused.problems.map(app.wordProblem)).toEqual([
      '“date” of the milestone “Launch” is “soon”, which is no date: write it like 2026-11-23 (milestones[0].date).',
    ]);
  });

  it('is checked, and mended where work has met', () => {
    const loose = launched({ ...launch, nodes: ['gone'] });
    expect(app.planFaults(loose)).toEqual(['milestones.constructor.nodes names gone, which is not there']);
    const { plan } = app.mendPlan(app.startTrail(loose));
    expect(app.planFaults(plan)).toEqual([]);
  });

  it('rests on what it refers to, when that is what was set', () => {
    const thing = { part: 'milestones', id: 'constructor' } as never;
    expect(app.isPart('milestones')).toBe(true);
    expect(app.restsOn(launched(), thing, 'nodes')).toEqual([{ part: 'nodes', id: 'aim-1' }]);
    expect(app.restsOn(launched(), thing, 'name')).toEqual([]);
  });

  it('is compared, worded and restored', () => {
    const later = launched({ ...launch, date: '2027-02-01' });
    const found = app.difference(launched(), later) as unknown as Record<string, { changed: unknown[] }>;
    expect(found['milestones']?.changed).toHaveLength(1);
    expect(app.wordDifference(empty(), launched())).toEqual(['Added the milestone “Launch”']);
    expect(app.wordDifference(launched(), empty())).toEqual(['Deleted the milestone “Launch”']);
    expect(app.wordDifference(launched(), later)).toEqual(['Changed the date of the milestone “Launch”']);
    const { plan } = app.follow(app.startTrail(later), (draft) => app.restoreState(draft, launched()));
    expect(plan).toEqual(launched());
  });

  it('is shared only as far as it is declared to be', () => {
    expect((app.sharedPlan(launched(), { notes: true }) as Further).milestones).toEqual({});
  });

  it('is taken from what older code kept as unknown, and completed where that had none', () => {
    const { milestones: _, ...older } = empty();
    const { order: __, ...inFile } = launch;
    const read = app.readStored({ ...older, more: { milestones: [inFile] } });
    expect(read).toEqual({ plan: launched(), mended: true });
    expect(app.readStored(older)).toEqual({ plan: empty(), mended: true });
  });
});
