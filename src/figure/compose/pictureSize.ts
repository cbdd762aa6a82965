/**
 * Works out how large a picture becomes in pixels, from its width on paper and a resolution, and what is the most that
 * a browser can make.
 *
 * Must not know: the browser. What it can do is an argument.
 */

const millimetresPerInch = 25.4;

/** What a figure may be drawn to: the longest row in px, and the most pixels in all. */
export interface PictureLimits {
  readonly width: number;
  readonly area: number;
}

export interface PictureRequest {
  /** Size of the figure in CSS px; only its proportion counts. */
  readonly figure: { readonly width: number; readonly height: number };
  /** Width on paper in mm. */
  readonly widthMm: number;
  readonly dpi: number;
}

/** Size in px and height on paper in mm. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
  readonly heightMm: number;
}

export type FittedSize =
  | ({ readonly ok: true } & PictureSize)
  | ({ readonly ok: false; readonly largest: Largest } & PictureSize);

/** The nearest that works. */
export interface Largest {
  /** At the resolution asked for, in whole mm. */
  readonly widthMm: number;
  /** At the width asked for: the finest of `resolutions` that works, if one does. */
  readonly dpi?: number;
}

/** What journals and printers ask for, in dots per inch. */
export const resolutions = [150, 300, 600] as const;

/** Sizes are whole pixels, at least one. */
export function pictureSize(request: PictureRequest, limits: PictureLimits): FittedSize {
  const size = sizeOf(request);
  if (fits(size, limits)) return { ok: true, ...size };
  const dpi = resolutions.findLast((one) => one < request.dpi && fits(sizeOf({ ...request, dpi: one }), limits));
  const widthMm = largestWidth(request, limits);
  return { ok: false, ...size, largest: dpi === undefined ? { widthMm } : { widthMm, dpi } };
}

function sizeOf({ figure, widthMm, dpi }: PictureRequest): PictureSize {
  const width = Math.max(1, Math.round((widthMm / millimetresPerInch) * dpi));
  const height = Math.max(1, Math.round((width * figure.height) / figure.width));
  return { width, height, heightMm: (height / dpi) * millimetresPerInch };
}

function fits({ width, height }: PictureSize, limits: PictureLimits): boolean {
  return width <= limits.width && width * height <= limits.area;
}

function largestWidth(request: PictureRequest, limits: PictureLimits): number {
  const { figure, dpi } = request;
  const width = Math.min(limits.width, Math.sqrt((limits.area * figure.width) / figure.height));
  const widthMm = Math.max(1, Math.floor((width / dpi) * millimetresPerInch));
  // The height is rounded too, which can tip the last millimetre.
  return widthMm > 1 && !fits(sizeOf({ ...request, widthMm }), limits) ? widthMm - 1 : widthMm;
}
