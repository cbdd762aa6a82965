/** Plans that keep the form of the file and ask too much all the same: each as large as asked for. */
import { readFileSync } from 'node:fs';
import type { Crafted } from './craftedFiles';
import type { Members } from './fileTree';

const sound = readFileSync('tests/fixtures/v1/stakeholder-engagement.aimtree.json', 'utf8');

type Plan = Record<'columns' | 'nodes' | 'links' | 'cycles' | 'measures' | 'tags', Members[]> &
  Members & { appearance: Members };

const spoilt =
  (spoil: (plan: Plan, size: number) => unknown): Crafted =>
  (size) => {
    const plan = JSON.parse(sound) as Plan;
    spoil(plan, size);
    return Buffer.from(JSON.stringify(plan));
  };
/** As many items as fit, with `bytes` each. */
const items = <T>(size: number, bytes: number, make: (at: number) => T): T[] =>
  Array.from({ length: Math.max(1, Math.floor(size / bytes)) }, (_, at) => make(at));
const atMost = (limit: number, size: number, bytes: number) => Math.min(size, limit * bytes);
const box = (at: number, text: string) => ({ id: `n${at}`, column: 'change', text });
const boxesOf = (text: string) =>
  spoilt((plan, size) => {
    const each = Buffer.byteLength(text) + 50;
    plan.nodes.push(...items(atMost(1_000, size, each), each, (at) => box(at, text)));
  });
const idea = (plan: Plan) => plan.nodes.find(({ column }) => column === 'change')?.id;
const cycle = (plan: Plan, at: number, more: Members = {}) => ({
  id: `x${at}`,
  idea: idea(plan),
  title: '',
  stage: 'complete',
  plan: {},
  do: {},
  study: {},
  act: {},
  ...more,
});

export const craftedPlans: Readonly<Record<string, Crafted>> = {
  'a million columns': spoilt(
    (plan, size) => (plan.columns = items(size, 40, (at) => ({ id: `c${at}`, kind: 'driver', title: '' }))),
  ),
  'boxes beyond number': spoilt((plan, size) => (plan.nodes = items(size, 40, (at) => box(at, '')))),
  'boxes of one id': spoilt((plan, size) => plan.nodes.push(...items(atMost(19_000, size, 50), 50, () => box(1, '')))),
  'boxes in columns that are not there': spoilt((plan, size) =>
    plan.nodes.push(...items(atMost(19_000, size, 50), 50, (at) => ({ ...box(at, ''), column: `c${at}` }))),
  ),
  'boxes that are all the aim': spoilt((plan, size) =>
    plan.nodes.push(...items(atMost(19_000, size, 50), 50, (at) => ({ ...box(at, ''), column: 'aim' }))),
  ),
  'links beyond number': spoilt(
    (plan, size) => (plan.links = items(size, 40, (at) => ({ id: `l${at}`, from: 'a', to: 'b' }))),
  ),
  'links between boxes that are not there': spoilt(
    (plan, size) =>
      (plan.links = items(atMost(100_000, size, 60), 60, (at) => ({ id: `l${at}`, from: `a${at}`, to: `b${at}` }))),
  ),
  'one link again and again': spoilt(
    (plan, size) => (plan.links = items(atMost(100_000, size, 60), 60, (at) => ({ ...plan.links[0], id: `l${at}` }))),
  ),
  'links to themselves': spoilt(
    (plan, size) =>
      (plan.links = items(atMost(100_000, size, 60), 60, (at) => ({ id: `l${at}`, from: 'aim', to: 'aim' }))),
  ),
  'cycles beyond number': spoilt((plan, size) => (plan.cycles = items(size, 100, (at) => cycle(plan, at)))),
  'cycles in one circle': spoilt((plan, size) => {
    const count = items(atMost(20_000, size, 110), 110, () => 0).length;
    plan.cycles = Array.from({ length: count }, (_, at) => cycle(plan, at, { previous: `x${(at + 1) % count}` }));
  }),
  'cycles that each follow themselves': spoilt(
    (plan, size) =>
      (plan.cycles = items(atMost(20_000, size, 110), 110, (at) => cycle(plan, at, { previous: `x${at}` }))),
  ),
  'cycles in one ramp, the last first': spoilt((plan, size) => {
    const all = items(atMost(20_000, size, 110), 110, (at) =>
      cycle(plan, at, at === 0 ? {} : { previous: `x${at - 1}` }),
    );
    plan.cycles = all.reverse();
  }),
  'cycles that all follow one': spoilt(
    (plan, size) =>
      (plan.cycles = items(atMost(20_000, size, 110), 110, (at) =>
        cycle(plan, at, at === 0 ? {} : { previous: 'x0' }),
      )),
  ),
  'cycles of an idea that is not there': spoilt(
    (plan, size) => (plan.cycles = items(atMost(20_000, size, 110), 110, (at) => cycle(plan, at, { idea: `i${at}` }))),
  ),
  'amendments beyond number': spoilt((plan, size) =>
    Object.assign(plan.cycles[0]!, { plan: { amended: items(size, 3, () => 0) } }),
  ),
  'amendments as many as there may be': spoilt((plan, size) =>
    Object.assign(plan.cycles[0]!, {
      plan: { amended: items(atMost(100_000, size, 50), 50, () => ({ at: '2026-11-23T09:00:00.000Z', reason: '' })) },
    }),
  ),
  'measures beyond number': spoilt((plan, size) => (plan.measures = items(size, 70, (at) => ({ id: `m${at}` })))),
  'points beyond number': spoilt(
    (plan, size) => (plan.measures[0]!.points = items(size, 22, () => ({ date: '2026-11-23' }))),
  ),
  'points from the last to the first': spoilt(
    (plan, size) =>
      (plan.measures[0]!.points = items(atMost(100_000, size, 22), 22, (at) => ({
        date: `${String(9_999 - (at % 9_000)).padStart(4, '0')}-01-01`,
      }))),
  ),
  'points that are no points': spoilt(
    (plan, size) => (plan.measures[0]!.points = items(atMost(100_000, size, 3), 3, () => [])),
  ),
  'boxes of measures beyond number': spoilt((plan, size) => (plan.measures[0]!.nodes = items(size, 6, () => 'aim'))),
  'boxes of a measure that are not there': spoilt(
    (plan, size) => (plan.measures[0]!.nodes = items(atMost(200_000, size, 9), 9, (at) => `b${at}`)),
  ),
  'tags beyond number': spoilt(
    (plan, size) => (plan.tags = items(size, 50, (at) => ({ id: `t${at}`, name: '', colour: '#123456' }))),
  ),
  'tags on one box beyond number': spoilt((plan, size) => (plan.nodes[0]!.tags = items(size, 6, () => 'tag'))),
  'tags on one box that are not there': spoilt(
    (plan, size) => (plan.nodes[0]!.tags = items(atMost(200_000, size, 9), 9, (at) => `t${at}`)),
  ),
  'progress beyond number': spoilt((plan, size) => (plan.progress = items(size, 3, () => ({})))),
  'named versions beyond number': spoilt((plan, size) => (plan.versions = items(size, 3, () => ({})))),
  'ancestors beyond number': spoilt((plan, size) => (plan.ancestors = items(size, 9, (at) => `r${at}`))),
  'an ancestor without end': spoilt((plan, size) => (plan.ancestors = ['r'.repeat(size)])),
  'positions of boxes that are not there': spoilt(
    (plan, size) =>
      (plan.appearance.positions = Object.fromEntries(items(size, 20, (at) => [`b${at}`, { x: 1, y: 1 }]))),
  ),
  'positions at the end of the world': spoilt((plan) =>
    Object.assign(plan.appearance, {
      arrangement: 'free',
      positions: Object.fromEntries(
        plan.nodes.map(({ id }, at) => [id, { x: at % 2 ? 1e300 : -1e300, y: at % 3 ? 1e300 : 5e-324 }]),
      ),
    }),
  ),
  'widths of columns that are not there': spoilt(
    (plan, size) => (plan.appearance.columnWidths = Object.fromEntries(items(size, 14, (at) => [`c${at}`, 100]))),
  ),
  'a picture that shows what nobody knows': spoilt(
    (plan, size) => (plan.appearance.show = Object.fromEntries(items(size, 14, (at) => [`s${at}`, [at]]))),
  ),
  'a palette without end': spoilt((plan, size) => (plan.appearance.palette = 'p'.repeat(size))),
  'a title without end': spoilt((plan, size) => (plan.title = 'T'.repeat(size))),
  'an id without end': spoilt((plan, size) => (plan.id = 'a'.repeat(size))),
  'a date without end': spoilt((plan, size) => (plan.nodes[0]!.due = '2026-'.repeat(size / 5))),
  'an instant without end': spoilt((plan, size) => (plan.modified = `2026-11-23T09:00:00.${'0'.repeat(size)}Z`)),
  'a colour without end': spoilt((plan, size) => (plan.tags[0]!.colour = `#${'f'.repeat(size)}`)),
  'a kind without end': spoilt((plan, size) => (plan.columns[0]!.kind = 'aim '.repeat(size / 4))),
  'an unknown text without end': spoilt((plan, size) => (plan.sensor = 'x'.repeat(size))),
  'unknown numbers beyond number': spoilt((plan, size) => (plan.sensor = items(size, 2, () => 1))),
  'unknown members of one box': spoilt((plan, size) =>
    Object.assign(plan.nodes[0]!, Object.fromEntries(items(size, 16, (at) => [`x${at}`, at]))),
  ),
  'unknown members as many as there may be': spoilt(
    (plan, size) => (plan.sensor = items(atMost(120_000, size, 8), 8, (at) => [at])),
  ),
  'ids that mean something to JavaScript': spoilt((plan) => {
    const names = ['constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'toJSON', 'then', 'length'];
    plan.nodes.push(...names.map((id) => ({ ...box(0, id), id })));
    plan.links.push(
      ...names.map((id) => ({
        id,
        from: id,
        to: plan.nodes.find(({ column }) => column !== 'aim' && column !== 'change')?.id,
      })),
    );
  }),
  'texts of nothing but marks': boxesOf('\u0301'.repeat(2_000)),
  'texts of letters with many marks': boxesOf(`a${'\u0301'.repeat(99)}`.repeat(20)),
  'texts that turn their direction': boxesOf('\u202e\u2066\u202d'.repeat(600)),
  'texts of families': boxesOf('👨‍👩‍👧‍👦'.repeat(180)),
  'texts without spaces': boxesOf('漢'.repeat(2_000)),
  'texts in Thai': boxesOf('ล้างมือก่อนสัมผัสผู้ป่วย'.repeat(80)),
  'texts of one word': boxesOf('W'.repeat(2_000)),
  'texts of hyphens': boxesOf('-'.repeat(2_000)),
  'texts of slashes between letters': boxesOf('abcd/'.repeat(400)),
  'texts of spaces': boxesOf(' '.repeat(2_000)),
  'texts of line breaks': boxesOf('\n'.repeat(2_000)),
  'texts of halves of pairs': boxesOf('\ud800'.repeat(2_000)),
  'texts of numbers and signs': boxesOf('1 → 2 '.repeat(330)),
};
