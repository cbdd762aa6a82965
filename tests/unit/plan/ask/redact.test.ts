import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../../src/format/parse';
import { serialise } from '../../../../src/format/serialise';
import { coveredName, withCoveredNames } from '../../../../src/plan/ask/people/coverNames';
import { isWithheld, leaving, redacted } from '../../../../src/plan/ask/people/redact';
import { withheldWords, withWithheld } from '../../../../src/plan/ask/people/withheld';
import { planFaults } from '../../../../src/plan/model/checkPlan';
import type { Plan, Stakeholder } from '../../../../src/plan/model/schema';
import { arbitraryPlan } from '../../../fixtures/arbitraryPlan';
import { commentedPlan, peoplePlan, smallPlan } from '../../../fixtures/plans';

type Named = Pick<Stakeholder, 'kind' | 'name' | 'role'>;

const names: [Named, string][] = [
  [{ kind: 'person', name: 'Ama Boateng' }, 'AB'],
  [{ kind: 'person', name: 'Ama Boateng', role: 'Ward sister' }, 'Ward sister (AB)'],
  [{ kind: 'person', name: 'Ward sister', role: 'Ward sister' }, 'Ward sister'],
  [{ kind: 'person', name: 'Ward sister (AB)', role: 'Ward sister' }, 'Ward sister (AB)'],
  [{ kind: 'person', name: 'AB' }, 'AB'],
  [{ kind: 'person', name: 'สมชาย ใจดี' }, 'สใ'],
  [{ kind: 'person', name: '' }, ''],
  [{ kind: 'person', name: '…' }, '?'],
  [{ kind: 'group', name: 'Porters' }, 'Porters'],
  [{ kind: 'organisation', name: 'Patient forum' }, 'Patient forum'],
];

/** The plan with a named person, who is spoken of by name. */
function named(): Plan {
  const plan = peoplePlan();
  const sister = {
    ...(plan.stakeholders['sister'] as Stakeholder),
    name: 'Ama Boateng',
    role: 'Ward sister',
    notes: 'Tired.',
  };
  const [tie, rota] = [plan.ties['porters-sister'], plan.heard['rota']];
  return {
    ...plan,
    stakeholders: { ...plan.stakeholders, sister },
    ties: { ...plan.ties, ...(tie && { [tie.id]: { ...tie, notes: 'They quarrel.' } }) },
    heard: { ...plan.heard, ...(rota && { rota: { ...rota, said: 'Ask Ama Boateng before you plan.' } }) },
  };
}

describe('What leaves this machine', () => {
  it.each(names)('%j is called “%s”', (person, shown) => {
    expect(coveredName(person)).toBe(shown);
  });

  it('has no name and no judgement in it, and says that it is redacted', () => {
    const text = serialise(leaving(named()));
    expect(text).toContain('"redacted": true');
    expect(text).not.toMatch(/Ama Boateng|"power"|"stance"|"assessed"|Tired|quarrel|Will walk round/);
    expect(text).toContain('Ask Ward sister (AB) before you plan.');
    expect(parse(text)).toMatchObject({ ok: true, mended: [] });
  });

  it('has no name in any word about people: their own, each other’s, in other capitals, in scripts without spaces', () => {
    const plan = named();
    const sister = plan.stakeholders['sister'] as Stakeholder;
    const somchai = { ...sister, id: 'somchai', name: 'สมชาย ใจดี', role: 'Deputy to Ama Boateng' };
    const words = 'ask AMA BOATENG, or คุณสมชาย ใจดีก็ได้';
    const full: Plan = {
      ...plan,
      stakeholders: {
        ...plan.stakeholders,
        somchai,
        sister: { ...sister, owner: 'Ama Boateng', organisation: words, channel: words, matters: words, gains: words },
      },
      ties: Object.fromEntries(Object.values(plan.ties).map((tie) => [tie.id, { ...tie, type: words }])),
      contacts: Object.fromEntries(
        Object.values(plan.contacts).map((each) => [each.id, { ...each, kind: words, next: words, owner: words }]),
      ),
      heard: Object.fromEntries(
        Object.values(plan.heard).map((each) => [each.id, { ...each, theme: words, because: words, voices: words }]),
      ),
    };
    const file = redacted(full);
    expect(serialise(file)).not.toMatch(/boateng|สมชาย/i);
    expect(file.stakeholders['somchai']).toMatchObject({ name: 'Deputy to AB (สใ)', role: 'Deputy to AB' });
    expect(JSON.stringify(withCoveredNames(full).stakeholders['somchai']?.name)).not.toContain('Boateng');
    expect(redacted(file)).toEqual(file);
    expect(withWithheld(file, full)).toEqual(full);
  });

  it('keeps words that only look like a name of one word', () => {
    const plan = named();
    const mark = {
      ...(plan.stakeholders['sister'] as Stakeholder),
      name: 'Mark',
      matters: 'Mark says: mark the Markers.',
    };
    const file = redacted({ ...plan, stakeholders: { ...plan.stakeholders, sister: { ...mark, role: '' } } });
    expect(file.stakeholders['sister']?.matters).toBe('M says: mark the Markers.');
  });

  it('is whole where nobody is in the register, or where the team lets all leave', () => {
    expect(leaving(smallPlan())).toEqual(smallPlan());
    const open = { ...named(), appearance: { show: { peopleLeave: true } } };
    expect(isWithheld(open)).toBe(false);
    expect(leaving(open)).toBe(open);
  });

  it('is listed for whoever sends it', () => {
    expect(withheldWords(named())).toEqual([
      '2 names of people: roles and initials stand in the file',
      'the power of 3 stakeholders',
      'the commitment of 1 stakeholder',
      'the assessments of 1 stakeholder',
      'notes and consent of 1 stakeholder',
      'the notes of 1 tie',
      'what came of 2 contacts',
    ]);
  });
});

describe('A redacted file opened beside the full plan', () => {
  it('takes nothing away, and what was changed in it counts', () => {
    const here = named();
    const file = redacted(here);
    const porters = { ...(file.stakeholders['porters'] as Stakeholder), name: 'Night porters', power: 5 as const };
    const sister = { ...(file.stakeholders['sister'] as Stakeholder), matters: 'Nights' };
    const opened = withWithheld({ ...file, stakeholders: { ...file.stakeholders, porters, sister } }, here);
    expect(opened.redacted).toBeUndefined();
    expect(opened.stakeholders['sister']).toEqual({ ...here.stakeholders['sister'], matters: 'Nights' });
    expect(opened.stakeholders['porters']).toEqual({
      ...here.stakeholders['porters'],
      name: 'Night porters',
      power: 5,
    });
    expect(opened.ties).toEqual(here.ties);
    expect(opened.contacts).toEqual(here.contacts);
    expect(opened.heard).toEqual(here.heard);
  });

  it('gives the full plan back, whatever it holds; and is itself a sound plan', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const full = { ...plan };
        delete full.redacted;
        const file = redacted(full);
        expect(planFaults(file)).toEqual([]);
        expect(withWithheld(file, full)).toEqual(full);
        // Sent on by whoever has it, it stays as it is.
        expect(redacted(file)).toEqual(file);
      }),
      { numRuns: 30 },
    );
  });

  it('stays redacted where the full plan is not', () => {
    const file = redacted(named());
    expect(withWithheld(file, file)).toBe(file);
  });
});

describe('A picture', () => {
  it('covers the names of people, also where they are spoken of, and keeps all else', () => {
    const plan = named();
    const { stakeholders, heard, contacts, ...rest } = withCoveredNames(plan);
    expect(stakeholders['sister']).toEqual({ ...plan.stakeholders['sister'], name: 'Ward sister (AB)', owner: 'A' });
    expect(heard['rota']?.said).toBe('Ask Ward sister (AB) before you plan.');
    expect(contacts['round']).toEqual({ ...plan.contacts['round'], owner: 'A' });
    expect({ ...plan, ...rest }).toEqual(plan);
  });
});

describe('Who commented', () => {
  const signed = (): Plan => {
    const { comments, ...plan } = commentedPlan();
    const [whose, done] = [comments['whose'], comments['done']];
    if (!whose || !done) throw new Error('The plan has no comments.');
    const words = 'Ama Boateng wanted it.';
    return {
      ...named(),
      ...plan,
      stakeholders: named().stakeholders,
      comments: { whose, done: { ...done, author: 'Ben Kaya', text: words } },
    };
  };

  it('is called by initials in the file, and by name again beside the full plan', () => {
    const left = leaving(signed());
    expect(serialise(left)).not.toMatch(/Ben Kaya|Ama Boateng/);
    expect(left.comments['done']).toMatchObject({ author: 'BK', text: 'Ward sister (AB) wanted it.' });
    expect(withheldWords(signed())).toContain('3 names of who commented: initials stand in the file');
    expect(withWithheld(left, signed()).comments).toEqual(signed().comments);
  });

  it('signs an answer by name: what was written in a redacted copy leaves as it is', () => {
    const copy = leaving(signed());
    const reply = { id: 'x', order: 'a5', author: 'Chi Obi', date: '2026-11-25', text: 'We do.' };
    const whose = copy.comments['whose'];
    const answered = {
      ...copy,
      comments: { ...copy.comments, ...(whose && { whose: { ...whose, replies: { ...whose.replies, x: reply } } }) },
    };
    const back = withWithheld(leaving(answered), signed());
    expect(back.comments['whose']?.replies).toEqual({ ...signed().comments['whose']?.replies, x: reply });
    expect(planFaults(back)).toEqual([]);
  });
});
