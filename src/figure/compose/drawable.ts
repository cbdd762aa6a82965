/**
 * What every format can write: a diagram, or a picture that a view has made of marks itself. Formats ask for the marks
 * here and need not know which of the two it is.
 */
import { perIdentity } from '../../kit/perIdentity';
import type { FigureText } from '../marks/mark';
import type { Picture } from '../marks/picture';
import { textMarks } from '../marks/walk';
import { diagramMarks } from './diagramMarks';
import type { Figure } from './figure';

export type Drawable = Figure | Picture;

const pictureOfDiagram = perIdentity((figure: Figure): Picture => ({ ...figure, marks: diagramMarks(figure) }));

/** The picture of marks; the same one for the same figure. */
export function pictureOf(drawable: Drawable): Picture {
  return 'marks' in drawable ? drawable : pictureOfDiagram(drawable);
}

/** Every text as it is read. */
export function textsOf(drawable: Drawable): readonly FigureText[] {
  return textMarks(pictureOf(drawable).marks).map(({ text }) => text);
}

/** Every character, each once: they tell which fonts are needed. */
export function charactersOf(drawable: Drawable): string {
  const characters = new Set<string>();
  for (const { lines } of textsOf(drawable)) for (const { text } of lines) for (const one of text) characters.add(one);
  return [...characters].join('');
}

/** The words that tell in which language the picture speaks: of a diagram those of its boxes alone. */
export function wordsOf(drawable: Drawable): readonly string[] {
  if ('marks' in drawable) return textsOf(drawable).flatMap(({ lines }) => lines.map(({ text }) => text));
  return drawable.boxes.map(({ name }) => name.slice(name.indexOf(': ') + 2));
}
