/** Reads OPML as outliners write it. What this app has written beside texts and notes comes back too. */
import { statuses } from '../../plan/model/choices';
import type { NamedColumn } from '../../plan/model/outlineItem';
import { count } from '../../kit/english';
import {
  target,
  type ColumnTitle,
  type Recognised,
  type RecognisedFields,
  type RecognisedRow,
} from '../recognise/recognised';
import { withoutNames, type NamedTreeNeeds } from './namedTree';
import { attribute, childAt, childrenCalled, textIn, type XmlElement } from './xmlTree';

/** Null where the document is no OPML. */
export function readOpml(root: XmlElement, needs: NamedTreeNeeds): Recognised | null {
  const body = root.name === 'opml' ? childAt(root, 'body') : undefined;
  if (!body) return null;
  const tops = childrenCalled(body, 'outline');
  const hasAim = tops.length === 1 || attribute(tops[0], '_column') === 'aim';
  const rows: RecognisedRow[] = [];
  const links: { readonly from: RecognisedRow; readonly also: readonly string[] }[] = [];
  const keys = new Map<string, string>();
  const ignored = { links: 0 };
  const visit = (outline: XmlElement, above: string | null) => {
    const key = `r${rows.length + 1}`;
    const name = attribute(outline, '_id');
    if (name !== undefined && !keys.has(name)) keys.set(name, key);
    const column = above === null && rows.length === 0 && hasAim ? 'aim' : columnIn(outline);
    const fields = fieldsOf(outline);
    const row: RecognisedRow = {
      key,
      text: attribute(outline, 'text') ?? attribute(outline, 'title') ?? '',
      ...(column !== undefined && { column }),
      parents: above === null ? [] : [{ to: above }],
      ...(Object.keys(fields).length > 0 && { fields }),
      at: { line: rows.length + 1 },
    };
    rows.push(row);
    links.push({ from: row, also: (attribute(outline, '_also') ?? '').split(' ').filter((id) => id !== '') });
    if (['link', 'rss', 'include'].includes(attribute(outline, 'type') ?? '')) ignored.links += 1;
    for (const child of childrenCalled(outline, 'outline')) visit(child, key);
  };
  const ours = tops.some((top) => attribute(top, '_column') !== undefined);
  // Beside an aim, what stands by itself is not placed yet; without one, it belongs to whatever it is brought in below.
  for (const top of tops) visit(top, hasAim || ours ? null : target);
  const title = textIn(childAt(root, 'head', 'title')).trim();
  const columnTitles = columnTitlesIn(attribute(tops[0], '_columns'));
  const tree: Recognised = {
    form: 'list',
    ...(title !== '' && { title }),
    ...(columnTitles.length > 0 && { columnTitles }),
    rows: links.map(({ from, also }) =>
      withLinks(
        from,
        also.flatMap((id) => keys.get(id) ?? []),
      ),
    ),
    doubts: [],
    done: [],
    ignored: ignored.links > 0 ? [`${count(ignored.links, 'address')} of pages and feeds were left out.`] : [],
  };
  // Our own texts are no names of columns, whatever they begin with.
  return ours ? tree : withoutNames(tree, needs);
}

function withLinks(row: RecognisedRow, also: readonly string[]): RecognisedRow {
  return {
    ...row,
    parents: [
      ...row.parents,
      ...also.filter((to) => to !== row.key && to !== row.parents[0]?.to).map((to) => ({ to })),
    ],
  };
}

function columnIn(outline: XmlElement): NamedColumn | undefined {
  const said = attribute(outline, '_column');
  if (said === 'change') return said;
  const level = Number(said);
  return Number.isInteger(level) && level > 0 && level < 10 ? level : undefined;
}

/** `Aim; Primary drivers; …; Change ideas`. */
function columnTitlesIn(said = ''): ColumnTitle[] {
  const titles = said.split(';').map((title) => title.trim());
  if (titles.length < 3) return [];
  return titles.flatMap((title, level): ColumnTitle[] => {
    const column = level === 0 ? 'aim' : level === titles.length - 1 ? 'change' : level;
    return title === '' ? [] : [{ column, title }];
  });
}

const date = /^\d{4}-\d{2}-\d{2}$/u;

function fieldsOf(outline: XmlElement): RecognisedFields {
  const said = (name: string) => attribute(outline, name)?.trim() || undefined;
  const [notes, owner, start, due] = [attribute(outline, '_note'), said('_owner'), said('_start'), said('_due')];
  const status =
    statuses.find((each) => each === said('_status')) ?? (said('_complete') === 'true' ? 'adopted' : undefined);
  const [impact, effort] = [sizeIn(said('_impact')), sizeIn(said('_effort'))];
  const [tags, measures] = [namesIn(said('_tags')), namesIn(said('_measures'))];
  return {
    ...(notes !== undefined && notes !== '' && { notes }),
    ...(owner !== undefined && { owner }),
    ...(start !== undefined && date.test(start) && { start }),
    ...(due !== undefined && date.test(due) && { due }),
    ...(status && { status }),
    ...(impact && { impact }),
    ...(effort && { effort }),
    ...(tags.length > 0 && { tags }),
    ...(measures.length > 0 && { measures }),
  };
}

function sizeIn(said: string | undefined): 1 | 2 | 3 | 4 | 5 | undefined {
  return ([1, 2, 3, 4, 5] as const).find((size) => String(size) === said);
}

function namesIn(said = ''): { readonly name: string }[] {
  return said.split(';').flatMap((name) => (name.trim() === '' ? [] : [{ name: name.trim() }]));
}
