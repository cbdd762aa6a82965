/**
 * SVG text as an element of the page, for pictures whose parts are to be touched. The text must be our own writing, all
 * that comes from strangers escaped in it.
 */
export function svgElement(svg: string): SVGSVGElement {
  const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
  if (!(documentElement instanceof SVGSVGElement)) throw new Error('This is no SVG.');
  return documentElement;
}
