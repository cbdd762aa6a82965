import { readFileSync } from 'node:fs';
import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { changeMarksSvg, markColours, marksOf } from '../../../../src/figure/svg/changeMarks';
import { figureSvg } from '../../../../src/figure/svg/figureSvg';
import { lightPalette } from '../../../../src/figure/colour/palette';
import { createGeometry } from '../../../../src/geometry/scene/geometry';
import { addChild } from '../../../../src/plan/edit/boxes';
import { setText } from '../../../../src/plan/edit/boxFields';
import { deleteBoxes } from '../../../../src/plan/edit/deleting';
import { difference } from '../../../../src/plan/change/difference';
import { addLink, removeLinks } from '../../../../src/plan/edit/linkBoxes';
import { withRemoved } from '../../../../src/plan/change/withRemoved';
import { smallPlan } from '../../../fixtures/plans';
import { figureOf } from '../figureOf';

const before = smallPlan();
const after = produce(before, (draft) => {
  addChild(draft, { parent: 'S1', id: 'new', link: 'new-S1', text: 'Falls huddle' });
  setText(draft, 'P1', 'Other');
  deleteBoxes(draft, ['C4']);
  addLink(draft, { id: 'S4-P1', from: 'S4', to: 'P1' });
  removeLinks(draft, ['C2-S3']);
});
const found = difference(before, after);
const both = withRemoved(before, after, found);

describe('marks on a picture', () => {
  it('say what was added, changed and removed, and pass over lines that came with a box', () => {
    const { nodes, links } = marksOf(found);
    expect(Object.fromEntries(nodes)).toEqual({ new: 'added', P1: 'changed', C4: 'removed' });
    expect(Object.fromEntries(links)).toEqual({ 'S4-P1': 'added', 'C2-S3': 'removed', 'C4-P2': 'removed' });
  });

  it('are drawn over a picture in which what was removed still stands', () => {
    const geometry = createGeometry((text) => text.length * 7)(both, { collapsed: new Set() });
    expect(geometry.boxes['C4']).toBeDefined();
    const overlay = changeMarksSvg(geometry, marksOf(found), lightPalette);
    // A sign each for three boxes and two lines; the line of the box that went has none of its own.
    expect(overlay.match(/<circle/g)).toHaveLength(5);
    expect(overlay).toContain('stroke-dasharray');
    const svg = figureSvg(figureOf(both), { overlay });
    expect(svg.endsWith(`${overlay}</svg>`)).toBe(true);
  });

  it('have the colours of the design tokens', () => {
    const [light = '', dark = ''] = readFileSync('src/ui/tokens.css', 'utf8').split("[data-theme='dark']");
    const token = (css: string, name: string) => new RegExp(`--${name}: (#\\w+);`).exec(css)?.[1];
    for (const [theme, css] of [
      ['light', light],
      ['dark', dark],
    ] as const) {
      const tokens = { added: token(css, 'good'), changed: token(css, 'warn'), removed: token(css, 'danger') };
      expect(markColours[theme]).toEqual(tokens);
    }
  });

  it('leave the plan as it is where nothing was removed', () => {
    expect(withRemoved(before, before, difference(before, before))).toBe(before);
  });
});
