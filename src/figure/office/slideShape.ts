/**
 * Writes the kinds of objects that stand on slides (PresentationML, ECMA-376 part 1, 19.3.1): shapes, lines and
 * groups. It does not know what a picture is made of.
 */
import { element } from '../../kit/xmlElement';
import type { Placed } from './slideFrame';

/** Every object of a slide has a number of its own. */
export interface ObjectName {
  readonly id: number;
  /** What lists of objects show. */
  readonly name: string;
  /** Alternative text. */
  readonly description?: string;
}

/** Gives the numbers of a slide's objects; 1 is the slide's own tree. */
export function objectNumbers(): () => number {
  let last = 1;
  return () => (last += 1);
}

interface Flips {
  readonly flipH?: boolean;
  readonly flipV?: boolean;
}

export function transform({ x, y, width, height }: Placed, { flipH = false, flipV = false }: Flips = {}): string {
  const flips = { flipH: flipH ? 1 : undefined, flipV: flipV ? 1 : undefined };
  return element('a:xfrm', flips, element('a:off', { x, y }), element('a:ext', { cx: width, cy: height }));
}

/** A shape of the standard ones, with its adjustments. */
export function presetGeometry(prst: string, adjust: readonly (readonly [name: string, value: number])[] = []): string {
  const guides = adjust.map(([name, value]) => element('a:gd', { name, fmla: `val ${value}` }));
  return element('a:prstGeom', { prst }, element('a:avLst', {}, guides));
}

/** A path of its own: its elements are in EMU from the corner of `placed`. */
export function ownGeometry({ width, height }: Placed, commands: readonly string[], closed: boolean): string {
  const path = { w: width, h: height, fill: closed ? undefined : 'none' };
  return element(
    'a:custGeom',
    {},
    ['avLst', 'gdLst', 'ahLst', 'cxnLst'].map((name) => element(`a:${name}`)),
    element('a:rect', { l: '0', t: '0', r: 'r', b: 'b' }),
    element('a:pathLst', {}, element('a:path', path, commands)),
  );
}

export interface ShapeParts {
  readonly place: string;
  readonly geometry: string;
  /** Nothing is filled when absent. */
  readonly fill?: string;
  readonly line: string;
  readonly text?: string;
  readonly isTextBox?: boolean;
}

export function shape(object: ObjectName, { place, geometry, fill, line, text, isTextBox }: ShapeParts): string {
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      named(object),
      element('p:cNvSpPr', { txBox: isTextBox ? 1 : undefined }),
      element('p:nvPr'),
    ),
    element('p:spPr', {}, place, geometry, fill ?? element('a:noFill'), line),
    text ?? emptyText,
  );
}

const emptyText = element('p:txBody', {}, element('a:bodyPr'), element('a:lstStyle'), element('a:p'));

/** An edge of a shape as connectors count them. */
export const siteOf = { top: 0, left: 1, bottom: 2, right: 3 } as const;

export interface Glue {
  readonly id: number;
  readonly site: number;
}

/** A line; where it is glued to shapes it follows them. */
export function connector(object: ObjectName, properties: readonly string[], start?: Glue, end?: Glue): string {
  const glue = (name: string, to: Glue | undefined) => to && element(name, { id: to.id, idx: to.site });
  return element(
    'p:cxnSp',
    {},
    element(
      'p:nvCxnSpPr',
      {},
      named(object),
      element('p:cNvCxnSpPr', {}, glue('a:stCxn', start), glue('a:endCxn', end)),
      element('p:nvPr'),
    ),
    element('p:spPr', {}, properties),
  );
}

/** Objects that move together; they keep their places. */
export function group(object: ObjectName, { x, y, width, height }: Placed, members: readonly string[]): string {
  const place = element(
    'a:xfrm',
    {},
    element('a:off', { x, y }),
    element('a:ext', { cx: width, cy: height }),
    element('a:chOff', { x, y }),
    element('a:chExt', { cx: width, cy: height }),
  );
  const name = element('p:nvGrpSpPr', {}, named(object), element('p:cNvGrpSpPr'), element('p:nvPr'));
  return element('p:grpSp', {}, name, element('p:grpSpPr', {}, place), members);
}

function named({ id, name, description }: ObjectName): string {
  return element('p:cNvPr', { id, name: shortName(name), descr: description });
}

function shortName(name: string): string {
  const letters = [...name];
  return letters.length > 80 ? `${letters.slice(0, 79).join('').trimEnd()}…` : name;
}
