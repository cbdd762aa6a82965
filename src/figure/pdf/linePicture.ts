/**
 * Describes and writes a line of text that no embedded face can show: its picture as the browser draws it, and its
 * letters with their places, so that they can be found and copied.
 *
 * Must not know: how the picture is made.
 */
import type { Rect } from '../../geometry/types/types';
import { name, num, ref, type ObjectId } from './pdfValue';
import type { PdfFile } from './pdfFile';

export interface LinePicture {
  /** Where it stands in the figure. */
  readonly place: Rect;
  /** Size in px of the picture. */
  readonly width: number;
  readonly height: number;
  /** How much each pixel covers, a byte each, row by row; a zlib stream. */
  readonly alpha: Uint8Array;
  /** Red, green and blue of each pixel, a zlib stream; absent when all have the colour of the text. */
  readonly colours?: Uint8Array;
  /** From left to right as they stand, in px of the figure. */
  readonly letters: readonly Letter[];
}

/** A user-perceived character. */
export interface Letter {
  readonly text: string;
  readonly x: number;
  readonly width: number;
}

/** Writes the picture as an image with its transparency; `colour` is that of the text. */
export function writeLinePicture(file: PdfFile, picture: LinePicture, colour: string): ObjectId {
  const size = { Width: num(picture.width), Height: num(picture.height) };
  const image = { Type: name('XObject'), Subtype: name('Image'), BitsPerComponent: '8' };
  const packed = { Filter: name('FlateDecode') };
  const mask = file.stream(picture.alpha, { ...image, ...size, ...packed, ColorSpace: name('DeviceGray') });
  const inks = { ...image, ColorSpace: name('DeviceRGB'), SMask: ref(mask) };
  if (picture.colours) return file.stream(picture.colours, { ...inks, ...size, ...packed });
  // One pixel of ink, spread under the mask.
  const channels = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return file.stream(Uint8Array.from(channels), { ...inks, Width: '1', Height: '1' });
}
