/** Names of people, judgements on them and notes about them are planted in a plan, and looked for in every file that it makes. */
import { strFromU8, unzipSync } from 'fflate';
import { produce } from 'immer';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CommandContext } from '../../../src/commands/command';
import { leavingText } from '../../../src/app/files/leavingText';
import { planChunk } from '../../../src/exchange/carriedPlan';
import { writtenForms } from '../../../src/exchange/write/forms';
import { figureOptions } from '../../../src/figure/compose/figureOptions';
import { onPaper } from '../../../src/figure/compose/onPaper';
import { commitmentPicture } from '../../../src/figure/compose/people/commitmentPicture';
import { powerPicture } from '../../../src/figure/compose/people/powerPicture';
import { mapPeople } from '../../../src/figure/compose/network/mapPeople';
import { networkPicture } from '../../../src/figure/compose/network/networkPicture';
import type { Picture, PictureContent } from '../../../src/figure/marks/picture';
import { mapLayout } from '../../../src/geometry/network/mapLayout';
import { createWrapper } from '../../../src/geometry/text/wrapText';
import { drawingWriters } from '../../../src/output/drawingWriters';
import { planInside } from '../../../src/output/planInside';
import { sharedPlan } from '../../../src/plan/ask/sharedPlan';
import { planNetwork, wholeNetwork } from '../../../src/plan/ask/people/network';
import { heardDocument } from '../../../src/figure/compose/document/heardDocument';
import { writeDocument } from '../../../src/output/writeDocument';
import type { Plan } from '../../../src/plan/model/schema';
import { coverable } from '../../../src/views/stakeholders/coverable';
import { saveWorkbook } from '../../../src/views/stakeholders/heard/heardDeeds';
import { saveNetwork } from '../../../src/views/stakeholders/network/networkFiles';
import { saveEngagement } from '../../../src/views/stakeholders/plan/saveEngagement';
import { tableMeasure } from '../../fixtures/interWidths';
import { commentedPlan, now, peoplePlan } from '../../fixtures/plans';

const saved: Blob[] = [];
vi.mock('../../../src/browser/download', () => ({ download: (file: Blob) => void saved.push(file) }));
vi.mock('../../../src/output/wordPictures', () => ({
  pixelsOf: () => Promise.resolve(new Uint8Array([1, 2, 3])),
  vectorsOf: () => '<svg xmlns="http://www.w3.org/2000/svg"/>',
}));
afterEach(() => void (saved.length = 0));

const person = 'Zebedee Quillfeather';
/** What was planted, and the members and words of the judgements. */
const secrets = [
  person,
  /zebedee|quillfeather/i,
  /"(power|stance|assessed|consent)"/,
  /SECRET/,
  /\bOpposed\b/,
] as const;
/** A picture of judgements is made to show them. */
const ofNames = [person, /zebedee|quillfeather/i, /SECRET/] as const;

const planted: Plan = produce({ ...peoplePlan(), comments: commentedPlan().comments }, (draft) => {
  Object.assign(draft.stakeholders['sister'] ?? {}, {
    name: person,
    role: 'Ward sister',
    notes: `SECRET: ${person} is tired.`,
    matters: `That ${person} is asked.`,
    owner: person,
    stance: { now: 'opposed', needed: 'make' },
    power: 4,
    impact: 4,
    consent: 'SECRET',
    assessed: [{ date: '2026-10-01', power: 2, impact: 4, now: 'opposed' }],
  });
  for (const tie of Object.values(draft.ties)) tie.notes = `SECRET: ${person} quarrels.`;
  for (const contact of Object.values(draft.contacts)) {
    contact.summary = `SECRET of ${person}`;
    contact.next = `Ask ${person} again`;
    contact.owner = person;
  }
  for (const heard of Object.values(draft.heard)) {
    heard.said = `${person} said: ask us first.`;
    heard.theme = `What ${person} said`;
    heard.because = `As ${person} wanted.`;
    heard.response = 'done';
  }
  for (const comment of Object.values(draft.comments)) comment.text = `Ask ${person}.`;
  draft.dismissed = [{ rule: 'no-owner', on: 'sister', reason: `${person} knows.`, date: '2026-10-02' }];
});

const wrap = createWrapper(tableMeasure);
const settings = { dpi: 300, embedFonts: false, inside: 'whole', records: true, pages: 'one' } as const;
const outside = { newId: () => 'new', now: () => now };

describe('No file has a name, a judgement or a note that is to stay', () => {
  it('as JSON, or as the plan inside a PNG or a web page', async () => {
    const [figure] = drawn(false);
    const input = { plan: planted, figures: [], options: figureOptions(planted, { preset: 'a4' }), settings, outside };
    const inside = planInside(input, figure as Picture) ?? '';
    expectNone(await leavingText(planted), secrets);
    expectNone(textOf(planChunk(inside).data), secrets);
    expectNone(JSON.stringify(sharedPlan(planted, { notes: true })), secrets);
  });

  it.each(writtenForms.map((form) => [form.label, form] as const))('as %s', async (_, form) => {
    const content = (await form.load())(planted);
    expectNone(typeof content === 'string' ? content : textOf(content), secrets);
  });

  it.each(['docx', 'xlsx'] as const)('as the engagement plan in %s', async (as) => {
    await saveEngagement(context(), as, false);
    expectNone(await textOfSaved(), secrets);
    await saveEngagement(context(), as, true);
    expect(await textOfSaved()).toMatch(/Zebedee Quillfeather/);
  });

  it('as the workbook of what was heard, unless names are chosen', async () => {
    await saveWorkbook(context(), false);
    expectNone(await textOfSaved(), secrets);
    await saveWorkbook(context(), true);
    expect(await textOfSaved()).toContain(person);
  });

  it.each(['csv', 'graphml', 'kumu'] as const)('as the network in %s', async (as) => {
    await saveNetwork(context(), as);
    expectNone(await textOfSaved(), secrets);
  });

  it('as the page “You said, we did”', async () => {
    const page = heardDocument(planted, new Set(['done', 'untold', 'changed']));
    expectNone(JSON.stringify(page), secrets);
    expectNone(await textOfFile(await writeDocument(planted, page, {})), secrets);
  });

  it.each(['svg', 'pptx', 'docx'] as const)(
    'as a picture of people in %s, but what the picture is made to show',
    async (id) => {
      const writer = await drawingWriters[id]?.();
      for (const figure of drawn(false)) {
        const input = {
          plan: planted,
          figures: [figure],
          options: figureOptions(planted, { preset: 'a4' }),
          settings,
          outside,
        };
        const files = [await writer?.write(input, {})].flat();
        for (const file of files) expectNone(await textOfFile(file as Blob), ofNames);
      }
    },
  );

  it('as any other picture of people: what it says, its text instead and its tables', () => {
    expect(JSON.stringify(drawn(true))).toContain('Quillfeather');
    for (const figure of drawn(false)) expectNone(JSON.stringify(figure), ofNames);
  });
});

function expectNone(text: string, unwanted: readonly (string | RegExp)[]): void {
  expect(text.length).toBeGreaterThan(20);
  for (const secret of unwanted) expect(text).not.toMatch(secret);
}

/** Power and impact, commitment, network, as a picture of the view draws them. */
function drawn(withNames: boolean): readonly Picture[] {
  const network = planNetwork(planted);
  const people = mapPeople(planted, network, wrap);
  const laidOut = mapLayout({ layout: 'force', people, ties: network.ties, fixed: new Map() });
  const map = { laidOut, layout: 'force', choice: wholeNetwork, colouring: 'organisation' } as const;
  const draws: readonly ((plan: Plan) => PictureContent | null)[] = [
    (plan) => powerPicture({ plan, day: undefined, withMovement: true }, wrap),
    (plan) => commitmentPicture({ plan, order: 'gap', today: '2026-11-23' }, wrap),
    (plan) => networkPicture({ plan, ...map }, wrap),
  ];
  return draws.flatMap((draw) => {
    const { draw: covered } = coverable(planted, { kind: 'drawn', what: 'people', draw });
    const content = covered(planted, wrap, {
      isNarrow: false,
      isColumn: false,
      on: new Set(withNames ? ['names'] : []),
    });
    return content ? [onPaper(content, { preset: 'a4' })] : [];
  });
}

function context(): CommandContext {
  return {
    session: { say: () => undefined },
    openPlan: { plan: () => planted },
    now: () => now,
  } as unknown as CommandContext;
}

const textOfSaved = () => textOfFile(saved.at(-1) as Blob);
const textOfFile = async (file: Blob) => textOf(new Uint8Array(await file.arrayBuffer()));

/** Of a package all of its parts, unzipped. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return strFromU8(bytes);
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n');
}
