/** The colour of somebody, for light and dark at once: the mark of a category of boxes, with what can be read on it. */
import type { CSSProperties } from 'react';
import { contrast } from '../../figure/colour/colour';
import { categoryMarks } from '../../figure/colour/paints';

const inks = ['#ffffff', '#000000'] as const;

/** `--person` and `--on-person`; the same object for the same colour. */
export function personStyle(colour: number): CSSProperties | undefined {
  return styles[colour];
}

const styles = categoryMarks.light.map((light, at): CSSProperties => {
  const dark = categoryMarks.dark[at] ?? light;
  const both = {
    '--person': `light-dark(${light}, ${dark})`,
    '--on-person': `light-dark(${inkOn(light)}, ${inkOn(dark)})`,
  };
  return both as CSSProperties;
});

/** What is better read on the colour. */
export function inkOn(colour: string): string {
  const [white, black] = inks;
  return contrast(white, colour) >= contrast(black, colour) ? white : black;
}
