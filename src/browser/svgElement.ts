/**
 * Makes an element of the page from SVG text, for pictures whose parts react to the mouse. The text must be written by
 * our own code, with everything from strangers escaped in it.
 */
export function svgElement(svg: string): SVGSVGElement {
  const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
  if (!(documentElement instanceof SVGSVGElement)) throw new Error('This is no SVG.');
  return documentElement;
}
