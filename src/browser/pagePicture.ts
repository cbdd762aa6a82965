/**
 * Makes an SVG document of a part of the page, with all that it holds, scrolled into sight or not: its elements, the rules
 * of the page's style sheets and the typefaces that it needs. It is light on white, whatever the theme.
 *
 * The rules are taken as they stand. To write out the computed style of each element, as libraries for this do, takes 3 ms
 * and 9 kB an element: a minute and 130 MB for a table of 300 rows.
 *
 * Must not know: what the page shows, how the SVG becomes pixels.
 */
import { escapeXml, soundXml } from '../kit/xml';
import { fontFacesFor } from './fontFaces';
import { shownRules } from './shownRules';

export interface PictureOfPage {
  readonly svg: string;
  /** CSS px at 100 %. */
  readonly width: number;
  readonly height: number;
}

/** Elements that are there to be pressed, and not to be looked at. */
const screenOnly = '[data-screen-only], button[data-rac]:not([data-rac] [data-rac])';
/** What says of an element that the keyboard or the mouse is on it. */
const passing = ['data-focused', 'data-focus-visible', 'data-hovered', 'data-pressed'];
const margin = 24;

/** All at once, so that the page may be changed for it and changed back before anybody sees it. */
export function clonePage(element: HTMLElement, title: string): { readonly finish: () => Promise<PictureOfPage> } {
  const width = wholeWidth(element);
  const tree = withAncestors(element, wholeClone(element, width), width);
  const sheet = document.createElement('div');
  sheet.append(headingOf(title), tree);
  sheet.style.cssText = `width: ${width + 2 * margin}px; padding: ${margin}px; --ground: #fff; background: #fff; color: var(--ink)`;
  const height = heightOf(sheet);
  const whole = width + 2 * margin;
  const content = new XMLSerializer().serializeToString(bodyAround(sheet));
  const characters = [...new Set(sheet.textContent)].join('');
  const rules = shownRules();
  const { fontFamily } = getComputedStyle(document.body);
  return {
    async finish() {
      const fonts = await fontFacesFor(fontFamily, characters);
      return { svg: svgOf({ content, rules, fonts, width: whole, height }), width: whole, height };
    },
  };
}

/** As wide as what overflows in it needs. */
function wholeWidth(element: HTMLElement): number {
  const hidden = [element, ...element.querySelectorAll<HTMLElement>('*')]
    .filter(isScroller)
    .map((each) => each.scrollWidth - each.clientWidth);
  return Math.ceil(element.clientWidth + Math.max(0, ...hidden));
}

/** Whether it hides what can be scrolled into sight. */
function isScroller(element: Element): boolean {
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
  if (scrollWidth <= clientWidth && scrollHeight <= clientHeight) return false;
  const { overflowX, overflowY } = getComputedStyle(element);
  return /auto|scroll/.test(`${overflowX} ${overflowY}`);
}

/** A copy in which nothing scrolls and every field says what was typed into it. */
function wholeClone(element: HTMLElement, width: number): HTMLElement {
  const clone = element.cloneNode(true) as HTMLElement;
  const own = [...element.querySelectorAll<HTMLElement>('*')];
  const copies = [...clone.querySelectorAll<HTMLElement>('*')];
  for (const [index, original] of own.entries()) {
    const copy = copies[index];
    if (!copy) continue;
    for (const name of passing) copy.removeAttribute(name);
    keepValue(original, copy);
    if (isScroller(original)) for (let at = copy; at !== clone; at = at.parentElement ?? clone) unroll(at);
  }
  unroll(clone);
  clone.style.width = `${width}px`;
  for (const part of clone.querySelectorAll(screenOnly)) part.remove();
  return clone;
}

function unroll({ style }: HTMLElement): void {
  Object.assign(style, { height: 'auto', maxHeight: 'none', overflow: 'visible' });
}

function keepValue(original: Element, copy: Element): void {
  if (original instanceof HTMLTextAreaElement) copy.textContent = original.value;
  if (!(original instanceof HTMLInputElement)) return;
  copy.setAttribute('value', original.value);
  copy.toggleAttribute('checked', original.checked);
}

/** A box that changes nothing about what stands in it. */
const plain =
  'display: block; position: static; height: auto; min-height: 0; max-height: none; margin: 0; padding: 0; border: 0; overflow: visible; transform: none; background: none; box-shadow: none';

/** Rules name what stands around an element: its ancestors come along, as boxes that do nothing but to be there. */
function withAncestors(element: HTMLElement, clone: HTMLElement, width: number): HTMLElement {
  let inner = clone;
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
    const outer = at.cloneNode(false) as HTMLElement;
    outer.removeAttribute('id');
    outer.style.cssText = `${plain}; width: ${width}px; container-type: ${getComputedStyle(at).containerType}`;
    outer.append(inner);
    inner = outer;
  }
  return inner;
}

function headingOf(title: string): HTMLElement {
  const heading = document.createElement('p');
  heading.style.cssText = 'margin: 0 0 16px; font-size: 20px; font-weight: 600; line-height: 27px';
  heading.textContent = title;
  return heading;
}

function heightOf(sheet: HTMLElement): number {
  const holder = document.createElement('div');
  holder.style.cssText = 'position: absolute; left: -100000px; top: 0; visibility: hidden';
  holder.append(sheet);
  document.body.append(holder);
  const { height } = sheet.getBoundingClientRect();
  holder.remove();
  return Math.ceil(height);
}

/** Rules for `body` hold for it within the picture, too. */
function bodyAround(sheet: HTMLElement): HTMLElement {
  const body = document.createElement('body');
  body.style.background = '#fff';
  body.append(sheet);
  return body;
}

interface Parts {
  readonly content: string;
  readonly rules: string;
  readonly fonts: Awaited<ReturnType<typeof fontFacesFor>>;
  readonly width: number;
  readonly height: number;
}

function svgOf({ content, rules, fonts, width, height }: Parts): string {
  // Letters keep their distances at every scale.
  const still =
    '*, *::before, *::after { animation: none !important; transition: none !important; text-rendering: geometricPrecision !important }';
  // A letter of each face makes them all load before the picture is drawn.
  const letters = fonts.samples.map(
    ({ family, text }) => `<text font-family="'${escapeXml(family)}'">${escapeXml(text)}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<style>${escapeXml(`${fonts.css}\n${rules}\n${still}`)}</style>`,
    `<g visibility="hidden">${letters.join('')}</g>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<foreignObject width="${width}" height="${height}">${soundXml(content)}</foreignObject></svg>`,
  ].join('');
}
