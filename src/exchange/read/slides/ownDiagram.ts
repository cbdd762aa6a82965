/**
 * Puts the diagram together again from the slides that this app has written: a diagram that was split stands on several of
 * them, each with the aim and some of its branches.
 */
import { count } from '../../../kit/english';
import { groupBy } from '../../../kit/groupBy';
import { limits } from '../../../plan/model/limits';
import type { ColumnWords } from '../../clipboard/columnWords';
import type { ColumnTitle, Recognised, RecognisedRow } from '../../recognise/recognised';
import { contributing, isTitle, readOwnSlide, type OwnBox, type OwnSlide } from './ownSlide';
import type { Slide } from './slideShapes';

interface Read {
  readonly slide: Slide;
  readonly own: OwnSlide;
}

/** Null where no slide is ours. */
export function ownDiagram(slides: readonly Slide[], words: ColumnWords): Recognised | null {
  const read = slides.flatMap((slide): Read[] => {
    const own = readOwnSlide(slide, words);
    return own ? [{ slide, own }] : [];
  });
  // Slides of other plans have another aim.
  const plans = [...groupBy(read, ({ own }) => aimOf(own)).values()];
  const [best] = plans.toSorted((a, b) => boxesOn(b) - boxesOn(a));
  if (!best) return null;
  const others = slides.length - best.length;
  const loose = best.reduce((sum, { own }) => sum + own.others, 0);
  const title = titleOf(best[0]?.slide);
  return {
    form: 'diagram',
    ...(title !== '' && { title }),
    ...titlesIn(best[0]?.own),
    rows: rowsOn(best),
    doubts: [],
    done: best.length > 1 ? [`${count(best.length, 'slide')} put together`] : [],
    ignored: [
      ...(loose > 0 ? [`${count(loose, 'text')} beside the diagram left out.`] : []),
      ...(others > 0 ? [`${count(others, 'other slide')} left out.`] : []),
    ],
  };
}

function aimOf({ boxes }: OwnSlide): string {
  return boxes.find(({ column }) => column === 'aim')?.text ?? '';
}

function boxesOn(read: readonly Read[]): number {
  return read.reduce((sum, { own }) => sum + own.boxes.length, 0);
}

/** `Figure 1a. ` stands in front of the titles of a split diagram. */
function titleOf(slide: Slide | undefined): string {
  const title = slide?.shapes.find(isTitle)?.paragraphs.map(({ text }) => text) ?? [];
  const words = title.join(' ').replace(/^Figure \d{1,3}[a-z]{1,3}\. /u, '');
  return words === 'Driver diagram' ? '' : words;
}

function titlesIn(own: OwnSlide | undefined): { columnTitles?: readonly ColumnTitle[] } {
  const headings = own?.headings ?? [];
  if (headings.length < 3) return {};
  const columnTitles = headings.map((title, at): ColumnTitle => {
    const column = at === 0 ? 'aim' : at === headings.length - 1 ? 'change' : at;
    return { column, title };
  });
  return { columnTitles };
}

/** A box that stands on several slides is one; two alike on one slide are two. */
function rowsOn(read: readonly Read[]): readonly RecognisedRow[] {
  const rows = new Map<string, RecognisedRow & { readonly parents: { readonly to: string }[] }>();
  const known = new Set<string>();
  for (const { slide, own } of read) {
    const seen = new Map<string, number>();
    const keys = new Map<OwnBox, string>();
    for (const box of own.boxes) {
      const said = `${box.column} ${box.text}`;
      const number = (seen.get(said) ?? 0) + 1;
      seen.set(said, number);
      const name = `${said} ${number}`;
      const { text, column, fields } = box;
      const row = rows.get(name) ?? {
        key: `r${rows.size + 1}`,
        text,
        column,
        parents: [],
        ...(Object.keys(fields).length > 0 && { fields }),
      };
      rows.set(name, row);
      keys.set(box, name);
    }
    for (const [from, to] of linksOn(slide, own)) {
      const [row, parent] = [rows.get(keys.get(from) ?? ''), rows.get(keys.get(to) ?? '')];
      if (!row || !parent || known.has(`${row.key} ${parent.key}`)) continue;
      known.add(`${row.key} ${parent.key}`);
      row.parents.push({ to: parent.key });
    }
  }
  return [...rows.values()];
}

/** What a connector joins: the boxes of a list, or those within a frame, are all at its end. */
function linksOn({ connectors }: Slide, { boxes }: OwnSlide): readonly (readonly [from: OwnBox, to: OwnBox])[] {
  const at = groupBy(
    boxes.flatMap((box) => [box.shape, ...box.within].map((shape) => ({ shape, box }))),
    ({ shape }) => shape,
  );
  const links: (readonly [OwnBox, OwnBox])[] = [];
  for (const { from, to } of connectors)
    for (const one of at.get(from) ?? [])
      for (const other of at.get(to) ?? []) {
        const link = contributing(one.box, other.box);
        if (link) links.push(link);
        // More cannot be brought in anyway.
        if (links.length > limits.links) return links;
      }
  return links;
}
