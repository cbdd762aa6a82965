/**
 * One slide that this app has written: its shapes are named by what they are (“Change idea: …”), so that their quiet lines,
 * the headings and the legend are no boxes. Shapes that somebody has glued to them since are boxes too.
 *
 * Must not know: the other slides.
 */
import { oneLine, statusWords } from '../../../plan/ask/words';
import { statuses } from '../../../plan/model/choices';
import type { NamedColumn } from '../../../plan/model/outlineItem';
import type { ColumnWords } from '../../clipboard/columnWords';
import { levelOf } from '../../recognise/levels';
import type { RecognisedFields } from '../../recognise/recognised';
import { kindColumn } from '../boxCells';
import type { Slide, SlideShape } from './slideShapes';

export interface OwnBox {
  /** Of the shape that it stands in; a list of ideas is one shape. */
  readonly shape: string;
  readonly text: string;
  readonly column: NamedColumn;
  readonly fields: RecognisedFields;
  /** Shapes around it, whose lines are its own. */
  readonly within: readonly string[];
}

export interface OwnSlide {
  readonly boxes: readonly OwnBox[];
  /** From the aim on. */
  readonly headings: readonly string[];
  /** Texts that are nothing of the diagram. */
  readonly others: number;
}

/** No slide holds more. */
const mostFrames = 500;

const listName = 'Change ideas: ';
const drawn: ReadonlySet<string> = new Set(['Heading', 'Legend', 'Sample', 'Caption', 'Version', 'Mark', 'Title']);

/** Null for a slide that no shape says to be ours. */
export function readOwnSlide(slide: Slide, words: ColumnWords): OwnSlide | null {
  const columns = new Map(slide.shapes.flatMap((shape) => withColumn(shape, words)));
  if (columns.size === 0) return null;
  const frames = slide.shapes.filter((shape) => isNamed(shape) && shape.name.startsWith(listName)).slice(0, mostFrames);
  const glued = new Set(slide.connectors.flatMap(({ from, to }) => [from, to]));
  const lefts = leftsOf(slide.shapes, columns);
  const notes = notesOf(slide.shapes, frames);
  let others = 0;
  const boxes = slide.shapes.flatMap((shape): OwnBox[] => {
    const within = frames.filter((frame) => frame !== shape && holds(frame, shape)).map(({ id }) => id);
    const column = columns.get(shape.id);
    if (column !== undefined) return [{ shape: shape.id, column, within, ...boxText(shape) }];
    if (frames.includes(shape)) return listed(shape);
    const isNote = shape.paragraphs.some(({ text }) => lettersIn(text).length > 0);
    if (shape.paragraphs.length === 0 || drawn.has(shape.name) || isTitle(shape) || isNote) return [];
    const beside = glued.has(shape.id) ? nearestTo(shape, lefts) : undefined;
    const text = shape.paragraphs.map((paragraph) => paragraph.text).join('\n');
    if (beside !== undefined) return [{ shape: shape.id, column: beside, within, text, fields: {} }];
    others += 1;
    return [];
  });
  const headings = slide.shapes
    .filter(({ name }) => name === 'Heading')
    .toSorted((a, b) => (a.place?.x ?? 0) - (b.place?.x ?? 0))
    .map(({ paragraphs }) => paragraphs.map(({ text }) => text).join(' '));
  return { boxes: boxes.map((box) => withLetter(box, notes)), headings, others };
}

export function isTitle({ placeholder }: SlideShape): boolean {
  return placeholder === 'title' || placeholder === 'ctrTitle';
}

/** Long names are cut short, as PowerPoint would; the alternative text is whole. */
function isNamed({ name, alternative }: SlideShape): boolean {
  const start = name.endsWith('…') ? name.slice(0, -1) : name;
  return start !== '' && alternative.startsWith(start);
}

function withColumn(shape: SlideShape, words: ColumnWords): [string, NamedColumn][] {
  const colon = shape.name.indexOf(': ');
  if (colon < 0 || !isNamed(shape) || shape.name.startsWith(listName)) return [];
  const column = kindColumn(shape.name.slice(0, colon), words);
  return column === undefined ? [] : [[shape.id, column]];
}

/** The first paragraph is its text, the others are its quiet lines, unless somebody has typed another text since. */
function boxText({ paragraphs, alternative }: SlideShape): Pick<OwnBox, 'text' | 'fields'> {
  const written = alternative.slice(alternative.indexOf(': ') + 2);
  const lines = paragraphs.map(({ text }) => text);
  const isEmpty = written === '(empty)' && lines[0] !== written && lines.every(isQuiet);
  const [text = '', ...others] = isEmpty ? ['', ...lines] : lines;
  const isAsWritten = isEmpty || [text, text.replace(letter, '')].some((one) => oneLine(one) === written);
  const more = isAsWritten ? [] : others.filter((line) => !isQuiet(line));
  return { text: [text, ...more].join('\n'), fields: fieldsIn(others) };
}

/** Ideas of one driver, typed below each other into one shape; their quiet lines are smaller. */
function listed({ id, paragraphs }: SlideShape): OwnBox[] {
  const ideas: { text: string; quiet: string[] }[] = [];
  for (const { text, size } of paragraphs) {
    const last = ideas.at(-1);
    if (lettersIn(text).length > 0) continue;
    if (last && (isQuiet(text) || size < (paragraphs[0]?.size ?? 0))) last.quiet.push(text);
    else ideas.push({ text, quiet: [] });
  }
  return ideas.map(({ text, quiet }) => ({ shape: id, text, column: 'change', fields: fieldsIn(quiet), within: [] }));
}

const letter = /^\(([a-z]{1,3})\)\s/u;

/** “Also (a), (c)”: which ideas that stand with another driver contribute to this one as well. */
function lettersIn(line: string): readonly string[] {
  if (!line.startsWith('Also (')) return [];
  const letters = line
    .slice(5)
    .split(', ')
    .map((each) => /^\(([a-z]{1,3})\)$/u.exec(each.trim())?.[1] ?? '');
  return letters.includes('') ? [] : letters;
}

/** The letters that stand in each frame, by its id. */
function notesOf(shapes: readonly SlideShape[], frames: readonly SlideShape[]): ReadonlyMap<string, readonly string[]> {
  const found = shapes.flatMap((shape) => {
    const letters = shape.paragraphs.flatMap(({ text }) => lettersIn(text));
    const frame = frames.find((one) => one === shape || holds(one, shape));
    return frame && letters.length > 0 ? [[frame.id, letters] as const] : [];
  });
  return new Map(found);
}

/** Without its letter, where a frame names that: then the lines of the frame are its own as well. */
function withLetter(box: OwnBox, notes: ReadonlyMap<string, readonly string[]>): OwnBox {
  const [start = '', name = ''] = letter.exec(box.text) ?? [];
  const frames = [...notes].flatMap(([frame, letters]) => (letters.includes(name) ? frame : []));
  if (frames.length === 0) return box;
  return { ...box, text: box.text.slice(start.length), within: [...box.within, ...frames] };
}

const parts = (line: string) => line.split(' · ').map((part) => part.trim());

/** “Ama · Testing · 2 PDSA cycles · last: adapt”. */
function isQuiet(line: string): boolean {
  if (line.startsWith('Tags: ') || line.startsWith('Measured by ')) return true;
  return parts(line).some((part) => statusIn(part) !== undefined || /^\d{1,6} PDSA cycles?$/u.test(part));
}

const statusIn = (part: string) => statuses.find((status) => statusWords[status] === part);

function fieldsIn(quiet: readonly string[]): RecognisedFields {
  const status = quiet.flatMap(parts).flatMap((part) => statusIn(part) ?? [])[0];
  // Those that say nothing are proposed anyway.
  return status && status !== 'proposed' ? { status } : {};
}

function holds(frame: SlideShape, { place }: SlideShape): boolean {
  const around = frame.place;
  if (!around || !place) return false;
  const [x, y] = [place.x + place.width / 2, place.y + place.height / 2];
  return x > around.x && x < around.x + around.width && y > around.y && y < around.y + around.height;
}

/** Where each column begins. */
function leftsOf(shapes: readonly SlideShape[], columns: ReadonlyMap<string, NamedColumn>) {
  const lefts = new Map<NamedColumn, number>();
  for (const { id, place } of shapes) {
    const column = columns.get(id);
    if (column !== undefined && place) lefts.set(column, Math.min(lefts.get(column) ?? Infinity, place.x));
  }
  return lefts;
}

function nearestTo({ place }: SlideShape, lefts: ReadonlyMap<NamedColumn, number>): NamedColumn | undefined {
  const away = (x: number) => Math.abs(x - (place?.x ?? 0));
  const [nearest] = [...lefts].toSorted(([, a], [, b]) => away(a) - away(b));
  return nearest?.[0];
}

/** Of two boxes that a line joins, the one further right contributes to the other; null for two of one column. */
export function contributing(one: OwnBox, other: OwnBox): readonly [from: OwnBox, to: OwnBox] | null {
  const [a, b] = [levelOf(one.column), levelOf(other.column)];
  return a === b ? null : a > b ? [one, other] : [other, one];
}
