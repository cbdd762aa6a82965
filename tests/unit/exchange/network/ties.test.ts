/** Ties from lists, tables and matrices, and back into files. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTies } from '../../../../src/exchange/network/readTies';
import { readSurvey, surveyWorkbook } from '../../../../src/exchange/network/survey';
import { fileTieCells, textTieCells, workbookCells } from '../../../../src/exchange/network/tieCells';
import { addReadTies, tiesAdded } from '../../../../src/exchange/network/tiesIntoPlan';
import { kumuWorkbook, networkGraphml, tiesCsv } from '../../../../src/exchange/network/writeTies';
import type { WrittenTie } from '../../../../src/plan/ask/people/tieWords';
import { writeSheets } from '../../../../src/exchange/write/xlsx';
import { networkPlan } from '../../../fixtures/networkPlan';

const read = (text: string) => readTies(textTieCells(text), 'works with');
const said = ({ from, to, kind, type, strength, directed }: WrittenTie) =>
  `${from} ${directed ? '→' : '–'} ${to}: ${kind} ${type ?? ''} ${strength ?? ''}`.trim();

describe('ties that are read', () => {
  it('are lines with a dash or an arrow between', () => {
    const { form, ties } = read(
      'Ward sister – Site manager – advises\nSmith, Ann - Bob - weekly\n\nOut-of-hours GPs -> Liaison\nBoard — Director — manages',
    );
    expect(form).toBe('lines');
    expect(ties.map(said)).toEqual([
      'Ward sister → Site manager: informal advises',
      'Smith, Ann – Bob: informal works with 2',
      'Out-of-hours GPs → Liaison: informal works with',
      'Board – Director: formal manages',
    ]);
  });

  it.each(['\t', ',', ';'])('are a table of source, target, type and weight, parted by %j', (mark) => {
    const rows = [
      ['Target', 'Source', 'Weight', 'Type'],
      ['Bob', 'Ann', '3', 'goes to for advice'],
      ['Cid', 'Bob', '1', ''],
    ];
    const { form, ties, isScaled } = read(rows.map((row) => row.join(mark)).join('\n'));
    expect([form, isScaled]).toEqual(['table', false]);
    expect(ties.map(said)).toEqual(['Ann → Bob: informal goes to for advice 3', 'Bob – Cid: informal works with 1']);
  });

  it('take weights of any scale in thirds', () => {
    const { ties, isScaled } = read('Source,Target,Weight\nA,B,31\nB,C,15\nC,D,2');
    expect([isScaled, ties.map(({ strength }) => strength)]).toEqual([true, [3, 2, 1]]);
  });

  it('are a matrix: mutual where both halves say the same, else from the row to the column', () => {
    const mutual = read('\tAnn\tBob\tCid\nAnn\t\t2\t\nBob\t2\t\t1\nCid\t\t1\t');
    expect(mutual.form).toBe('matrix');
    expect(mutual.ties.map(said)).toEqual(['Ann – Bob: informal works with 2', 'Bob – Cid: informal works with 1']);
    const oneWay = read('\tAnn\tBob\tCid\nAnn\t\tx\t\nBob\t\t\tx\nCid\t\t\t');
    expect(oneWay.ties.map(said)).toEqual(['Ann → Bob: informal works with', 'Bob → Cid: informal works with']);
  });

  it('are one where they stand twice, and say what was left out', () => {
    const { ties, folded, problems } = read('A – B – works with\nb – a – works with – daily\nA – A\nnonsense');
    expect(ties.map(said)).toEqual(['A – B: informal works with 3']);
    expect([folded, problems]).toEqual([1, ['“nonsense” does not name two.', '1 tie of somebody to themselves.']]);
  });

  it('never throw, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { from, to } of read(text).ties) expect(from === '' || to === '').toBe(false);
      }),
    );
  });
});

describe('ties that come into a plan', () => {
  it('enter who is new, and leave out what is there', () => {
    const plan = networkPlan(['Ann - Bob - works with']);
    const added = tiesAdded(plan, read('bob – ANN – works with\nAnn – Constructor – advises').ties);
    expect([added.people, added.there, added.ties.length]).toEqual([['Constructor'], 1, 1]);
    let ids = 0;
    addReadTies(plan, added, () => `new${(ids += 1)}`);
    expect(Object.values(plan.stakeholders).map(({ name }) => name)).toEqual(['Ann', 'Bob', 'Constructor']);
    expect(Object.values(plan.ties).at(-1)).toMatchObject({ from: 'ann', to: 'new1', type: 'advises' });
  });
});

describe('a network for other programs', () => {
  const plan = networkPlan(['Ann - Bob - goes to for advice - daily', '=Cid - Ann - manages'], [{ name: 'Dov' }]);

  it('comes back from CSV as it was', () => {
    expect(read(tiesCsv(plan)).ties.map(said)).toEqual([
      'Ann → Bob: informal goes to for advice 3',
      '=Cid – Ann: formal manages 1',
    ]);
    expect(tiesCsv(plan)).toContain("'=Cid");
  });

  it('has everybody and every tie in GraphML', () => {
    const xml = networkGraphml(plan);
    expect(xml.match(/<node /g)).toHaveLength(4);
    expect(xml).toContain('<edge source="n1" target="n2" directed="true">');
    expect(xml.match(/<edge /g)).toHaveLength(2);
  });

  it('has the two sheets that Kumu reads, which come back too', () => {
    const book = kumuWorkbook(plan, '2026-12-01T00:00:00.000Z');
    const sheets = workbookCells(book);
    const heads = sheets && 'cells' in sheets ? sheets.cells.map(([head]) => head?.slice(0, 4)) : [];
    expect(heads).toEqual([
      ['Label', 'Type', 'Organisation', 'Role'],
      ['From', 'To', 'Type', 'Direction'],
    ]);
    const file = fileTieCells(book);
    expect('cells' in file && readTies(file.cells, 'works with').ties.map(said)).toEqual([
      'Ann → Bob: informal goes to for advice 3',
      '=Cid – Ann: formal manages 1',
    ]);
  });
});

describe('the survey', () => {
  const plan = networkPlan(['Ann - Bob - works with'], [{ name: 'Cid' }]);
  const at = '2026-12-01T00:00:00.000Z';
  const form = workbookCells(surveyWorkbook(plan, ['goes to for advice', 'works with'], at));
  const rows = form && 'cells' in form ? (form.cells[0] ?? []) : [];
  const filled = (answers: Readonly<Record<string, readonly string[]>>) =>
    writeSheets(
      [
        {
          name: 'Survey',
          columns: (rows[0] ?? []).map((heading) => ({ heading, width: 10 })),
          rows: rows.slice(1).map(([name = '']) => [name, ...(answers[name] ?? [])]),
          filter: false,
        },
      ],
      { title: '', description: '', created: at, modified: at },
    );

  it('asks about everybody, and its answers are ties', () => {
    expect(rows.slice(2).map(([name]) => name)).toEqual(Object.values(plan.stakeholders).map(({ name }) => name));
    const answer = readSurvey(filled({ 'Write your own name here:': ['Bob'], Ann: ['3', 'x'], Bob: ['2'], Cid: [''] }));
    expect('ties' in answer && answer.ties.map(said)).toEqual([
      'Bob → Ann: informal goes to for advice 3',
      'Bob – Ann: informal works with 1',
    ]);
  });

  it('says why it cannot be read', () => {
    expect(readSurvey(filled({}))).toEqual({ refused: 'Nobody has written their name into this form.' });
    expect(readSurvey(new TextEncoder().encode('a,b'))).toEqual({ refused: 'This is no survey form of a network.' });
  });
});
