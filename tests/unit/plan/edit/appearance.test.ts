import { describe, expect, it } from 'vitest';
import {
  setArrangement,
  setArrows,
  setColumnWidth,
  setLinkShape,
  setPositions,
} from '../../../../src/plan/edit/appearance';
import { changed } from '../page';

describe('appearance', () => {
  it('is set, and going back to the default leaves no trace', () => {
    const plan = changed((draft) => {
      setLinkShape(draft, 'curved');
      setArrows(draft, 'from-aim');
      setArrangement(draft, 'free');
      setColumnWidth(draft, 'change', 240.4);
    });
    expect(plan.appearance).toEqual({
      links: 'curved',
      arrows: 'from-aim',
      arrangement: 'free',
      columnWidths: { change: 240 },
    });
    const plain = changed((draft) => {
      setLinkShape(draft, undefined);
      setArrows(draft, undefined);
      setArrangement(draft, undefined);
      setColumnWidth(draft, 'change', undefined);
    }, plan);
    expect(plain.appearance).toEqual({});
  });

  it.each([
    [-5, 80],
    [9_999, 2_000],
  ])('a width of %i px is held at %i', (wished, width) => {
    expect(changed((draft) => setColumnWidth(draft, 'aim', wished)).appearance.columnWidths).toEqual({ aim: width });
  });

  it('positions are noted beside those of other boxes, and stay when the diagram is tidied', () => {
    const plan = changed((draft) => {
      setPositions(draft, { P1: { x: 1, y: 2 }, P2: { x: 3, y: 4 } });
      setPositions(draft, { P2: { x: 5, y: 6 } });
      setArrangement(draft, 'tidy');
    });
    expect(plan.appearance.positions).toEqual({ P1: { x: 1, y: 2 }, P2: { x: 5, y: 6 } });
    expect(changed((draft) => setPositions(draft, { P2: { x: 5, y: 6 } }), plan)).toBe(plan);
  });

  it('refuses what is gone and what is no number', () => {
    expect(() => changed((draft) => setColumnWidth(draft, 'gone', 100))).toThrow('That column is no longer there.');
    expect(() => changed((draft) => setPositions(draft, { gone: { x: 0, y: 0 } }))).toThrow('no longer there');
    expect(() => changed((draft) => setPositions(draft, { P1: { x: NaN, y: 0 } }))).toThrow(
      'A box cannot stand there.',
    );
  });
});
