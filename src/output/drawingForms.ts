/** Makes what a view has drawn of marks in the forms in which it is pasted into a slide, a text or a message. */
import type { PictureForms } from '../browser/clipboard';
import type { Picture } from '../figure/marks/picture';
import { figureSvg } from '../figure/svg/figureSvg';
import { screenPng } from './screenPng';
import { svgWithFonts } from './svgWithFonts';

/** Gives what takes time as promises. As text it is what it says, and its numbers as a table. */
export function drawingForms(picture: Picture): PictureForms {
  const png = async () => screenPng(picture.area, await svgWithFonts(picture));
  const svg = async () => new Blob([figureSvg(picture)], { type: 'image/svg+xml' });
  const tables = (picture.tables ?? []).map(({ columns, rows }) => [columns, ...rows].map(tabbed).join('\n'));
  const text = [picture.alt.short, ...(tables.length > 0 ? tables : [picture.alt.full])].join('\n\n');
  return { png: png(), svg: svg(), text: Promise.resolve(text) };
}

function tabbed(row: readonly string[]): string {
  return row.map((cell) => cell.replace(/\s+/g, ' ')).join('\t');
}
