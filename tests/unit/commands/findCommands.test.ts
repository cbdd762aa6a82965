import { describe, expect, it } from 'vitest';
import { commandsNamed } from '../../../src/commands/findCommands';
import { synonyms } from '../../../src/commands/synonyms';
import { commandsWith } from '../../../src/commands/table';
import { viewTable } from '../../../src/app/views/viewTable';

const commands = commandsWith(viewTable);
const found = (query: string) => commandsNamed(commands, query).map(({ id }) => id);

describe('commands are found by their words', () => {
  it.each([
    // What people say who do not know what it is called here.
    ['assign', 'set-owner'],
    ['responsible', 'set-owner'],
    ['deadline', 'set-due'],
    ['connect', 'set-links'],
    ['comment', 'set-notes'],
    ['label', 'set-tags'],
    ['shade', 'colour-status'],
    ['rename', 'edit-text'],
    ['remove', 'delete'],
    ['excel', 'save-as-xlsx'],
    ['spreadsheet', 'copy-table'],
    ['slide', 'export-pptx'],
    ['slideshow', 'present'],
    ['save as', 'export-pdf'],
    ['save as', 'save-file'],
    ['printer', 'print'],
    ['hyperlink', undefined],
    ['shortcuts', 'keys'],
    ['trial', 'new-cycle'],
    ['done', 'status-adopted'],
    ['canceled', 'status-abandoned'],
    ['cancelled', 'status-abandoned'],
    ['align', 'tidy'],
    ['organize', 'tidy'],
    ['organise', 'tidy'],
    ['gantt', 'go-to-plan'],
    ['kanban', 'go-to-pdsa'],
    ['advice', 'coach'],
    ['late', 'filter-late'],
    ['fold', 'toggle-branch'],
    ['changes', 'history'],
    // Words in any order, in any letters.
    ['OWNER colour', 'colour-owner'],
    ['  print ', 'print'],
  ])('“%s” finds %s', (query, id) => {
    if (id === undefined) expect(found(query)).toEqual([]);
    else expect(found(query)).toContain(id);
  });

  it('in British and in American spelling alike', () => {
    expect(found('color by')).toEqual(found('colour by'));
    expect(found('color').length).toBeGreaterThan(4);
    expect(found('center')).toEqual(found('centre'));
  });

  it('first those that begin with the words, then those that have them, then those that mean them', () => {
    expect(found('copy')[0]).toBe('copy');
    expect(found('print')[0]).toBe('print');
    expect(found('present')[0]).toBe('present');
    const owner = found('owner');
    expect(owner.indexOf('set-owner')).toBeLessThan(owner.length);
    expect(found('status').slice(0, 5)).toEqual(
      ['proposed', 'testing', 'implementing', 'adopted', 'abandoned'].map((status) => `status-${status}`),
    );
  });

  it('all of them while nothing is typed', () => {
    expect(found(' ')).toEqual(commands.map(({ id }) => id));
  });

  it('each by its own label', () => {
    for (const { id, label } of commands) expect(found(label)).toContain(id);
  });

  it('and every other word belongs to a command that there is', () => {
    const ids = commands.map(({ id }) => id);
    const isNamed = (name: string) =>
      ids.some((id) => (name.endsWith('*') ? id.startsWith(name.slice(0, -1)) : id === name));
    expect(Object.keys(synonyms).filter((name) => !isNamed(name))).toEqual([]);
  });
});
