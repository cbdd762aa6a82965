import { describe, expect, it } from 'vitest';
import { damagedFileName, fileName } from '../../../src/format/fileName';

describe('The name of a plan’s file', () => {
  it.each([
    ['Stakeholder engagement across the service', 'stakeholder-engagement-across-the-service.aimtree.json'],
    ['The ward’s falls: 2026/27 (draft)', 'the-wards-falls-2026-27-draft.aimtree.json'],
    ['  --  ', 'plan.aimtree.json'],
    ['', 'plan.aimtree.json'],
    ['Santé à l’hôpital', 'santé-à-lhôpital.aimtree.json'],
    ['Sante\u0301', 'santé.aimtree.json'],
    ['ลดการหกล้มในหอผู้ป่วย', 'ลดการหกล้มในหอผู้ป่วย.aimtree.json'],
    ['手指衛生 90 %', '手指衛生-90.aimtree.json'],
    ['../../etc/passwd', 'etc-passwd.aimtree.json'],
    ['CON', 'plan-con.aimtree.json'],
    ['😀', 'plan.aimtree.json'],
  ])('for “%s” is %s', (title, name) => {
    expect(fileName(title)).toBe(name);
  });

  it('is never longer than a file system allows', () => {
    for (const letter of ['a', 'ก', '𠀀', 'ab '])
      expect(Buffer.byteLength(fileName(letter.repeat(2_000)))).toBeLessThanOrEqual(255);
  });

  it('for what is left of a plan is no plan file’s', () => {
    expect(damagedFileName('The ward’s falls')).toBe('the-wards-falls-damaged.json');
    expect(damagedFileName('')).toBe('plan-damaged.json');
  });
});
