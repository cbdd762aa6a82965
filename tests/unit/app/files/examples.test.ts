import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../../src/format/parse';
import { serialise } from '../../../../src/format/serialise';
import { coveredName } from '../../../../src/plan/ask/people/coverNames';
import { activeStakeholders } from '../../../../src/plan/ask/people/registered';
import type { Plan } from '../../../../src/plan/model/schema';

function read(name: string): string {
  return readFileSync(new URL(`../../../../src/app/files/examples/${name}.aimtree.json`, import.meta.url), 'utf8');
}

function open(name: string): Plan {
  const opened = parse(read(name));
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return opened.plan;
}

describe.each(['engagement', 'falls', 'sepsis'])('the example “%s”', (name) => {
  it('opens with nothing to mend', () => {
    expect(parse(read(name))).toMatchObject({ ok: true, mended: [] });
  });

  it('is saved byte for byte as it was written', () => {
    expect(serialise(open(name))).toBe(read(name));
  });

  it('leads every driver and change idea to something nearer the aim', () => {
    const plan = open(name);
    const linked = new Set(Object.values(plan.links).map((link) => link.from));
    const loose = Object.values(plan.nodes).filter(({ id, column }) => column !== 'aim' && !linked.has(id));
    expect(loose.map(({ text }) => text)).toEqual([]);
  });

  it('lets no driver stand without a driver or a change idea behind it', () => {
    const plan = open(name);
    const reached = new Set(Object.values(plan.links).map((link) => link.to));
    const bare = Object.values(plan.nodes).filter(({ id, column }) => column !== 'change' && !reached.has(id));
    expect(bare.map(({ text }) => text)).toEqual([]);
  });

  it('says with its aim how much, for whom and by when', () => {
    const aim = Object.values(open(name).nodes).find(({ column }) => column === 'aim');
    expect(Object.keys(aim?.smart ?? {})).toEqual(['measure', 'from', 'to', 'byWhen', 'population', 'place']);
  });
});

describe('the examples together', () => {
  it('are plans of their own, so that one never passes for another', () => {
    const ids = ['engagement', 'falls', 'sepsis'].map((name) => open(name).id);
    expect(new Set(ids).size).toBe(3);
  });
});

describe('the engagement example', () => {
  const plan = open('engagement');

  it('has fourteen people and groups who are asked, beside the team, with ties and contacts, and ten things heard', () => {
    expect(activeStakeholders(plan.stakeholders)).toHaveLength(14);
    expect(Object.values(plan.stakeholders).filter(({ team }) => team)).toHaveLength(5);
    expect(Object.keys(plan.ties).length).toBeGreaterThan(25);
    expect(Object.keys(plan.heard)).toHaveLength(10);
    const spokenTo = new Set(Object.values(plan.contacts).flatMap(({ stakeholders }) => stakeholders));
    expect(spokenTo.size).toBeGreaterThan(10);
  });

  it('calls people by their roles, so that nothing in it has to be covered', () => {
    expect(Object.values(plan.stakeholders).filter((each) => coveredName(each) !== each.name)).toEqual([]);
  });

  it('ties each of the fourteen to the diagram', () => {
    expect(activeStakeholders(plan.stakeholders).filter(({ nodes = [] }) => nodes.length === 0)).toEqual([]);
  });
});

describe('the sepsis example', () => {
  const cycles = Object.values(open('sepsis').cycles);

  it('holds two finished cycles of one ramp: adapted, then adopted', () => {
    expect(cycles.map(({ stage, act }) => [stage, act.decision])).toEqual([
      ['complete', 'adapt'],
      ['complete', 'adopt'],
    ]);
    expect(cycles.map(({ previous }) => previous)).toEqual([undefined, cycles[0]?.id]);
  });

  it('leaves no part of a finished cycle empty', () => {
    for (const { plan, do: done, study, act } of cycles) {
      expect(Object.keys(plan)).toEqual([
        'objective',
        'questions',
        'prediction',
        'tasks',
        'data',
        'start',
        'end',
        'locked',
      ]);
      expect(Object.keys(done)).toEqual(['asPlanned', 'observations', 'start', 'end']);
      expect(Object.keys(study)).toEqual(['results', 'comparison', 'predictionHeld', 'learning']);
      expect(Object.keys(act)).toEqual(['decision', 'next']);
    }
  });

  it('has an outcome measure with points', () => {
    const outcome = Object.values(open('sepsis').measures).filter(({ kind }) => kind === 'outcome');
    expect(outcome).toHaveLength(1);
    expect(Object.keys(outcome[0]?.points ?? {}).length).toBeGreaterThanOrEqual(12);
  });
});
