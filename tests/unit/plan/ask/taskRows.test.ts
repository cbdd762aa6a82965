import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlock } from '../../../../src/exchange/clipboard/readBlock';
import {
  emptyTask,
  isEmptyTask,
  readTasks,
  taskCells,
  tasksOfBlock,
  withCells,
  writeTasks,
  type TaskCell,
} from '../../../../src/plan/ask/taskRows';

const cellsOf = (text: string) => readTasks(text).map((row) => taskCells.map((cell) => row[cell]));

describe('tasks as a table', () => {
  it.each([
    ['Ama | Count the forms | Mondays | Ward 4', ['Ama', 'Count the forms', 'Mondays', 'Ward 4']],
    ['Ama | Count the forms', ['Ama', 'Count the forms', '', '']],
    [' | Count | Mondays', ['', 'Count', 'Mondays', '']],
    ['Ama |', ['Ama', '', '', '']],
    ['Ama | | Mondays', ['Ama', '', 'Mondays', '']],
    ['The nurse packs one box, Monday to Friday.', ['', 'The nurse packs one box, Monday to Friday.', '', '']],
    ['5|6 beds', ['', '5|6 beds', '', '']],
    ['a | b | c | d | e', ['', 'a | b | c | d | e', '', '']],
  ])('reads %j', (line, cells) => {
    expect(cellsOf(line)).toEqual([cells]);
  });

  it('are none in an empty text', () => {
    expect(readTasks('')).toEqual([]);
    expect(readTasks(undefined)).toEqual([]);
    expect(isEmptyTask(emptyTask)).toBe(true);
  });

  it('write any text that stood there before as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '|', ' ', '\n', '\t', '\r', 'é') }), (text) => {
        expect(writeTasks(readTasks(text))).toBe(text);
      }),
    );
  });

  it('change only the line whose cell is changed', () => {
    const text = 'First:  as ever |x\n\nAma | Count |  Mondays';
    const [first, second, third] = readTasks(text);
    if (!first || !second || !third) throw new Error('There are three lines.');
    expect(writeTasks([first, second, withCells(third, { where: 'Ward 4' })])).toBe(
      'First:  as ever |x\n\nAma | Count | Mondays | Ward 4',
    );
  });

  it('read back whatever cells one types', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'B', ' ', '/', '·', '–', 'ä') }).map((text) => text.trim());
    const cells = fc.record({ who: words, what: words, when: words, where: words });
    fc.assert(
      fc.property(cells, (typed) => {
        const [read = emptyTask] = readTasks(writeTasks([withCells(emptyTask, typed)]));
        expect(Object.fromEntries(taskCells.map((cell) => [cell, read[cell]]))).toEqual(typed);
      }),
    );
  });

  it('hold no bar and no new line in a cell', () => {
    const [read] = readTasks(withCells(emptyTask, { who: 'A | B', what: 'one\ntwo' }).line);
    expect(read).toMatchObject({ who: 'A / B', what: 'one two' });
  });

  it('take a block of cells from where it is pasted', () => {
    const pasted = (text: string, from: TaskCell) => tasksOfBlock(readBlock({ text }), from).map(({ line }) => line);
    expect(pasted('Ama\tCount\tMondays\tWard 4\tmore\r\nBen\tAsk\r\n', 'who')).toEqual([
      'Ama | Count | Mondays | Ward 4',
      'Ben | Ask',
    ]);
    expect(pasted('Count\tMondays', 'what')).toEqual([' | Count | Mondays']);
  });

  it('take cells with line breaks and quotation marks as Excel writes them', () => {
    const text = 'Ama\t"Count\nand write down"\tMondays\t"Bay ""A"""\r\nBen\tAsk\r\n';
    const rows = tasksOfBlock(readBlock({ text }), 'who');
    expect(rows.map(({ line }) => line)).toEqual(['Ama | Count and write down | Mondays | Bay "A"', 'Ben | Ask']);
  });
});
