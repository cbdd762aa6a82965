/** How the picture of a plan looks; never what the plan means. */
import * as v from 'valibot';
import { arrowStyles, colourings, cornerStyles, lineWeights, linkShapes, textSizes, typefaces } from '../choices';
import { needed, means, unsaid } from '../absence';
import { declare, member } from '../declare';
import { keyed } from '../keeping';
import { idSchema, numberSchema, textSchema } from '../values';
import { choice } from './shared';

export const position = declare({
  name: { one: 'position', many: 'positions' },
  about: 'Where a box stands in a free arrangement, in CSS pixels.',
  members: {
    x: member(numberSchema, { words: 'the place', absent: needed, shared: 'always' }),
    y: member(numberSchema, { words: 'the place', absent: needed, shared: 'always' }),
  },
});

const ofEnd = { gone: 'mention', inFile: 'dropped quietly', says: 'is given to', rests: 'never' } as const;

export const appearance = declare({
  name: { one: 'appearance', many: 'appearances' },
  about: 'How the picture of this plan looks, never what it means. Absent members are the app’s defaults.',
  members: {
    links: choice(linkShapes, 'the shape of the lines'),
    arrows: choice(arrowStyles, 'the arrowheads'),
    colourBy: choice(colourings, 'the colours'),
    palette: member(v.optional(v.string()), { words: 'the colours', absent: unsaid, shared: 'always' }),
    columnWidths: member(v.optional(keyed(idSchema, v.pipe(numberSchema, v.minValue(80), v.maxValue(2_000)))), {
      words: 'the width of columns',
      absent: unsaid,
      shared: 'always',
      refers: { ...ofEnd, to: 'columns' },
    }),
    arrangement: member(v.optional(v.picklist(['tidy', 'free'])), {
      words: 'the arrangement of the boxes',
      absent: means('tidy'),
      shared: 'always',
    }),
    positions: member(v.optional(keyed(idSchema, position.schema)), {
      words: 'where boxes stand when arranged by hand',
      absent: unsaid,
      shared: 'always',
      refers: { ...ofEnd, to: 'nodes' },
    }),
    words: member(v.optional(keyed(v.string(), textSchema)), {
      words: 'the words of a grid',
      absent: unsaid,
      shared: 'always',
    }),
    // What it may hold is the figure's affair (`show.ts`): here it is kept as it came.
    show: member(v.optional(v.custom<Record<string, unknown>>(isObject)), {
      words: 'what the diagram shows',
      absent: unsaid,
      shared: 'always',
    }),
    corners: choice(cornerStyles, 'the corners'),
    typeface: choice(typefaces, 'the typeface'),
    textSize: choice(textSizes, 'the size of the text'),
    lineWeight: choice(lineWeights, 'the weight of the lines'),
  },
});

/** For members that are kept as they came: `v.record` would drop one named "constructor". */
function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
