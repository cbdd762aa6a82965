/** What changed as it leaves the page: as a table of three columns, and as plain text that is pasted into a message. */
import type { ChangeGroup } from './change';
import { factSentence } from './factWords';

export const changeColumns = ['Where', 'What', 'Change'] as const;

/** One row a thing; the group stands in the first of its rows. */
export function changeRows(groups: readonly ChangeGroup[]): string[][] {
  return groups.flatMap(({ title, changes }) =>
    changes.map(({ name, facts }, at) => [at === 0 ? title : '', name, facts.map(factSentence).join('. ')]),
  );
}

export function changesText(heading: string, groups: readonly ChangeGroup[]): string {
  const sections = groups.map(({ title, counts, changes }) =>
    [
      `${title} (${counts})`,
      ...changes.map(({ name, facts }) => `- ${name}: ${facts.map(factSentence).join('. ')}`),
    ].join('\n'),
  );
  return [heading, ...(sections.length === 0 ? ['Nothing was changed.'] : sections)].join('\n\n');
}
