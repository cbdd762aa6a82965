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

const room = { width: 1_064, height: 690 };

/** Pictures as at the start of the app, and how many words they have measured. */
function openPictures(session = createSession()) {
  const openPlan = createOpenPlan({ now: () => now, newId: () => 'made' });
  let measured = 0;
  const measure: typeof tableMeasure = (...given) => {
    measured += 1;
    return tableMeasure(...given);
  };
  const pictures = createPictures({ openPlan, session, measure });
  return { openPlan, session, pictures, measured: () => measured };
}

describe('the first picture of a plan', () => {
  it('is worked out before it is asked for, and is the same', async () => {
    const { openPlan, pictures, measured } = openPictures();
    await pictures.prepare();
    expect(measured()).toBe(0);

    // So large that it has its own form in every window.
    const plan = diagramPlan(600, 1);
    openPlan.open(plan);
    await pictures.prepare();
    const before = measured();
    const geometry = pictures.geometry();
    expect(measured()).toBe(before);
    const { createGeometry } = await loadGeometry();
    expect(geometry).toEqual(createGeometry(tableMeasure)(plan, { collapsed: new Set() }));
  });

  it('is not worked out in a form that the window is about to change; in the form that it had there, it is', async () => {
    const plan = diagramPlan(40, 1);
    const first = openPictures();
    first.openPlan.open(plan);
    await first.pictures.prepare();
    expect(first.measured()).toBe(0);
    await new Promise<void>((done) => void first.pictures.suitTo(room, () => done()));
    expect(first.pictures.isSuited()).toBe(true);

    const next = openPictures(first.session);
    next.openPlan.open(plan);
    await next.pictures.prepare();
    const before = next.measured();
    expect(before).toBeGreaterThan(0);
    expect(next.pictures.geometry()).toEqual(first.pictures.geometry());
    expect(next.measured()).toBe(before);
  });
});
