/** Puts what a view has drawn of marks on its paper or slide: as large as fits there, with the proportion that it has. */
import type { Picture, PictureContent } from '../marks/picture';
import { physicalSize, presetOf, type FigureSize } from './figureSize';

export function onPaper(content: PictureContent, size: FigureSize): Picture {
  const page = presetOf(size)?.page;
  return { ...content, physical: physicalSize(size, content.area), ...(page && { page }) };
}
