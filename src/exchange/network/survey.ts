/**
 * The network survey as a workbook: who is asked writes their name, and beside each other name how often. Filled in, it is
 * read back.
 */
import { decodeAnyText } from '../../format/decodeText';
import { folded } from '../../kit/folded';
import { tidyName } from '../../kit/names';
import { planNetwork } from '../../plan/ask/people/network';
import { informalTypes, readStrength, tieOf, type WrittenTie } from '../../plan/ask/people/tieWords';
import { stakeholderTitle } from '../../plan/ask/people/words';
import type { Plan } from '../../plan/model/schema';
import { unguardedCell } from '../guardedCell';
import type { Sheet } from '../write/workbook/sheet';
import { writeSheets } from '../write/xlsx';
import { textTieCells, workbookCells } from './tieCells';

const who = 'Who';
const you = 'Write your own name here:';
const scale = '1 now and then, 2 weekly, 3 daily';

/** What is asked for a type of tie. */
const questions: Readonly<Record<string, string>> = {
  'goes to for advice': 'I go to them for advice',
  'works with': 'I work with them',
  'gets information from': 'I get information from them',
  'solves problems with': 'I solve problems with them',
  'is supported by': 'They support me',
  'gets energy from': 'They give me energy',
};

export function surveyQuestion(type: string): string {
  return questions[type] ?? type;
}

/** Everybody who may be named in an answer. */
export function surveyNames(plan: Plan): readonly string[] {
  return planNetwork(plan).people.map(stakeholderTitle);
}

/** @param at the instant at which it is made */
export function surveyWorkbook(plan: Plan, types: readonly string[], at: string): Uint8Array<ArrayBuffer> {
  const sheet: Sheet = {
    name: 'Survey',
    columns: [
      { heading: who, width: 40 },
      ...types.map((type) => ({ heading: `${surveyQuestion(type)} (${scale})`, width: 30 })),
    ],
    rows: [[you], ...surveyNames(plan).map((name) => [name])],
    filter: false,
  };
  return writeSheets([sheet], { title: `${plan.title}: network survey`, description: '', created: at, modified: at });
}

export type SurveyAnswer =
  | { readonly from: string; readonly ties: readonly WrittenTie[] }
  /** Why not, in a sentence. */
  | { readonly refused: string };

export function readSurvey(bytes: Uint8Array): SurveyAnswer {
  const sheets = workbookCells(bytes);
  if (sheets && 'refused' in sheets) return sheets;
  const text = sheets ? undefined : decodeAnyText(bytes);
  const [cells = []] = sheets?.cells ?? [textTieCells(text?.ok ? text.text : '')];
  const rows = cells.map((row) => row.map((cell) => tidyName(unguardedCell(cell))));
  const types = (rows[0] ?? []).map((heading) => typeAsked(heading));
  if (!types.some((type) => type !== undefined)) return { refused: 'This is no survey form of a network.' };
  const named = rows.find(([first = '']) => folded(first) === folded(you));
  const from = named?.slice(1).find((cell) => cell !== '') ?? '';
  if (from === '') return { refused: 'Nobody has written their name into this form.' };
  const ties = rows.slice(1).flatMap((row): WrittenTie[] => {
    const [to = ''] = row;
    if (row === named || to === '' || folded(to) === folded(from)) return [];
    return types.flatMap((type, column) => {
      const strength = readStrength(row[column] ?? '') ?? (isYes(row[column]) ? 1 : undefined);
      return type === undefined || strength === undefined ? [] : [{ ...tieOf(from, to, [type]), strength }];
    });
  });
  return { from, ties };
}

function typeAsked(heading: string): string | undefined {
  const asked = folded(heading.endsWith(')') ? heading.slice(0, heading.lastIndexOf('(')) : heading).trim();
  return informalTypes.find(({ type }) => folded(surveyQuestion(type)) === asked)?.type;
}

function isYes(cell = ''): boolean {
  return ['x', 'yes', '✓', '✔'].includes(folded(cell));
}
