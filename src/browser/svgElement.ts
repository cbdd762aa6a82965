/**
 * Makes an element of the page from SVG text, for pictures whose parts react to the mouse. The text must be written by
 * our own code, with everything from strangers escaped in it. Its text was measured as it is drawn elsewhere: spacing
 * that a user's style sheet asks for would let it run over.
 */
export function svgElement(svg: string): SVGSVGElement {
  const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
  if (!(documentElement instanceof SVGSVGElement)) throw new Error('This is no SVG.');
  for (const text of documentElement.querySelectorAll<SVGElement>('text, tspan')) {
    for (const spacing of ['letter-spacing', 'word-spacing']) text.style.setProperty(spacing, 'normal', 'important');
  }
  return documentElement;
}
