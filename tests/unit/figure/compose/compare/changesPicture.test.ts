import { readFileSync } from 'node:fs';
import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { markColour, marksOf } from '../../../../../src/figure/compose/compare/changeMarks';
import { changesPicture, type ChangesLook } from '../../../../../src/figure/compose/compare/changesPicture';
import { figureSvg } from '../../../../../src/figure/svg/figureSvg';
import { darkPalette, lightPalette } from '../../../../../src/figure/colour/palette';
import { createWrapper } from '../../../../../src/geometry/text/wrapText';
import { finish } from '../../../../../src/kit/steps';
import { addChild } from '../../../../../src/plan/edit/boxes';
import { setText } from '../../../../../src/plan/edit/boxFields';
import { deleteBoxes } from '../../../../../src/plan/edit/deleting';
import { difference } from '../../../../../src/plan/change/difference';
import { addLink, removeLinks } from '../../../../../src/plan/edit/linkBoxes';
import { withRemoved } from '../../../../../src/plan/change/withRemoved';
import { smallPlan } from '../../../../fixtures/plans';
import type { Plan } from '../../../../../src/plan/model/schema';
import { randomEdit, seededRng, seedPlan } from '../../../../fixtures/randomEdits';
import { tableMeasure } from '../../../../fixtures/interWidths';

const before = smallPlan();
const after = produce(before, (draft) => {
  addChild(draft, { parent: 'S1', id: 'new', link: 'new-S1', text: 'Falls huddle' });
  setText(draft, 'P1', 'Other');
  deleteBoxes(draft, ['C4']);
  addLink(draft, { id: 'S4-P1', from: 'S4', to: 'P1' });
  removeLinks(draft, ['C2-S3']);
  draft.nodes['S3']!.order = 'Zz';
  setText(draft, 'S3', 'Floors are clear');
});
const found = difference(before, after);
const drawn = (look: Partial<ChangesLook> = {}) =>
  finish(
    changesPicture({ before, after, difference: found }, createWrapper(tableMeasure), {
      palette: lightPalette,
      ...look,
    }),
  );

describe('marks on a picture', () => {
  it('say what was added, changed, moved and removed, and pass over lines that came with a box', () => {
    const { nodes, links } = marksOf(after, found);
    expect(Object.fromEntries(nodes)).toEqual({
      new: ['added'],
      P1: ['changed'],
      S3: ['moved', 'changed'],
      C4: ['removed'],
    });
    expect(Object.fromEntries(links)).toEqual({ 'S4-P1': 'added', 'C2-S3': 'removed', 'C4-P2': 'removed' });
  });

  it('are drawn over a picture in which what was removed still stands, struck through within dashes', () => {
    const svg = figureSvg(drawn());
    // A sign each for boxes and lines, two where a box has moved and holds something else; none for the line of the box that went.
    expect(svg.match(/data-sign="/g)).toHaveLength(7);
    const ghost = /<g[^>]*data-node-id="C4".*?<\/g>/u.exec(svg)?.[0] ?? '';
    expect(ghost).toContain('stroke-dasharray');
    expect(ghost).toContain('line-through');
    expect(ghost).toContain('Night lights');
  });

  it('have an arrow from where a box has moved', () => {
    const layer = drawn().marks.at(-1);
    const marks = layer?.kind === 'group' ? layer.marks : [];
    expect(marks.filter((mark) => mark.kind === 'path' && mark.name === 'From the old place')).toHaveLength(1);
  });

  it('number the boxes of which something is asked', () => {
    const svg = figureSvg(drawn({ numbers: new Map([['C1', 2]]) }));
    expect(svg).toContain('data-question="2"');
  });

  it('are explained on paper, in a legend below a title', () => {
    const svg = figureSvg(drawn({ onPaper: { title: 'What changed', tables: [], preset: 'a4' } }));
    for (const word of ['What changed', 'added', 'removed', 'moved', 'changed']) expect(svg).toContain(`>${word}</`);
  });

  it('are none without a difference', () => {
    const picture = finish(
      changesPicture({ before: after, after }, createWrapper(tableMeasure), { palette: lightPalette }),
    );
    expect(figureSvg(picture)).not.toContain('data-sign');
  });

  it.each(['light', 'dark'])('leave no mark outside of the picture: %s', (theme) => {
    const { area, places } = drawn({ palette: theme === 'dark' ? darkPalette : lightPalette });
    for (const { x, y, width } of places.values()) {
      expect(x + width + 10).toBeLessThanOrEqual(area.x + area.width);
      expect(y - 10).toBeGreaterThanOrEqual(area.y);
    }
  });

  it('can be drawn of any two states, whatever was done in between', () => {
    for (let seed = 1; seed <= 15; seed += 1) {
      const rng = seededRng(seed);
      const edited = (begun: Plan, edits: number): Plan =>
        Array.from({ length: edits }).reduce<Plan>((at) => produce(at, randomEdit(at, rng).recipe), begun);
      const old = edited(seedPlan(), 30);
      const now = edited(old, 8);
      const picture = finish(
        changesPicture({ before: old, after: now, difference: difference(old, now) }, createWrapper(tableMeasure), {
          palette: lightPalette,
        }),
      );
      expect([...picture.places.keys()]).toEqual(expect.arrayContaining(Object.keys(now.nodes)));
      expect(figureSvg(picture)).not.toMatch(/NaN|undefined|Infinity/u);
    }
  });

  it('have the colours of the design tokens', () => {
    const [light = '', dark = ''] = readFileSync('src/ui/tokens.css', 'utf8').split("[data-theme='dark']");
    const token = (css: string, name: string) => new RegExp(`--${name}: (#\\w+);`).exec(css)?.[1];
    for (const [palette, css] of [
      [lightPalette, light],
      [darkPalette, dark],
    ] as const) {
      const tokens = { added: token(css, 'good'), changed: token(css, 'warn'), removed: token(css, 'danger') };
      const colours = {
        added: markColour(palette, 'added'),
        changed: markColour(palette, 'changed'),
        removed: markColour(palette, 'removed'),
      };
      expect(colours).toEqual(tokens);
    }
  });

  it('leave the plan as it is where nothing was removed', () => {
    expect(withRemoved(before, before, difference(before, before))).toBe(before);
  });
});
