import { describe, expect, it } from 'vitest';
import type { CommandContext } from '../../../src/commands/command';
import { commandById, isEnabled } from '../../../src/commands/table';
import { createGeometry } from '../../../src/geometry/scene/geometry';
import { createOpenPlan } from '../../../src/store/openPlan';
import { createSession } from '../../../src/store/session';
import { tableMeasure } from '../../fixtures/interWidths';
import { now, smallPlan } from '../../fixtures/plans';

function opened() {
  const openPlan = createOpenPlan({ now: () => now, newId: () => 'new' });
  const session = createSession();
  openPlan.open(smallPlan());
  const geometryOf = createGeometry(tableMeasure);
  const ports = {
    geometry: () => geometryOf(openPlan.plan(), { collapsed: new Set() }),
    view: { current: null },
  };
  const context = { openPlan, session, ports } as unknown as CommandContext;
  const at = () => session.getState().selection.map(({ kind, id }) => `${kind} ${id}`);
  const go = (...ways: string[]) => {
    for (const way of ways) void commandById(`follow-${way}`).run(context);
    return at();
  };
  const told = () => session.getState().announcement.text;
  const can = (way: string) => isEnabled(commandById(`follow-${way}`), context);
  return { session, go, told, can };
}

describe('Follow the line', () => {
  it('goes from a box onto its first line, to its other lines in turn, and on to the far end', () => {
    const { session, go, told } = opened();
    session.selectNodes(['C2']);
    expect(go('left')).toEqual(['link C2-S2']);
    expect(told()).toBe('Line 1 of 2: “Risk on the handover sheet” contributes to “Review after every change”.');
    expect(go('down')).toEqual(['link C2-S3']);
    expect(told()).toContain('Line 2 of 2');
    expect(go('down')).toEqual(['link C2-S2']);
    expect(go('up', 'left')).toEqual(['node S3']);
  });

  it('goes back the same way', () => {
    const { session, go } = opened();
    session.selectNodes(['P1']);
    expect(go('right')).toEqual(['link S1-P1']);
    expect(go('down', 'left')).toEqual(['node P1']);
    expect(go('right', 'right')).toEqual(['node S1']);
  });

  it('goes through the lines of the box nearer the aim when a line was selected otherwise', () => {
    const { session, go } = opened();
    session.selectLink('C2-S3');
    expect(go('down')).toEqual(['link C3-S3']);
  });

  it('says where no line leads', () => {
    const { session, go, told, can } = opened();
    session.selectNodes(['S4']);
    expect(go('left')).toEqual(['node S4']);
    expect(told()).toBe('It contributes to nothing yet.');
    expect([can('right'), can('down')]).toEqual([true, false]);
    session.select([]);
    expect(can('left')).toBe(false);
  });
});
