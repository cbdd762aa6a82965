/** What stands above several plans: in which order they come, and which of many. Its code is loaded when there are several. */
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';

export type Sorting = 'edited' | 'title';

export interface LibraryToolsProps {
  readonly sort: Sorting;
  readonly onSort: (sort: Sorting) => void;
  /** Of the titles; null where there are so few plans that nobody searches. */
  readonly query: string | null;
  readonly onQuery: (query: string) => void;
}

const sortings = [
  { id: 'edited', label: 'Last change' },
  { id: 'title', label: 'Title' },
] as const;

export function LibraryTools({ sort, onSort, query, onQuery }: LibraryToolsProps) {
  return (
    <>
      {query !== null && <TextField label="Search plans" value={query} onChange={onQuery} />}
      <Select label="Sort by" value={sort} onChange={onSort} choices={sortings} />
    </>
  );
}
