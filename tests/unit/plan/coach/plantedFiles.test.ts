/**
 * Faults planted into plan files, as somebody does who knows the format and not the app: the examples and the templates,
 * of which the coach says nothing, with one thing of the file changed.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../../src/format/parse';
import { findingsOf } from '../../../../src/plan/coach/coach';
import type { RuleId } from '../../../../src/plan/coach/finding';
import { divide } from '../../../../src/plan/coach/putAside';
import type { Plan } from '../../../../src/plan/model/schema';
import { goodLines, unseen, widened, type Place } from './plantedWords';

interface Box {
  id: string;
  column: string;
  text: string;
  status?: string;
  smart?: Record<string, string>;
}
interface File {
  id: string;
  modified: string;
  nodes: Box[];
  links: { id: string; from: string; to: string }[];
  cycles: Record<string, unknown>[];
  measures: { id: string; name: string; kind: string; nodes: string[]; definition?: string }[];
}

const today = '2026-11-30';
const names = {
  falls: 'examples/falls',
  sepsis: 'examples/sepsis',
  engagement: 'examples/engagement',
  ulcers: 'templates/pressure-ulcers',
  medicines: 'templates/medicines',
  flow: 'templates/flow',
  feedback: 'templates/patient-feedback',
} as const;
type Name = keyof typeof names;
const all = Object.keys(names) as Name[];

const texts = Object.fromEntries(
  all.map((name) => [name, readFileSync(`src/app/files/${names[name]}.aimtree.json`, 'utf8')]),
) as Record<Name, string>;
const fileOf = (name: Name) => JSON.parse(texts[name]) as File;

function planOf(file: File): Plan {
  const opened = parse(`${JSON.stringify(file, null, 2)}\n`);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return opened.plan;
}

// What is asked about people and their network is no fault.
const findingsIn = (plan: Plan) => divide(plan, findingsOf(plan, today)).open.map(({ rule, on }) => `${rule} ${on}`);
const found = (file: File) => findingsIn(planOf(file));

type Change = (file: File) => void;
const named = <T extends { id?: unknown }>(list: readonly T[], id: string): T => {
  const item = list.find((one) => one.id === id);
  if (!item) throw new Error(`No ${id}.`);
  return item;
};
const dropBoxes =
  (...ids: string[]): Change =>
  (file) => {
    file.nodes = file.nodes.filter(({ id }) => !ids.includes(id));
    file.links = file.links.filter(({ from, to }) => !ids.includes(from) && !ids.includes(to));
    file.cycles = file.cycles.filter(({ idea }) => !ids.includes(String(idea)));
    for (const measure of file.measures) measure.nodes = measure.nodes.filter((id) => !ids.includes(id));
  };
const unlink =
  (...ids: string[]): Change =>
  (file) => {
    file.links = file.links.filter(({ id }) => !ids.includes(id));
  };
const linked =
  (id: string, from: string, to: string): Change =>
  (file) =>
    void file.links.push({ id, from, to });
const set =
  (id: string, members: Partial<Box>): Change =>
  (file) =>
    void Object.assign(named(file.nodes, id), members);
const added =
  (id: string, column: string, text: string, to?: string): Change =>
  (file) => {
    // A box stands with those of its column.
    const at = file.nodes.findLastIndex((node) => node.column === column);
    file.nodes.splice(at + 1, 0, { id, column, text });
    if (to !== undefined) file.links.push({ id: `x-${id}`, from: id, to });
  };
const cycle =
  (idea: string, members: object): Change =>
  (file) =>
    void file.cycles.push({
      id: 'x',
      idea,
      title: 'One shift',
      stage: 'do',
      plan: { prediction: 'Four of five will use it.' },
      do: {},
      study: {},
      act: {},
      ...members,
    });
const recycled =
  (id: string, members: object): Change =>
  (file) =>
    void Object.assign(named(file.cycles, id), members);
const dropMeasure =
  (id: string): Change =>
  (file) => {
    file.measures = file.measures.filter((measure) => measure.id !== id);
  };
const measured =
  (id: string, members: Partial<File['measures'][number]>): Change =>
  (file) =>
    void Object.assign(named(file.measures, id), members);
const modified =
  (day: string): Change =>
  (file) =>
    void (file.modified = `${day}T08:00:00.000Z`);
const both =
  (...changes: Change[]): Change =>
  (file) => {
    for (const change of changes) change(file);
  };
const primariesBut =
  (...kept: string[]): Change =>
  (file) =>
    dropBoxes(...file.nodes.flatMap(({ id, column }) => (column === 'primary' && !kept.includes(id) ? id : [])))(file);
const allIdeasOn =
  (driver: string): Change =>
  (file) => {
    const ideas = file.nodes.filter(({ column }) => column === 'change').map(({ id }) => id);
    file.links = file.links.filter(({ from }) => !ideas.includes(from));
    for (const [at, from] of ideas.entries()) file.links.push({ id: `all-${at}`, from, to: driver });
  };

const faults: readonly (readonly [RuleId, Name, string, string, Change])[] = [
  ['few-primaries', 'falls', 'aim', 'one primary driver left', primariesBut('risk')],
  ['few-primaries', 'sepsis', 'aim', 'no primary driver left', primariesBut()],
  ['few-primaries', 'engagement', 'aim', 'all but one deleted', primariesBut('trust')],
  ['many-primaries', 'engagement', 'aim', 'a sixth', added('x', 'primary', 'Money for what people ask for', 'aim')],
  ['many-primaries', 'flow', 'aim', 'a sixth, not linked', added('x', 'primary', 'A calm start of the day')],
  [
    'many-primaries',
    'falls',
    'aim',
    'three more',
    both(
      added('x', 'primary', 'Feet and footwear', 'aim'),
      added('y', 'primary', 'Food and drink through the day', 'aim'),
      added('z', 'primary', 'Sleep at night', 'aim'),
    ),
  ],
  ['not-linked', 'falls', 'night-lights', 'an idea without its only line', unlink('night-lights--bed-space')],
  ['not-linked', 'sepsis', 'kit', 'a secondary driver without its line', unlink('kit--treat')],
  ['not-linked', 'engagement', 'trust', 'a primary driver without its line', unlink('trust--aim')],
  ['not-linked', 'medicines', 'x', 'a new idea that stands alone', added('x', 'change', 'A pill box with the days')],
  ['driver-without-idea', 'falls', 'x', 'a new driver', added('x', 'secondary', 'Sleep at night', 'risk')],
  ['driver-without-idea', 'sepsis', 'x', 'a new primary driver', added('x', 'primary', 'Beds that are free', 'aim')],
  [
    'driver-without-idea',
    'falls',
    'learning',
    'its ideas unlinked',
    unlink('after-fall-review--learning', 'safety-huddle--learning'),
  ],
  ['only-child', 'falls', 'learning', 'one of two lines gone', unlink('safety-huddle--learning')],
  ['only-child', 'sepsis', 'kit', 'one of two lines gone', unlink('first-dose-direction--kit')],
  ['only-child', 'engagement', 'toolkit', 'one of two lines gone', unlink('community-hosts--toolkit')],
  [
    'only-child',
    'falls',
    'surroundings',
    'one secondary driver of two gone',
    dropBoxes('bed-space', 'night-lights', 'sensor-mats'),
  ],
  ['link-skips', 'falls', 'x', 'from an idea to a primary driver', linked('x', 'night-lights', 'surroundings')],
  ['link-skips', 'sepsis', 'x', 'from an idea to the aim', linked('x', 'grab-box', 'aim')],
  ['link-skips', 'engagement', 'x', 'from a secondary driver to the aim', linked('x', 'early', 'aim')],
  ['all-on-one-driver', 'falls', 'toilet', 'on a secondary driver', allIdeasOn('toilet')],
  ['all-on-one-driver', 'sepsis', 'kit', 'on a secondary driver', allIdeasOn('kit')],
  ['all-on-one-driver', 'engagement', 'skills', 'on a secondary driver', allIdeasOn('skills')],
  ['no-outcome-measure', 'falls', 'example-falls', 'deleted', dropMeasure('falls-rate')],
  ['no-outcome-measure', 'sepsis', 'example-sepsis', 'called a process', measured('within-hour', { kind: 'process' })],
  ['no-outcome-measure', 'engagement', 'example-engagement', 'no measure', (file) => void (file.measures = [])],
  ['no-balancing-measure', 'falls', 'example-falls', 'deleted', dropMeasure('held-back')],
  ['no-balancing-measure', 'sepsis', 'example-sepsis', 'called an outcome', measured('unneeded', { kind: 'outcome' })],
  [
    'no-balancing-measure',
    'medicines',
    'template-medicines',
    'all balancing ones gone',
    (file) => {
      file.measures = file.measures.filter(({ kind }) => kind !== 'balancing');
    },
  ],
  ['driver-without-measure', 'falls', 'mobility', 'its measure deleted', dropMeasure('up-for-lunch')],
  [
    'driver-without-measure',
    'sepsis',
    'decide',
    'its measure tied to nothing',
    measured('score-to-decision', { nodes: [] }),
  ],
  [
    'driver-without-measure',
    'engagement',
    'trust',
    'its measure tied to the aim',
    measured('would-take-part-again', { nodes: ['aim'] }),
  ],
  ['adopted-untested', 'falls', 'night-lights', 'adopted at once', set('night-lights', { status: 'adopted' })],
  ['adopted-untested', 'falls', 'bay-nurse', 'its cycle deleted', (file) => void (file.cycles = [])],
  [
    'adopted-untested',
    'engagement',
    'method-picker',
    'its cycle back in Do',
    recycled('guide-three-teams', { stage: 'do' }),
  ],
  [
    'adopted-untested',
    'medicines',
    'x',
    'a new idea',
    both(added('x', 'change', 'A pill box with the days'), set('x', { status: 'adopted' })),
  ],
  ['no-prediction', 'falls', 'x', 'a cycle in Do', cycle('night-lights', { plan: { objective: 'See who uses them' } })],
  ['no-prediction', 'sepsis', 'grab-box-all-shifts', 'a complete cycle', recycled('grab-box-all-shifts', { plan: {} })],
  [
    'no-prediction',
    'engagement',
    'write-back-one-team',
    'a blank one',
    recycled('write-back-one-team', { plan: { prediction: '' } }),
  ],
  [
    'no-prediction',
    'ulcers',
    'x',
    'a cycle in Study',
    (file) => cycle(file.nodes.at(-1)?.id ?? '', { stage: 'study', plan: {}, study: { results: 'Two of six.' } })(file),
  ],
  [
    'decision-differs',
    'sepsis',
    'grab-box',
    'adopted in the cycle, being tested',
    set('grab-box', { status: 'testing' }),
  ],
  [
    'decision-differs',
    'sepsis',
    'grab-box',
    'adopted in the cycle, abandoned',
    set('grab-box', { status: 'abandoned' }),
  ],
  [
    'decision-differs',
    'falls',
    'bay-nurse',
    'abandoned in the cycle, adopted',
    recycled('notes-in-one-bay', { act: { decision: 'abandon' } }),
  ],
  [
    'decision-differs',
    'engagement',
    'buddy',
    'abandoned in the cycle, proposed',
    cycle('buddy', { stage: 'complete', study: { learning: 'Nobody came.' }, act: { decision: 'abandon' } }),
  ],
  [
    'study-overdue',
    'falls',
    'x',
    'in Do, which ended',
    cycle('walk-to-lunch', { do: { start: '2026-11-02', end: '2026-11-10' } }),
  ],
  [
    'study-overdue',
    'sepsis',
    'x',
    'in Study, with nothing there',
    cycle('sepsis-call', { stage: 'study', do: { observations: 'Quiet week.', end: '2026-11-01' } }),
  ],
  [
    'study-overdue',
    'engagement',
    'write-back-one-team',
    'its study emptied',
    recycled('write-back-one-team', { study: {} }),
  ],
  [
    'study-overdue',
    'falls',
    'notes-in-one-bay',
    'a complete cycle, its study emptied',
    recycled('notes-in-one-bay', { study: {} }),
  ],
  ['stale', 'falls', 'example-falls', '100 days ago', modified('2026-08-22')],
  ['stale', 'sepsis', 'example-sepsis', '90 days ago', modified('2026-09-01')],
  ['stale', 'flow', 'template-flow', 'last year', modified('2025-11-30')],
  [
    'same-text',
    'falls',
    'safety-huddle',
    'once more, word for word',
    set('safety-huddle', { text: 'Alarm mats on every chair' }),
  ],
  [
    'same-text',
    'sepsis',
    'wall-chart',
    'nearly',
    set('wall-chart', {
      text: 'A short note to the team on the next day: minutes to treatment, what helped and what held us up',
    }),
  ],
  [
    'same-text',
    'engagement',
    'safe',
    'in capitals',
    set('safe', { text: 'PEOPLE HEAR WHAT HAPPENED TO WHAT THEY TOLD US' }),
  ],
  [
    'same-text',
    'falls',
    'delirium',
    'as the primary driver says',
    set('delirium', { text: 'Risks of each patient are found early and acted on' }),
  ],
];

const plans = Object.fromEntries(all.map((name) => [name, planOf(fileOf(name))])) as Record<Name, Plan>;

/** Plants the words: into which plan and box follows from the number. */
function plantWords(at: number, place: Place, words: string): { found: string[]; on: string } {
  const plan = plans[all[at % all.length] ?? 'falls'];
  const pick = <T extends { id: string }>(list: readonly T[]): T => {
    const one = list[(at * 5) % list.length];
    if (!one) throw new Error('Nothing to plant it into.');
    return one;
  };
  if (place === 'definition') {
    const measure = pick(Object.values(plan.measures));
    const measures = { ...plan.measures, [measure.id]: { ...measure, definition: words } };
    return { found: findingsIn({ ...plan, measures }), on: measure.id };
  }
  const { smart, ...box } = pick(
    Object.values(plan.nodes).filter(({ column }) => column === (place === 'newAim' ? 'aim' : place)),
  );
  const node = { ...box, text: words, ...(place === 'aim' && smart && { smart }) };
  return { found: findingsIn({ ...plan, nodes: { ...plan.nodes, [box.id]: node } }), on: box.id };
}

describe('A number of a list', () => {
  it.each([
    ['driver-is-action', 'primary', '1. Recognise and treat sepsis early'],
    ['driver-is-action', 'secondary', '• Train all staff'],
    ['negative', 'secondary', 'b) Lack of equipment'],
    ['idea-is-task', 'change', '3. Order ten more scanners'],
    ['idea-is-wish', 'change', '(iv) Improve the culture'],
    ['aim-only-direction', 'aim', 'A. Improve care'],
  ] as const)('hides nothing of what follows: %s, in the place of the %s: “%s”', (rule, place, words) => {
    const planted = plantWords(1, place, words);
    expect(planted.found).toContain(`${rule} ${planted.on}`);
  });

  it.each(['1. Confident staff', '(2) Confident staff', 'P3: Confident staff'])('is no target: “%s”', (words) => {
    const planted = plantWords(1, 'primary', words);
    expect(planted.found).toEqual([`numbering ${planted.on}`]);
  });
});

describe('The coach', () => {
  it.each(all)('says nothing of “%s” as it is', (name) => {
    expect(found(fileOf(name))).toEqual([]);
  });

  it.each(faults)('finds %s in “%s” on %s: %s', (rule, name, on, _, change) => {
    const file = fileOf(name);
    change(file);
    expect(found(file)).toContain(`${rule} ${on}`);
  });

  it.each([...widened, ...unseen].map((fault, at) => [...fault, at] as const))(
    'finds %s in words, in the place of the %s: “%s”',
    (rule, place, words, at) => {
      const planted = plantWords(at, place, words);
      expect(planted.found).toContain(`${rule} ${planted.on}`);
    },
  );

  it.each(goodLines.map((line, at) => [...line, at] as const))(
    'says nothing of a good line in the place of the %s: “%s”',
    (place, words, at) => {
      expect(plantWords(at, place, words).found).toEqual([]);
    },
  );
});
