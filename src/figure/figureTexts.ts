/**
 * What is written in a figure: its title, and what there is to know of all its texts before it is drawn.
 */
import type { Geometry, MeasureText, TextBlock, TextStyle } from '../geometry/types';
import { wrapText } from '../geometry/wrapText';

const titleStyle: TextStyle = { size: 24, leading: 31, weight: 650 };

/** A plan's title set above its diagram, to the diagram's width; `undefined` when it is blank. */
export function figureTitle(title: string, { bounds }: Geometry, measure: MeasureText): TextBlock | undefined {
  const text = title.replace(/\s+/gu, ' ').trim();
  return text === '' ? undefined : wrapText(text, bounds.width, titleStyle, measure);
}

/** Every block of the figure that says something. */
function textBlocks({ columns, boxes }: Geometry, title?: TextBlock): TextBlock[] {
  return [
    ...(title ? [title] : []),
    ...columns.map(({ heading }) => heading),
    ...Object.values(boxes).flatMap(({ text, footer }) => (footer ? [text, footer.text] : [text])),
  ].filter(({ lines }) => lines.some(({ text }) => text !== ''));
}

/** Size in px of the smallest text; `undefined` when there is none. */
export function smallestText(geometry: Geometry, title?: TextBlock): number | undefined {
  const sizes = textBlocks(geometry, title).map(({ style }) => style.size);
  return sizes.length === 0 ? undefined : sizes.reduce((least, size) => Math.min(least, size));
}

/** Every character of the figure, each once: they tell which fonts it needs. */
export function charactersOf(geometry: Geometry, title?: TextBlock): string {
  // The figures stand for the counts of collapsed branches.
  const characters = new Set('+0123456789');
  for (const { lines } of textBlocks(geometry, title)) {
    for (const { text } of lines) for (const character of text) characters.add(character);
  }
  return [...characters].join('');
}
