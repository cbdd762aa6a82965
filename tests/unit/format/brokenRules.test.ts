import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/format/parse';
import type { Problem } from '../../../src/format/problem';
import { wordProblem } from '../../../src/format/wordProblem';
import { spoilt, the, type Spoilable } from './files';

/** How the stored plan is spoilt, and every sentence that is then said. */
type Row = [kind: Problem['kind'], spoil: (file: Spoilable) => unknown, ...sentences: string[]];

const members: Row[] = [
  ['missing', (file) => delete file.title, 'The plan has no “title” (title).'],
  [
    'missing',
    (file) => delete the(file.nodes, 'p2').column,
    '“Safe, trusting relationships” has no “column” (nodes[2]).',
  ],
  [
    'missing',
    (file) => delete the(file.links, 'l5').id,
    'The link from “A shared, current picture of stakeholders and their interest…” to “We know who our stakeholders are and what matters to them” has no “id” (links[4]).',
  ],
  [
    'missing',
    (file) => (file.appearance.positions = { aim: { x: 1 } }),
    'The appearance has no “y” (appearance.positions.aim).',
  ],
  ['wrongType', (file) => (file.title = 5), '“title” of the plan is 5 where text belongs (title).'],
  [
    'wrongType',
    (file) => (the(file.nodes, 'c1').owner = null),
    '“owner” of “Stakeholder mapping session with each programme” is empty (null) where text belongs (nodes[12].owner).',
  ],
  [
    'wrongType',
    (file) => (the(file.nodes, 'aim').smart = []),
    '“smart” of “By March 2022, every service change is shaped by what stakeh…” is a list where an object belongs (nodes[0].smart).',
  ],
  [
    'wrongType',
    (file) => (the(file.cycles, 'y1').do = { asPlanned: 'yes' }),
    '“asPlanned” of the PDSA cycle “Mapping session with one programme” is “yes” where true or false belongs (cycles[0].do.asPlanned).',
  ],
  [
    'wrongType',
    (file) => (the(file.measures, 'm1').points = {}),
    '“points” of the measure “Change proposals that cite stakeholder insight” is an object where a list belongs (measures[0].points).',
  ],
  [
    'wrongType',
    (file) => (file.progress[0] = 'soon' as never),
    '“progress[0]” of the plan is “soon” where an object belongs (progress[0]).',
  ],
  [
    'wrongType',
    (file) => Object.assign(file, { nodes: {} }),
    '“nodes” of the plan is an object where a list belongs (nodes).',
  ],
  [
    'wrongType',
    (file) => (file.appearance = 1 as never),
    '“appearance” of the plan is 1 where an object belongs (appearance).',
  ],
  [
    'wrongType',
    (file) => (file.appearance.show = 'all'),
    '“show” of the appearance is “all” where an object belongs (appearance.show).',
  ],
  [
    'tooLong',
    (file) => (file.title = 'x'.repeat(2_001)),
    '“title” of the plan has 2,001 characters; at most 2,000 are allowed (title).',
  ],
  [
    'notAllowed',
    (file) => (the(file.nodes, 'c2').status = 'done'),
    '“status” of “Network survey of teams and partners” is “done”; it must be “proposed”, “testing”, “implementing”, “adopted” or “abandoned” (nodes[13].status).',
  ],
  [
    'notAllowed',
    (file) => (the(file.nodes, 'c1').impact = 6),
    '“impact” of “Stakeholder mapping session with each programme” is 6; it must be 1, 2, 3, 4 or 5 (nodes[12].impact).',
  ],
  [
    'outOfRange',
    (file) => (file.appearance.columnWidths = { aim: 12 }),
    '“aim” of the appearance is 12; it must be at least 80 (appearance.columnWidths.aim).',
  ],
  [
    'outOfRange',
    (file) => (file.appearance.columnWidths = { aim: 1e6 }),
    '“aim” of the appearance is 1000000; it must be at most 2,000 (appearance.columnWidths.aim).',
  ],
  [
    'badId',
    (file) => (file.id = 'a plan'),
    '“id” of the plan is “a plan”, which is no id: 1 to 64 of the characters A-Z, a-z, 0-9, _ and - (id).',
  ],
  [
    'badId',
    (file) => (the(file.tags, 't1').id = '__proto__'),
    '“id” of the tag “Needs partner agreement” is “__proto__”, a name that browsers keep for themselves: give it another one, everywhere in the file (tags[0].id).',
  ],
  [
    'badId',
    (file) => (the(file.measures, 'm1').nodes = ['aim', 'two words']),
    '“nodes[1]” of the measure “Change proposals that cite stakeholder insight” is “two words”, which is no id: 1 to 64 of the characters A-Z, a-z, 0-9, _ and - (measures[0].nodes[1]).',
    'The measure “Change proposals that cite stakeholder insight” is a measure of the box with the id “two words”, which the plan does not have (measures[0].nodes[1]).',
  ],
  [
    'badDate',
    (file) => (the(file.nodes, 'c4').due = '2026-02-30'),
    '“due” of “‘You said, we did’ report after each consultation” is “2026-02-30”, which is no date: write it like 2026-11-23 (nodes[15].due).',
  ],
  [
    'badDate',
    (file) => (file.versions[0] = { revision: 'r1', name: 'v1', note: '', date: 'May' }),
    '“date” of the named version “v1” is “May”, which is no date: write it like 2026-11-23 (versions[0].date).',
  ],
  [
    'badInstant',
    (file) => (file.created = '2026-11-23'),
    '“created” of the plan is “2026-11-23”, which is no time: write it like 2026-11-23T09:00:00.000Z (created).',
  ],
  [
    'badColour',
    (file) => (the(file.tags, 't1').colour = 'red'),
    '“colour” of the tag “Needs partner agreement” is “red”, which is no colour: write it like #1a2b3c (tags[0].colour).',
  ],
];

const columns: Row[] = [
  [
    'columnCount',
    (file) => (the(file.columns, 'primary').kind = 'aim'),
    'The plan has 2 aim columns; there must be exactly one (columns).',
  ],
  [
    'columnCount',
    (file) => (the(file.columns, 'change').kind = 'driver'),
    'The plan has no change column; there must be exactly one (columns).',
    'The PDSA cycle “Mapping session with one programme” tests “Stakeholder mapping session with each programme”, which is not a change idea (cycles[0].idea).',
    'The PDSA cycle “Second programme, map sent beforehand” tests “Stakeholder mapping session with each programme”, which is not a change idea (cycles[1].idea).',
  ],
  [
    'columnCount',
    (file) => file.columns.splice(1, 0, ...[1, 2, 3].map((index) => ({ id: `d${index}`, kind: 'driver', title: '' }))),
    'The plan has 5 driver columns; there must be 1 to 4 between the aim and the change ideas (columns).',
  ],
  [
    'columnOutOfPlace',
    (file) => ([file.columns[0], file.columns[1]] = [the(file.columns, 'primary'), the(file.columns, 'aim')]),
    'The aim column “Aim” must be the first column (columns[1]).',
  ],
  [
    'columnOutOfPlace',
    (file) => {
      file.links = [];
      file.columns.splice(1, 0, ...file.columns.splice(3, 1));
    },
    'The change column “Change ideas” must be the last column (columns[1]).',
  ],
  [
    'aimCount',
    (file) => Object.assign(file, { links: [], nodes: [{ id: 'c1', column: 'change', text: '' }], measures: [] }),
    'The aim column is empty; it must hold exactly one box (nodes).',
  ],
  [
    'aimCount',
    (file) => file.nodes.push({ id: 'a2', column: 'aim', text: '' }),
    'The aim column holds 2 boxes, “By March 2022, every service change is shaped by what stakeh…” and a box without text; it must hold exactly one (nodes).',
  ],
  [
    'unknownReference',
    (file) => (the(file.nodes, 's3').column = 'tertiary'),
    '“One clear account of who we are and what we offer” stands in the column with the id “tertiary”, which the plan does not have (nodes[7].column).',
  ],
  [
    'duplicateId',
    (file) => (the(file.nodes, 'c6').id = 'c5'),
    '“Shared engagement calendar” has the id “c5”, which “Engagement skills clinic, monthly” has already (nodes[17] and nodes[16]). Give one of them another id.',
    'A link to “Teams plan engagement together” comes from the box with the id “c6”, which the plan does not have (links[20].from).',
  ],
  [
    'duplicateId',
    (file) => (the(file.links, 'l2').id = 'l1'),
    'A link has the id “l1”, which a link has already (links[1] and links[0]). Give one of them another id.',
  ],
  [
    'duplicateId',
    (file) => file.tags.push({ id: 't1', name: 'Later', colour: '#000000' }),
    'The tag “Later” has the id “t1”, which the tag “Needs partner agreement” has already (tags[1] and tags[0]). Give one of them another id.',
  ],
];

const links: Row[] = [
  [
    'linkEndMissing',
    (file) => (the(file.links, 'l13').to = 'p9'),
    'A link from “Teams plan engagement together” leads to the box with the id “p9”, which the plan does not have (links[12].to).',
  ],
  [
    'linkEndMissing',
    (file) => file.links.push({ id: 'l99', from: 'toString', to: 'constructor' }),
    'A link comes from the box with the id “toString”, which the plan does not have (links[22].from).',
    'A link leads to the box with the id “constructor”, which the plan does not have (links[22].to).',
  ],
  [
    'linkToItself',
    (file) => (the(file.links, 'l13').to = 's6'),
    '“Teams plan engagement together” is linked to itself (links[12]).',
  ],
  [
    'linkWithinColumn',
    (file) => (the(file.links, 'l13').to = 's7'),
    '“Teams plan engagement together” is linked to “Insight reaches decision makers in time”, but both stand in the same column, “Secondary drivers” (links[12]).',
  ],
  [
    'linkBackwards',
    (file) => Object.assign(the(file.links, 'l13'), { from: 'p2', to: 's6' }),
    '“Safe, trusting relationships” is linked to “Teams plan engagement together”, away from the aim (links[12]). Swap its “from” and “to”.',
  ],
  [
    'linkTwice',
    (file) => (the(file.links, 'l13').to = 'p3'),
    '“Teams plan engagement together” is linked to “Good methods and tools, used well” twice (links[11] and links[12]). Remove one of the two.',
  ],
];

const mapping = 'The PDSA cycle “Mapping session with one programme”';
const second = 'The PDSA cycle “Second programme, map sent beforehand”';

const attached: Row[] = [
  [
    'unknownReference',
    (file) => Object.assign(the(file.cycles, 'y2'), { idea: 'c99', previous: undefined }),
    `${second} tests the box with the id “c99”, which the plan does not have (cycles[1].idea).`,
  ],
  [
    'ideaNotChange',
    (file) => Object.assign(the(file.cycles, 'y2'), { idea: 'p2', previous: undefined }),
    `${second} tests “Safe, trusting relationships”, which is not a change idea (cycles[1].idea).`,
  ],
  [
    'unknownReference',
    (file) => (the(file.cycles, 'y2').previous = 'y9'),
    `${second} follows the PDSA cycle with the id “y9”, which the plan does not have (cycles[1].previous).`,
  ],
  [
    'previousOfOtherIdea',
    (file) => (the(file.cycles, 'y2').idea = 'c2'),
    `${second} follows the PDSA cycle “Mapping session with one programme”, which tests another change idea (cycles[1].previous).`,
  ],
  [
    'cyclesInCircle',
    (file) => (the(file.cycles, 'y2').previous = 'y2'),
    `${second} follows itself (cycles[1].previous).`,
  ],
  [
    'cyclesInCircle',
    (file) => (the(file.cycles, 'y1').previous = 'y2'),
    `${mapping} and the PDSA cycle “Second programme, map sent beforehand” follow one another in a circle (cycles[0].previous).`,
  ],
  [
    'unknownReference',
    (file) => (the(file.cycles, 'y1').measures = ['m1', 'm2']),
    `${mapping} uses the measure with the id “m2”, which the plan does not have (cycles[0].measures[1]).`,
  ],
  [
    'unknownReference',
    (file) => (the(file.measures, 'm1').nodes = ['gone']),
    'The measure “Change proposals that cite stakeholder insight” is a measure of the box with the id “gone”, which the plan does not have (measures[0].nodes[0]).',
  ],
];

describe('A file that breaks a rule is refused with a sentence', () => {
  it.each(
    [...members, ...columns, ...links, ...attached].map(([kind, spoil, ...sentences]) => ({
      kind,
      spoil,
      sentences,
      says: sentences[0],
    })),
  )('$kind: $says', ({ kind, spoil, sentences }) => {
    const result = parse(spoilt(spoil));
    const problems = result.ok ? [] : result.problems;
    expect(problems.map(wordProblem)).toEqual(sentences);
    expect(problems.map((problem) => problem.kind)).toContain(kind);
  });

  it('even where JSON hides a number that is too large in a point', () => {
    const result = parse(spoilt(() => undefined).replace('"value": 22', '"value": 1e999'));
    expect(result.ok ? [] : result.problems.map(wordProblem)).toEqual([
      '“value” of the measure “Change proposals that cite stakeholder insight” is Infinity; it must be a number that can be written out (measures[0].points[0].value).',
    ]);
  });

  it('names no more than five cycles of a long circle', () => {
    const ring = Array.from({ length: 9 }, (_, index) => ({
      id: `r${index}`,
      idea: 'c1',
      title: `${index}`,
      stage: 'plan',
      previous: `r${(index + 1) % 9}`,
    }));
    const result = parse(spoilt((file) => (file.cycles = ring)));
    expect(result.ok ? [] : result.problems.map(wordProblem)).toEqual([
      'The PDSA cycle “0”, the PDSA cycle “1”, the PDSA cycle “2”, the PDSA cycle “3”, the PDSA cycle “4” and 4 more follow one another in a circle (cycles[0].previous).',
    ]);
  });
});
