import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { templates } from '../../../../src/app/files/templates';
import { parse } from '../../../../src/format/parse';
import { serialise } from '../../../../src/format/serialise';
import { findingsOf } from '../../../../src/plan/coach/coach';
import type { Plan } from '../../../../src/plan/model/schema';

const read = (id: string) => readFileSync(`src/app/files/templates/${id}.aimtree.json`, 'utf8');

function open(id: string): Plan {
  const opened = parse(read(id));
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return opened.plan;
}

const inColumn = (plan: Plan, column: string) => Object.values(plan.nodes).filter((node) => node.column === column);
const good = templates.filter(({ id }) => id !== 'blank');

describe('The templates', () => {
  it('are a blank diagram and six good ones', () => {
    expect(templates.map(({ id }) => id)).toEqual([
      'blank',
      'falls',
      'pressure-ulcers',
      'sepsis',
      'medicines',
      'flow',
      'patient-feedback',
    ]);
  });

  it.each(templates)('“$title” opens with nothing to mend and is saved byte for byte', async ({ id, load }) => {
    expect(parse(read(id))).toMatchObject({ ok: true, mended: [] });
    expect(serialise(open(id))).toBe(read(id));
    expect(await load()).toBe(read(id));
  });

  it.each(good)('the coach says nothing of “$title”', ({ id }) => {
    const plan = open(id);
    expect(findingsOf(plan, plan.modified.slice(0, 10)).map(({ sentence }) => sentence)).toEqual([]);
  });

  it('the coach asks of the blank diagram for nothing but an aim', () => {
    const plan = open('blank');
    expect(findingsOf(plan, plan.modified.slice(0, 10)).map(({ rule }) => rule)).toEqual(['aim-empty']);
  });

  it.each(good)('“$title” says from where its team may start', ({ id }) => {
    const aim = inColumn(open(id), 'aim')[0];
    expect(aim?.smart?.from).toMatch(/^our (?:mean|share) of the last /);
  });

  it.each(good)('“$title” says truly how many drivers and ideas it has', ({ id, about }) => {
    const plan = open(id);
    expect(about).toBe(`${inColumn(plan, 'primary').length} drivers, ${inColumn(plan, 'change').length} ideas`);
  });

  it('leave all words of the blank diagram to whoever begins with it', () => {
    expect(Object.values(open('blank').nodes).map(({ text }) => text)).toEqual(Array.from({ length: 22 }, () => ''));
  });
});
