/**
 * Writes DrawingML (ECMA-376 part 1, 20.1 and 21.1) as slides use it: fills, lines and set text. The schema prescribes
 * the order of the elements.
 *
 * Must not know: slides, where a shape stands.
 */
import type { Fill, FigureStroke, FigureText, Hatching, TextMark } from '../marks/mark';
import { element, textElement } from '../../kit/xmlElement';
import { languageOf } from '../compose/language';
import { letterSpacings, setSize, typedLines } from './slideWrap';

/** English Metric Units: 36,000 to the millimetre, 12,700 to the point. Whole numbers. */
export const emuPerMm = 36_000;
const emuPerPt = 12_700;

/** `#rrggbb`; `opacity` from 0 to 1. */
export function solidFill(colour: string, opacity = 1): string {
  return element('a:solidFill', {}, rgb(colour, opacity));
}

function rgb(colour: string, opacity = 1): string {
  const alpha = opacity < 1 && element('a:alpha', { val: Math.round(opacity * 100_000) });
  return element('a:srgbClr', { val: colour.slice(1).toUpperCase() }, alpha);
}

const hatches: Readonly<Record<Hatching['pattern'], string>> = {
  slanted: 'wdUpDiag',
  dotted: 'pct25',
  crossed: 'diagCross',
  level: 'dkHorz',
};

export function fillXml(fill: Fill, opacity = 1): string {
  if (typeof fill === 'string') return solidFill(fill, opacity);
  const grounds = [
    element('a:fgClr', {}, rgb(fill.colour, opacity)),
    element('a:bgClr', {}, rgb(fill.ground, opacity)),
  ];
  return element('a:pattFill', { prst: hatches[fill.pattern] }, grounds);
}

export interface Outline {
  readonly colour: string;
  /** In EMU. */
  readonly width: number;
  /** `sysDot` with round ends is what PowerPoint lists as round dots. */
  readonly dash?: 'dash' | 'sysDot';
  readonly head?: boolean;
  readonly tail?: boolean;
  readonly opacity?: number;
}

const triangle = { type: 'triangle', w: 'med', len: 'med' };

export function outline({ colour, width, dash, head = false, tail = false, opacity }: Outline): string {
  return element(
    'a:ln',
    { w: Math.round(width), cap: 'rnd' },
    solidFill(colour, opacity),
    dash && element('a:prstDash', { val: dash }),
    element('a:round'),
    head && element('a:headEnd', triangle),
    tail && element('a:tailEnd', triangle),
  );
}

export const noOutline = element('a:ln', {}, element('a:noFill'));

/** Of a stroke `emuPerPx` as large as it is at 100 %. */
export function strokeOutline({ colour, width, dash }: FigureStroke, emuPerPx: number): Outline {
  const kind = dash && (dash[0] < width ? 'sysDot' : 'dash');
  return { colour, width: width * emuPerPx, ...(kind && { dash: kind }) };
}

/** One shape's text: blocks below each other, each with the room in px above it. */
export interface SetBlock {
  readonly text: FigureText;
  readonly above?: number;
  /** The width in px in which it wraps. */
  readonly room?: number;
  readonly halo?: TextMark['halo'];
}

/** A paragraph for each text, which wraps as a whole; only breaks that the user made are breaks. At least one, as the schema asks. */
export function paragraphs(blocks: readonly SetBlock[], emuPerPx: number): string {
  const written = blocks.filter(({ text }) => text.lines.length > 0);
  if (written.length === 0) return element('a:p');
  return written.map((block) => paragraph(block, emuPerPx)).join('');
}

function paragraph(block: SetBlock, emuPerPx: number): string {
  const { text, above = 0, halo } = block;
  const { source, style, colour, direction, anchor, struck } = text;
  const properties = {
    lang: languageOf(source),
    sz: setSize(style.size, emuPerPx),
    b: style.weight >= 600 ? 1 : 0,
    strike: struck ? 'sngStrike' : undefined,
  };
  // An outline would eat into the letters: what stands behind them is a glow.
  const glow = halo && element('a:glow', { rad: Math.round(halo.width * emuPerPx) }, rgb(halo.colour));
  const look = [solidFill(colour), glow && element('a:effectLst', {}, glow)];
  const runLook = (spacing: number) =>
    element('a:rPr', { ...properties, spc: hundredths(spacing, emuPerPx) || undefined }, look);
  const written = runsOf(block, emuPerPx).map((runs, index) => {
    const broken = index > 0 ? element('a:br', {}, runLook(0)) : '';
    return broken + runs.map((run) => element('a:r', {}, runLook(run.spacing), textElement('a:t', run.text))).join('');
  });
  const rtl = direction === 'rtl';
  const layout = { algn: anchor === 'middle' ? 'ctr' : rtl ? 'r' : 'l', rtl: rtl ? 1 : 0 };
  const points = (px: number) => element('a:spcPts', { val: hundredths(px, emuPerPx) });
  return element(
    'a:p',
    {},
    element(
      'a:pPr',
      layout,
      element('a:lnSpc', {}, points(style.leading)),
      above > 0 && element('a:spcBef', {}, points(above)),
    ),
    written,
  );
}

interface Run {
  readonly text: string;
  /** Between its letters, in px; 0 for the usual. */
  readonly spacing: number;
}

/** What stands between the breaks that the user made, in as many runs as its lines need spacings. */
function runsOf({ text, room }: SetBlock, emuPerPx: number): Run[][] {
  const typed = typedLines(text.source);
  const whole = typed.map((line) => (line === '' ? [] : [{ text: line, spacing: 0 }]));
  const spacings = room === undefined ? [] : letterSpacings(text, room, emuPerPx);
  if (spacings.every((spacing) => spacing === 0)) return whole;
  const lines = text.lines.map((line, at) => ({ text: line.text.trim(), spacing: spacings[at] ?? 0 }));
  const runs = typed.map((rest) => runsIn(rest, lines));
  const isWhole = runs.every((each, at) => each.map((run) => run.text).join('') === typed[at]);
  return isWhole && lines.length === 0 ? runs : whole;
}

/** Takes from the front of `lines` those of which this text consists, with the blanks behind them. */
function runsIn(typed: string, lines: Run[]): Run[] {
  const runs: Run[] = [];
  for (let rest = typed; rest !== '';) {
    const line = lines[0];
    if (!line || line.text === '' || !rest.startsWith(line.text)) break;
    lines.shift();
    const after = rest.slice(line.text.length);
    const blanks = after.length - after.trimStart().length;
    runs.push({ ...line, text: rest.slice(0, line.text.length + blanks) });
    rest = after.slice(blanks);
  }
  return runs;
}

/** A length in hundredths of a point. */
function hundredths(px: number, emuPerPx: number): number {
  return Math.round((px * emuPerPx * 100) / emuPerPt);
}

/** Room in EMU between a shape's edge and its text. */
export interface Insets {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Text that wraps within the insets; what a broader font would make run over shrinks.
 */
export function textBody(
  blocks: readonly SetBlock[],
  emuPerPx: number,
  { left, top, right, bottom }: Insets,
  anchor: 't' | 'ctr',
  upwards = false,
): string {
  const [lIns, tIns, rIns, bIns] = [left, top, right, bottom].map(Math.round);
  const vert = upwards ? 'vert270' : undefined;
  const rtlCol = blocks[0]?.text.direction === 'rtl' ? 1 : 0;
  return element(
    'p:txBody',
    {},
    element('a:bodyPr', { vert, wrap: 'square', lIns, tIns, rIns, bIns, rtlCol, anchor }, element('a:normAutofit')),
    element('a:lstStyle'),
    paragraphs(blocks, emuPerPx),
  );
}
