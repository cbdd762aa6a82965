import { describe, expect, it } from 'vitest';
import {
  likeliestOrder,
  ordersDiffer,
  possibleOrders,
  readColumnDate,
} from '../../../../src/exchange/values/dateColumn';

const today = '2026-11-30';

describe('a date of a column', () => {
  it.each([
    ['03/04/2025', 'dmy', '2025-04-03'],
    ['03/04/2025', 'mdy', '2025-03-04'],
    ['3.4.25', 'dmy', '2025-04-03'],
    ['2025-04-03', 'dmy', '2025-04-03'],
    ['2025-04-03 00:00:00', 'mdy', '2025-04-03'],
    ['2025/4/3', 'dmy', '2025-04-03'],
    ['25-04-03', 'ymd', '2025-04-03'],
    ['03/04/2025 14:30', 'dmy', '2025-04-03'],
    ['Jan 2025', 'dmy', '2025-01-01'],
    ['Jan-25', 'dmy', '2025-01-01'],
    ['January ’25', 'dmy', '2025-01-01'],
    ['2025 March', 'dmy', '2025-03-01'],
    ['2025-03', 'dmy', '2025-03-01'],
    ['03/2025', 'dmy', '2025-03-01'],
    ['Q2 2025', 'dmy', '2025-04-01'],
    ['2025-Q4', 'dmy', '2025-10-01'],
    ['2025 W07', 'dmy', '2025-02-10'],
    ['45658', 'dmy', '2025-01-01'],
    ['3 March 2025', 'dmy', '2025-03-03'],
    ['3-Mar-25', 'dmy', '2025-03-03'],
    ['Mon 3 Mar 2025', 'mdy', '2025-03-03'],
  ] as const)('%s, %s, is %s', (cell, order, date) => {
    expect(readColumnDate(cell, order, today)).toBe(date);
  });

  it.each(['31/02/2025', '13/13/2025', 'tomorrow', 'last week', '12', '1200', 'Falls', '', '99999', '1/2/345'])(
    'never makes one of “%s”',
    (cell) => {
      for (const order of ['dmy', 'mdy', 'ymd'] as const) expect(readColumnDate(cell, order, today)).toBeUndefined();
    },
  );
});

describe('the order of a column', () => {
  it('follows from a day that no month has', () => {
    expect(possibleOrders(['01/02/2025', '25/02/2025'], today)).toEqual(['dmy']);
    expect(possibleOrders(['02/01/2025', '02/25/2025'], today)).toEqual(['mdy']);
  });

  it('is asked for where two fit and give other days', () => {
    const cells = ['01/02/2025', '01/03/2025', '01/04/2025'];
    const orders = possibleOrders(cells, today);
    expect(orders).toEqual(['dmy', 'mdy']);
    expect(ordersDiffer(cells, orders, today)).toBe(true);
    expect(likeliestOrder(cells, orders, today)).toBe('dmy');
  });

  it('is thought to be that in which the days lie evenly', () => {
    const cells = ['01/06/2025', '02/03/2025', '03/03/2025', '04/07/2025', '05/05/2025'];
    expect(likeliestOrder(cells, possibleOrders(cells, today), today)).toBe('mdy');
  });

  it('is not asked for where every order gives the same days', () => {
    const cells = ['2025-01-01', '2025-02-01'];
    expect(ordersDiffer(cells, possibleOrders(cells, today), today)).toBe(false);
  });

  it('is none where a cell is no date', () => {
    expect(possibleOrders(['01/02/2025', 'total'], today)).toEqual([]);
    expect(possibleOrders(['', ' '], today)).toEqual([]);
  });

  it('is found among many dates with another word or two', () => {
    const days = ['25/01/2025', '25/02/2025', '25/03/2025', '25/04/2025'];
    expect(possibleOrders([...days, 'Total'], today)).toEqual(['dmy']);
    expect(possibleOrders([...days, 'Total', 'Mean'], today)).toEqual([]);
  });
});
