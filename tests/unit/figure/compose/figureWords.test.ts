import { describe, expect, it } from 'vitest';
import { describeFigure } from '../../../../src/figure/compose/describeFigure';
import { pathCommands } from '../../../../src/figure/marks/pathCommands';
import { createGeometry } from '../../../../src/geometry/scene/geometry';
import { tableMeasure } from '../../../fixtures/interWidths';
import { emptyPlan, smallPlan } from '../../../fixtures/plans';
import { figureOf } from '../figureOf';

describe('the alternative text', () => {
  it('says in a sentence what the figure shows', () => {
    expect(describeFigure(smallPlan()).short).toBe(
      'Driver diagram for the aim “Halve falls with harm on the ward”: 2 primary drivers, 4 secondary drivers and 4 change ideas.',
    );
    expect(describeFigure(emptyPlan()).short).toBe('Driver diagram.');
  });

  it('gives the whole structure as text', () => {
    expect(describeFigure(smallPlan()).full).toMatchInlineSnapshot(`
      "Aim: Halve falls with harm on the ward
        Primary driver: Risk is known (owner: Ama)
          Secondary driver: Assessment on admission
            Change idea: Risk tool in the admission pack (testing; owner: Ben)
          Secondary driver: Review after every change
            Change idea: Risk on the handover sheet (also contributes to “Clear floors”)
        Primary driver: The ward is safe
          Secondary driver: Clear floors
            Change idea: Walk round at 7 am
          Change idea: Night lights in every bay
      Secondary driver: Not yet placed"
    `);
  });

  it('tells of owners and statuses only where the figure shows them', () => {
    const full = (change: Parameters<typeof figureOf>[1]) => figureOf(smallPlan(), change).alt.full;
    expect(full({ shown: { status: false } })).not.toMatch(/owner|testing/);
    expect(full({})).toContain('Risk tool in the admission pack (testing)');
    expect(full({ shown: { owner: true } })).toContain('(testing; owner: Ben)');
    expect(full({ look: { colourBy: 'owner' } })).toContain('owner: Ama');
    expect(full({ look: { colourBy: 'owner' }, shown: { legend: false } })).not.toContain('owner');
  });

  it('is the user’s own where they wrote one, and tells of what is shown only', () => {
    const { alt } = figureOf(smallPlan(), { shown: { alt: ' Our theory\nof falls. ', changeIdeas: false } });
    expect(alt.short).toBe('Our theory of falls.');
    expect(alt.full).not.toContain('Change idea');
  });
});

describe('path data taken apart', () => {
  it('gives each command with its points', () => {
    expect(pathCommands('M0 1L2 -3.5Q4 5 6 7C1 2 3 4 5 6Z')).toEqual([
      { kind: 'M', points: [{ x: 0, y: 1 }] },
      { kind: 'L', points: [{ x: 2, y: -3.5 }] },
      { kind: 'Q', points: [{ x: 4, y: 5 }, { x: 6, y: 7 }] }, // oxfmt-ignore
      { kind: 'C', points: [{ x: 1, y: 2 }, { x: 3, y: 4 }, { x: 5, y: 6 }] }, // oxfmt-ignore
      { kind: 'Z', points: [] },
    ]);
  });

  it.each(['elbow', 'curved', 'straight'] as const)('loses nothing of %s lines and their arrowheads', (links) => {
    const plan = { ...smallPlan(), appearance: { links, arrows: 'from-aim' as const } };
    const { connectors } = createGeometry(tableMeasure)(plan, { collapsed: new Set() });
    for (const { path, arrow = '' } of Object.values(connectors)) {
      for (const data of [path, arrow]) {
        const commands = pathCommands(data);
        const again = commands.map(({ kind, points }) => kind + points.map(({ x, y }) => `${x} ${y}`).join(' '));
        expect(again.join('')).toBe(data);
      }
    }
  });
});
