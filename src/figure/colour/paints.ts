/**
 * Defines the palettes: how the boxes of each category are painted. Categories can be told apart by people who do not
 * see all colours, by colour and lightness, and in the greyscale palette by pattern and line weight as well. Tests
 * check both.
 *
 * Must not know: what the categories stand for.
 */
import type { ColumnKind, Status } from '../../plan/model/schema';
import { contrast, mix } from './colour';
import { columnColours, darkPalette, lightPalette, type Palette } from './palette';

export type Theme = 'light' | 'dark';

/** How the mark along the left edge of a box is filled. */
export const patterns = ['plain', 'slanted', 'dotted', 'crossed', 'level'] as const;
export type Pattern = (typeof patterns)[number];

/** All that makes a box look as it does, but its shape. Colours as `#rrggbb`. */
export interface Paint {
  readonly fill: string;
  readonly stroke: string;
  /** Of the edge, as a multiple of the usual. */
  readonly weight: number;
  readonly dashed: boolean;
  /** Colours of the mark from top to bottom, in equal parts. */
  readonly marks: readonly string[];
  readonly pattern: Pattern;
  /** Whether the text is struck through. */
  readonly struck: boolean;
  readonly ink: string;
  readonly quietInk: string;
}

export const paletteIds = ['standard', 'strong', 'greyscale'] as const;
export type PaletteId = (typeof paletteIds)[number];

export const paletteWords: Readonly<Record<PaletteId, string>> = {
  standard: 'Calm',
  strong: 'Strong (for screens)',
  greyscale: 'Greyscale with patterns',
};

/** One palette under one theme. */
export interface Paints {
  readonly base: Palette;
  /** A box that belongs to no category. */
  readonly neutral: Paint;
  /** Undefined when there are more categories than the palette can tell apart. */
  readonly category: (index: number) => Paint | undefined;
  readonly column: (kind: ColumnKind, level: number) => Paint;
  readonly status: (status: Status) => Paint;
  /** The first of these paints with the marks of all, as far as they have no patterns. */
  readonly together: (paints: readonly Paint[]) => Paint;
  /** The colour of lines that belong to what is so painted; undefined where colours tell nothing. */
  readonly lineOf: (paint: Paint | undefined) => string | undefined;
  /** A colour that the user has chosen, as far as the palette has colours. */
  readonly own: (colours: readonly string[]) => Paint | undefined;
}

/** Eight colours that keep a CIEDE2000 distance of 11 from each other under every kind of colour blindness. */
export const categoryMarks: Readonly<Record<Theme, readonly string[]>> = {
  light: ['#2f68b5', '#83981b', '#c2708b', '#8a5928', '#17464f', '#828ec9', '#3b1782', '#6c1313'],
  dark: ['#86b0ec', '#adad1f', '#c98e82', '#e8e87d', '#178282', '#d4e8c9', '#a14dcb', '#697722'],
};
/** The same for fills under dark text. */
export const strongFills = ['#a9c7ee', '#ef9f8f', '#bce963', '#9f8fef', '#5cd6c2', '#b39919', '#e8f0c2', '#6aa3af'];

/** Told apart by lightness, pattern and the weight of the edge. */
const greys: readonly (readonly [fill: number, pattern: Pattern, weight: number])[] = [
  [0, 'plain', 1],
  [0.2, 'slanted', 1],
  [0.1, 'dotted', 2],
  [0.28, 'plain', 2],
  [0, 'crossed', 1],
  [0.2, 'level', 2],
  [0.1, 'plain', 3],
  [0.28, 'crossed', 3],
];

/** Of text on its ground (WCAG 2.2, 1.4.3). */
const legibleContrast = 4.5;

const greyInk: Readonly<Record<Theme, string>> = { light: '#3d3d3a', dark: '#c9c8c3' };

export function paletteIdOf(palette: string | undefined): PaletteId {
  return paletteIds.find((id) => id === palette) ?? 'standard';
}

const made = new Map<string, Paints>();

/** The same object for the same palette and theme. */
export function paintsOf(id: PaletteId, theme: Theme): Paints {
  const key = `${id} ${theme}`;
  const known = made.get(key);
  if (known) return known;
  const base = theme === 'light' ? lightPalette : darkPalette;
  const paints = remembering(id === 'greyscale' ? greyPaints(base, theme) : colourPaints(base, theme, id === 'strong'));
  made.set(key, paints);
  return paints;
}

/** The same paint for the same question: what is drawn with it need not be drawn again. */
function remembering(paints: Paints): Paints {
  const known = new Map<string, Paint | undefined>();
  const once = <P extends Paint | undefined>(key: string, make: () => P): P => {
    if (!known.has(key)) known.set(key, make());
    return known.get(key) as P;
  };
  return {
    ...paints,
    category: (index) => once(`category ${index}`, () => paints.category(index)),
    column: (kind, level) => once(`column ${kind} ${level}`, () => paints.column(kind, level)),
    own: (colours) => once(`own ${colours.join(' ')}`, () => paints.own(colours)),
  };
}

function plainPaint({ surface, hairline, line, ink, quietInk }: Palette): Paint {
  return {
    fill: surface,
    stroke: hairline,
    weight: 1,
    dashed: false,
    marks: [line],
    pattern: 'plain',
    struck: false,
    ink,
    quietInk,
  };
}

function colourPaints(base: Palette, theme: Theme, strong: boolean): Paints {
  const neutral = plainPaint(base);
  const marks = categoryMarks[theme];
  const tinted = (mark: string, share: number): Paint => {
    const fill = mix(mark, base.surface, share);
    // A colour that the user has chosen may be anything: it gives way until the text can be read.
    if (contrast(base.ink, fill) < legibleContrast) return tinted(mark, share * 0.8);
    const quietInk = contrast(base.quietInk, fill) < legibleContrast ? base.ink : base.quietInk;
    return { ...neutral, fill, stroke: mix(mark, base.surface, 0.45), marks: [mark], quietInk };
  };
  const bold = (at: number): Paint => {
    if (theme === 'dark') return tinted(marks[at] ?? base.line, 0.3);
    const fill = strongFills[at] ?? base.surface;
    const edge = mix(fill, '#000000', 0.55);
    return { ...neutral, fill, stroke: edge, marks: [edge], quietInk: base.ink };
  };
  const paint = (at: number) => (strong ? bold(at) : tinted(marks[at] ?? base.line, 0.12));
  const blue = marks[0] ?? base.line;
  const done = columnColours(base, 'driver', 2).mark;
  const grey = mix(base.ink, base.surface, 0.1);
  const statuses: Readonly<Record<Status, Paint>> = {
    proposed: neutral,
    testing: { ...tinted(blue, strong ? 0.24 : 0.2), marks: [blue] },
    implementing: { ...tinted(blue, strong ? 0.24 : 0.2), marks: [blue], pattern: 'slanted', weight: 2, stroke: blue },
    adopted: { ...tinted(done, strong ? 0.34 : 0.26), marks: [done], pattern: 'level', weight: 2, stroke: done },
    // What is given up steps back: no colour, an edge of dashes, a line through its text.
    abandoned: { ...neutral, fill: grey, stroke: base.line, marks: [], dashed: true, struck: true, quietInk: base.ink },
  };
  return {
    base,
    neutral,
    category: (index) => {
      const pattern = patterns[Math.floor(index / marks.length)];
      return pattern && { ...paint(index % marks.length), pattern };
    },
    column: (kind, level) => {
      if (strong) return paint(kind === 'change' ? 5 : level);
      const colours = columnColours(base, kind, level);
      return { ...neutral, marks: [colours.mark], fill: kind === 'aim' ? colours.tint : base.surface };
    },
    status: (status) => statuses[status],
    together: ([first = neutral, ...others]) => {
      const all = [first, ...others];
      return all.every(({ pattern }) => pattern === 'plain')
        ? { ...first, marks: all.flatMap((each) => each.marks) }
        : first;
    },
    lineOf: (own) => own?.marks[0],
    own: (colours) => ({ ...tinted(colours[0] ?? base.line, strong ? 0.3 : 0.12), marks: colours }),
  };
}

function greyPaints(base: Palette, theme: Theme): Paints {
  const dark = greyInk[theme];
  const ground = theme === 'light' ? '#ffffff' : base.surface;
  const base2: Palette = { ...base, hairline: mix(dark, ground, 0.45), line: mix(dark, ground, 0.7) };
  const neutral: Paint = { ...plainPaint(base2), fill: ground, marks: [], quietInk: base.quietInk };
  const grey = (at: number): Paint => {
    const [share, pattern, weight] = greys[at] ?? [0, 'plain' as const, 1];
    return {
      ...neutral,
      fill: mix(dark, ground, share),
      stroke: dark,
      marks: [dark],
      pattern,
      weight,
      quietInk: base.ink,
    };
  };
  const filled = (share: number): Paint => ({
    ...neutral,
    fill: mix(dark, ground, share),
    stroke: dark,
    marks: [dark],
  });
  const statuses: Readonly<Record<Status, Paint>> = {
    proposed: neutral,
    testing: { ...filled(0.1), pattern: 'slanted', weight: 2, quietInk: base.ink },
    implementing: { ...filled(0.1), pattern: 'crossed', weight: 3, quietInk: base.ink },
    adopted: { ...filled(0.28), pattern: 'level', weight: 3, quietInk: base.ink },
    abandoned: { ...filled(0.04), dashed: true, struck: true, marks: [], quietInk: base.ink },
  };
  return {
    base: base2,
    neutral,
    category: (index) => (index < greys.length ? grey(index) : undefined),
    column: (kind, level) => grey(kind === 'change' ? 4 : level === 0 ? 3 : level - 1),
    status: (status) => statuses[status],
    together: ([first = neutral]) => first,
    lineOf: () => undefined,
    own: () => undefined,
  };
}
