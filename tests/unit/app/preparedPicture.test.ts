// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { loadGeometry } from '../../../src/app/services/geometryCode';
import { createPictures } from '../../../src/app/services/pictures';
import { createOpenPlan } from '../../../src/store/openPlan';
import { createSession } from '../../../src/store/session';
import { diagramPlan } from '../../fixtures/diagramPlan';
import { tableMeasure } from '../../fixtures/interWidths';
import { now } from '../../fixtures/plans';
import { stubBrowser } from './browserStubs';

stubBrowser();

describe('the first picture of a plan', () => {
  it('is worked out before it is asked for, and is the same', async () => {
    const outside = { now: () => now, newId: () => 'made' };
    const openPlan = createOpenPlan(outside);
    let measured = 0;
    const measure: typeof tableMeasure = (...given) => {
      measured += 1;
      return tableMeasure(...given);
    };
    const pictures = createPictures({ openPlan, session: createSession(), measure });
    await pictures.prepare();
    expect(measured).toBe(0);

    const plan = diagramPlan(300, 1);
    openPlan.open(plan);
    await pictures.prepare();
    const before = measured;
    const geometry = pictures.geometry();
    expect(measured).toBe(before);
    const { createGeometry } = await loadGeometry();
    expect(geometry).toEqual(createGeometry(tableMeasure)(plan, { collapsed: new Set() }));
  });
});
