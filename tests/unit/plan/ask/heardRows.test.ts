import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import {
  agoWords,
  allHeard,
  heardGroups,
  heardWho,
  themeCounts,
  waitOf,
  type HeardChoices,
} from '../../../../src/plan/ask/people/heardRows';
import { publishedHeard, recognisable, withoutNames } from '../../../../src/plan/ask/people/published';
import { recordHeard, type NewHeard } from '../../../../src/plan/edit/people/heard';
import { ideaFromHeard, putHeard, tellThem, type WholeHeard } from '../../../../src/plan/edit/people/putHeard';
import type { Plan } from '../../../../src/plan/model/schema';
import { fourteenPeople } from '../../../fixtures/fourteenPeople';

const said: readonly NewHeard[] = [
  { id: 'form', date: '2026-03-31', said: 'Your form has no place for me.', stakeholders: ['carer'], theme: 'Forms' },
  { id: 'six', date: '2026-04-14', said: 'Not at six.', stakeholders: ['head'], theme: 'Time' },
  {
    id: 'pass',
    date: '2026-04-14',
    said: 'We never hear.',
    stakeholders: ['handlers'],
    voices: '23 of 60 call handlers',
    theme: 'Forms',
    response: 'planned',
    because: 'Read out to the call handlers.',
    nodes: ['C1'],
  },
  {
    id: 'names',
    date: '2026-04-07',
    said: 'Take names out.',
    theme: 'Names',
    response: 'cannot',
    because: 'A review must know.',
    told: '2026-04-28',
  },
  {
    id: 'before',
    date: '2026-02-04',
    said: 'Tell us before.',
    response: 'done',
    because: 'In a calendar.',
    told: '2026-04-22',
  },
  { id: 'why', date: '2026-04-20', said: 'More night staff.', voices: '3 of 4 nurses', response: 'cannot' },
];

const plan = produce(fourteenPeople(), (draft) => {
  for (const each of said) recordHeard(draft, each);
});
const changed = (recipe: (draft: Plan) => void) => produce(plan, recipe);
const ids = (choices: Partial<HeardChoices>) =>
  heardGroups(plan, { ...allHeard, ...choices }).map(({ state, heard }) => [state, ...heard.map(({ id }) => id)]);

describe('what was heard', () => {
  it('waits for an answer first, then to be told; a “cannot” without its reason is no answer', () => {
    expect(ids({})).toEqual([
      ['open', 'form', 'six', 'why'],
      ['answered', 'pass'],
      ['told', 'names', 'before'],
    ]);
  });

  it.each<[Partial<HeardChoices>, string[][]]>([
    [
      { theme: 'Forms' },
      [
        ['open', 'form'],
        ['answered', 'pass'],
      ],
    ],
    [{ marks: ['voice'] }, [['open', 'form']]],
    [{ marks: ['unlinked'], theme: 'Forms' }, [['open', 'form']]],
    [{ words: 'CALL handlers' }, [['answered', 'pass']]],
    [{ words: 'review' }, [['told', 'names']]],
    [{ words: 'zebra' }, []],
  ])('%j', (choices, expected) => expect(ids(choices)).toEqual(expected));

  it('names who said it: how many, else their names, else somebody', () => {
    const who = (id: string) => plan.heard[id] && heardWho(plan, plan.heard[id]);
    expect([who('pass'), who('form'), who('names')]).toEqual([
      '23 of 60 call handlers',
      'Carer representative',
      'Somebody',
    ]);
  });

  it('is counted by theme, with what is not answered', () => {
    expect(themeCounts(plan)).toEqual([
      { theme: 'Forms', all: 2, open: 1 },
      { theme: 'Names', all: 1, open: 0 },
      { theme: 'Time', all: 1, open: 1 },
    ]);
  });

  it.each([
    ['2026-05-12', 'today', 'new'],
    ['2026-05-11', 'yesterday', 'new'],
    ['2026-05-08', '4 days ago', 'new'],
    ['2026-05-05', 'a week ago', 'new'],
    ['2026-04-14', '4 weeks ago', 'soon'],
    ['2026-03-31', '6 weeks ago', 'late'],
  ])('on 12 May, %s is %s and %s', (date, words, wait) => {
    expect(agoWords(date, '2026-05-12')).toBe(words);
    expect(waitOf({ date }, '2026-05-12')).toBe(wait);
  });
});

describe('the page that is published', () => {
  const published = publishedHeard(plan, () => true);

  it('has what is answered, by theme; what has none comes last', () => {
    expect(published.map(({ theme, entries }) => [theme, ...entries.map(({ id }) => id)])).toEqual([
      ['Forms', 'pass'],
      ['Names', 'names'],
      ['Other', 'before'],
    ]);
  });

  it.each([
    ['The Medical director said no to call handlers.', 'Somebody said no to a group.'],
    ['Ask the carer representative.', 'Ask somebody.'],
    ['CARER REPRESENTATIVE', 'somebody'],
    ['Union representatives', 'Union representatives'],
    ['หัวหน้าพยาบาลหอผู้ป่วยอายุรกรรมชายชั้นสาม', 'somebody'],
    ['Nobody is named.', 'Nobody is named.'],
  ])('has no names: %s', (words, without) => expect(withoutNames(plan, words)).toBe(without));

  it('points out a theme with one voice and a group under five', () => {
    const few = changed((draft) =>
      putHeard(draft, 'why', whole({ voices: '3 of 4 nurses', response: 'cannot', because: 'No money.' })),
    );
    expect(
      recognisable(
        few,
        publishedHeard(few, () => true),
      ),
    ).toEqual([
      'Under “Forms” there is one voice only: Call handlers.',
      '“More night staff.” was said by 3 of 4 nurses: fewer than five.',
    ]);
  });
});

const whole = (members: Partial<WholeHeard>): WholeHeard => ({
  date: '2026-04-20',
  said: 'More night staff.',
  stakeholders: [],
  nodes: [],
  cycles: [],
  ...members,
});

describe('all of something heard at once', () => {
  it('is recorded where it is not there yet, and else made so', () => {
    const recorded = changed((draft) =>
      putHeard(draft, 'new', whole({ stakeholders: ['head'], nodes: ['C1'], cycles: ['cycle-1'], theme: 'Nights' })),
    );
    expect(recorded.heard['new']).toMatchObject({
      said: 'More night staff.',
      stakeholders: ['head'],
      nodes: ['C1'],
      cycles: ['cycle-1'],
    });
    const other = produce(recorded, (draft) =>
      putHeard(draft, 'new', whole({ stakeholders: ['union'], theme: undefined })),
    );
    expect(other.heard['new']).toEqual({
      id: 'new',
      order: recorded.heard['new']?.order,
      date: '2026-04-20',
      said: 'More night staff.',
      stakeholders: ['union'],
    });
  });

  it('gives birth to a change idea that is linked to it and to the driver it serves', () => {
    const born = changed((draft) =>
      ideaFromHeard(draft, 'form', { id: 'I', link: 'L', text: 'A line for carers', parent: 'S1' }),
    );
    expect(born.nodes['I']).toMatchObject({ text: 'A line for carers', column: 'change' });
    expect(born.links['L']).toMatchObject({ from: 'I', to: 'S1' });
    expect(born.heard['form']?.nodes).toEqual(['I']);
  });

  it('is refused where it is gone, and then nothing is made', () => {
    expect(() => changed((draft) => ideaFromHeard(draft, 'gone', { id: 'I', link: 'L', text: 'x' }))).toThrow(
      'no longer',
    );
  });

  it('counts telling them as a contact with those who said it', () => {
    const contact = { id: 'K9', date: '2026-05-12', stakeholders: ['handlers'], kind: 'told' };
    const told = changed((draft) => tellThem(draft, 'pass', contact));
    expect(told.heard['pass']?.told).toBe('2026-05-12');
    expect(told.contacts['K9']).toMatchObject({ stakeholders: ['handlers'] });
    expect(
      changed((draft) => tellThem(draft, 'pass', { ...contact, stakeholders: [] })).contacts['K9'],
    ).toBeUndefined();
  });
});
