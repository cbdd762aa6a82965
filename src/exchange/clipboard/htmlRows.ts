/**
 * The lists in HTML from any program, known by their structure and not by the program: levels that Word, PowerPoint and
 * Google Docs name, nested lists, headings, margins.
 */
import { perIdentity } from '../../kit/perIdentity';
import { readMarker } from '../lineMarker';
import { listNumbers } from '../lineNumbers';
import { isHidden, outermost, styleOf, type HtmlElement, type HtmlNode } from './htmlTree';
import { isBlock, textOf } from './htmlText';
import { trimmed } from './invisible';
import type { RankedRow } from './rows';

export interface HtmlRows {
  readonly rows: readonly RankedRow[];
  /** Whether the HTML itself says which row is what: lists, levels, headings, different margins. */
  readonly structured: boolean;
}

/** Ranks of headings are 1 to 6, those of paragraphs follow from their margins, those of items of lists from 100 on. */
const paragraphRank = 50;
const itemRank = 100;

/** Where in the page something stands. */
interface Place {
  /** In how many lists. */
  readonly depth: number;
  /** How far it is indented, in pt. */
  readonly margin: number;
  /** Slack says once, on the list, how deep its items are. */
  readonly indent: number | undefined;
}

const isList = ({ name }: HtmlElement): boolean => name === 'ul' || name === 'ol';

/** `without`: elements that are passed over. */
export function htmlRows(root: HtmlElement, without: (element: HtmlElement) => boolean = () => false): HtmlRows {
  const rows: (RankedRow & { readonly typed: boolean })[] = [];
  const add = (rank: number, raw: string, typed: boolean) => {
    const text = trimmed(raw);
    if (text !== '') rows.push({ rank, text, line: rows.length + 1, typed });
  };
  const item = (rank: number, text: string) => add(rank, text, false);
  const paragraph = (margin: number, text: string) => add(paragraphRank + margin / 1_000, text, true);

  const walk = (nodes: readonly HtmlNode[], place: Place) => {
    let loose: HtmlNode[] = [];
    const endLoose = () => {
      if (loose.length === 0) return;
      for (const line of textOf(loose).split('\n')) paragraph(place.margin, line);
      loose = [];
    };
    for (const node of nodes) {
      if (typeof node === 'string' || !isOrHoldsBlock(node)) loose.push(node);
      else {
        endLoose();
        if (!isHidden(node) && !without(node)) visit(node, { ...place, margin: place.margin + marginOf(node) });
      }
    }
    endLoose();
  };

  const visit = (element: HtmlElement, place: Place) => {
    const named = namedLevel(element);
    if (named !== undefined) item(itemRank + named, textOf(element.children));
    else if (isList(element)) walk(element.children, within(element, place));
    else if (element.name === 'li') visitItem(element, place);
    else if (/^h[1-6]$/u.test(element.name)) item(Number(element.name.charAt(1)), textOf(element.children));
    else if ((element.name === 'p' || element.name === 'div') && !element.children.some(isOrHoldsBlock))
      paragraph(place.margin, textOf(element.children));
    else walk(element.children, place);
  };

  const visitItem = (element: HtmlElement, place: Place) => {
    const { attributes } = element;
    const level = wholeNumber(attributes.get('data-aria-level') ?? attributes.get('aria-level'));
    const indent = wholeNumber(attributes.get('data-indent')) ?? place.indent;
    item(itemRank + (level ?? (indent === undefined ? place.depth : indent + 1)), textOf(element.children, isList));
    for (const list of outermost(element, isList)) walk(list.children, within(list, place));
  };

  walk(root.children, { depth: 0, margin: 0, indent: undefined });
  const ranks = new Set(rows.map(({ rank }) => rank));
  return { rows: withoutTypedMarkers(rows), structured: ranks.size > 1 || rows.some(({ typed }) => !typed) };
}

/** A paragraph can begin with a bullet or number that was typed or that came as text. */
function withoutTypedMarkers(rows: readonly (RankedRow & { readonly typed: boolean })[]): RankedRow[] {
  const numbers = listNumbers(rows.map(({ text, typed }) => (typed ? text : '')));
  return rows.flatMap(({ typed, ...row }, index) => {
    if (!typed) return row;
    const { marker, text } = readMarker(row.text);
    const bare = marker ? text : row.text.slice(numbers[index]?.length ?? 0).trim();
    return bare === '' ? [] : { ...row, text: bare };
  });
}

function within(list: HtmlElement, { depth, margin }: Place): Place {
  return { depth: depth + 1, margin, indent: wholeNumber(list.attributes.get('data-indent')) };
}

/** The level that Word or PowerPoint gives a paragraph. */
function namedLevel(element: HtmlElement): number | undefined {
  const word = /\blevel(\d{1,2})\b/u.exec(styleOf(element, 'mso-list'))?.[1];
  if (word !== undefined) return Number(word);
  const powerPoint = element.name === 'div' ? /^O(\d?)$/u.exec(element.attributes.get('class') ?? '')?.[1] : undefined;
  return powerPoint === undefined ? undefined : Number(powerPoint);
}

function isOrHoldsBlock(node: HtmlNode): boolean {
  return typeof node !== 'string' && (isBlock(node) || holdsBlocks(node));
}

/** Asked of each element at every level above it, so it is remembered. */
const holdsBlocks: (element: HtmlElement) => boolean = perIdentity(({ children }: HtmlElement) =>
  children.some(isOrHoldsBlock),
);

const points: Readonly<Record<string, number>> = { pt: 1, px: 0.75, in: 72, cm: 28.35, mm: 2.835, em: 12, rem: 12 };

/** How far an element is indented beside the one that holds it, in pt. */
function marginOf(element: HtmlElement): number {
  const own = styleOf(element, 'margin-left');
  const [top, right, , left] = styleOf(element, 'margin').split(/\s+/u);
  const size = own || (left ?? right ?? top ?? '');
  const [, value, unit = ''] = /^(-?[\d.]{1,12})(pt|px|in|cm|mm|em|rem)?$/u.exec(size) ?? [];
  if (value === undefined) return element.name === 'blockquote' || element.name === 'dd' ? 30 : 0;
  return Number(value) * (points[unit] ?? 0) || 0;
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,3}$/u.test(text) ? Number(text) : undefined;
}
