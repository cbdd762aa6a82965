/**
 * Makes the figures of a document: the driver diagram in the form and on the paper in which its text is largest, and the ramps
 * cut to whole rows on a page.
 *
 * Must not know: formats.
 */
import { quote } from '../../../kit/english';
import { letterOf } from '../../../kit/letters';
import type { Steps } from '../../../kit/steps';
import type { MeasureText } from '../../../geometry/types/types';
import { createWrapper } from '../../../geometry/text/wrapText';
import type { Plan } from '../../../plan/model/schema';
import { lightPalette } from '../../colour/palette';
import type { Picture } from '../../marks/picture';
import { rampSheets } from '../ramps/rampSheets';
import type { Figure } from '../figure';
import { changeOptions, figureOptions, type FigureOptions, type OptionsChange } from '../figureOptions';
import { createFigures } from '../figures';
import type { FiguresOf } from '../plainFigures';
import { readingSize } from '../readingSize';
import type { Block, FigureBlock } from './planDocument';

export interface DiagramFigures {
  /** Several where one would be too small to be read. */
  readonly figures: readonly Figure[];
  readonly isLandscape: boolean;
  /** Size in pt of the smallest text. */
  readonly points: number;
}

/** What print needs: many journals ask for no less. */
const legible = 6;
/** Text of this size in pt is read well on a page: then the page stays upright. */
const comfortable = 8;
/** A page that lies across is a change that has to be worth it. */
const worthwhile = 1.05;

/** The caption says title and notes; branches folded on the screen are there. */
const bare = { title: false, caption: false, version: false, branch: '', split: false, transparent: false } as const;

/** Tried one after the other until the text can be read; all are the plan’s own look. */
const forms: readonly OptionsChange[] = [
  {},
  { shown: { ideas: 'lists' } },
  { shown: { split: true } },
  { shown: { split: true, ideas: 'lists' } },
];

export function* diagramSteps(plan: Plan, measure: MeasureText): Steps<DiagramFigures> {
  const figuresOf = createFigures(measure);
  const upright = changeOptions(figureOptions(plan, { preset: 'word' }), { shown: bare });
  let best: DiagramFigures | undefined;
  for (const form of forms) {
    const made = yield* largerOf(plan, changeOptions(upright, form), figuresOf);
    if (!best || made.points > best.points * worthwhile) best = made;
    if (best.points >= legible) break;
  }
  return best ?? { figures: [], isLandscape: false, points: 0 };
}

function* largerOf(plan: Plan, options: FigureOptions, figuresOf: FiguresOf): Steps<DiagramFigures> {
  const on = function* (preset: 'word' | 'word-landscape'): Steps<DiagramFigures> {
    const figures = yield* figuresOf.steps(plan, { ...options, size: { preset } }, new Set());
    const points = Math.min(...figures.map((figure) => readingSize(figure) ?? 0));
    return { figures, isLandscape: preset !== 'word', points };
  };
  const upright = yield* on('word');
  if (upright.points >= comfortable) return upright;
  const across = yield* on('word-landscape');
  return across.points > upright.points * worthwhile ? across : upright;
}

/** No higher than that, in mm; its proportion stays. */
export function lowered<P extends Picture | Figure>(picture: P, mostMm: number): P {
  const { widthMm, heightMm } = picture.physical;
  const scale = Math.min(1, mostMm / heightMm);
  return { ...picture, physical: { widthMm: widthMm * scale, heightMm: heightMm * scale } };
}

export function diagramBlocks({ figures, points }: DiagramFigures, caption: string): readonly Block[] {
  const blocks = figures.map((figure): FigureBlock => ({
    kind: 'figure',
    picture: figure,
    caption: caption + branchWords(figure),
    alt: figure.alt.short + branchWords(figure),
    part: figure.part,
  }));
  if (points >= legible) return blocks;
  const size = points.toLocaleString('en-GB', { maximumFractionDigits: 1 });
  const words = `The text of this figure prints at ${size} pt, which is hard to read. Its change ideas can be read in their table.`;
  return [...blocks, { kind: 'words', text: words, look: 'quiet' }];
}

/** Of a sheet of ramps, in px and in mm: its letters print at 7 pt. */
const sheet = { width: 880, labelWidth: 240, widthMm: 170, heightMm: 226 } as const;

/** Which primary driver a part is about: without that all parts would be called the same. */
export function branchWords({ part, boxes }: Figure): string {
  const primaries = boxes.filter(({ level }) => level === 1);
  const [only] = primaries;
  if (part === '' || !only || primaries.length > 1) return '';
  return ` Part ${part}: ${quote(only.name.slice(only.name.indexOf(': ') + 2))}.`;
}

/** Below the heading of their part; none where no cycle is shown. */
export function rampPictures(plan: Plan, measure: MeasureText, today: string): readonly Picture[] {
  const options = {
    choice: { abandoned: true },
    today,
    palette: lightPalette,
    width: sheet.width,
    labelWidth: sheet.labelWidth,
    onPaper: { width: sheet.widthMm, unit: 'mm' },
    isTitled: false,
  } as const;
  const height = (sheet.width * sheet.heightMm) / sheet.widthMm;
  return rampSheets(plan, createWrapper(measure), options, height).map(({ picture }) =>
    lowered(picture, sheet.heightMm),
  );
}

export function rampBlocks(pictures: readonly Picture[]): readonly Block[] {
  return pictures.map((picture, at) => ({
    kind: 'figure',
    picture,
    caption:
      at === 0
        ? 'PDSA ramps: for each change idea its cycles in their order, from a small scale to a large one.'
        : 'PDSA ramps, continued.',
    alt: `PDSA ramps: ${picture.alt.short}`,
    part: pictures.length > 1 ? letterOf(at) : '',
  }));
}
