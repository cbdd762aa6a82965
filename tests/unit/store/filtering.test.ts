import { describe, expect, it } from 'vitest';
import { setOwner } from '../../../src/plan/edit/boxFields';
import { removeTag } from '../../../src/plan/edit/tags';
import { clearFilter, filterOf, matches, setFilter } from '../../../src/store/filtering';
import { createInRoom } from '../../../src/store/inRoom';
import { createSession } from '../../../src/store/session';
import { smallPlan } from '../../fixtures/plans';
import { changed } from '../plan/page';

const now = () => '2027-02-23T09:00:00.000Z';

function reading(plan = smallPlan()) {
  const session = createSession();
  const stores = { session, inRoom: createInRoom(), now, newId: () => 'new', openPlan: { plan: () => plan } as never };
  return { session, stores, found: (of = plan) => matches(stores, of) };
}

describe('what the reader of a diagram looks for', () => {
  it('is nothing at first, and nothing is worked out', () => {
    const { session, found } = reading();
    const unread = new Proxy(smallPlan(), {
      get: () => {
        throw new Error('The plan was asked.');
      },
    });
    expect(found(unread)).toBeNull();
    expect(filterOf(session.getState())).toMatchObject({ marks: [], words: '' });
  });

  it('is said aloud with how much there is of it', () => {
    const { session, stores, found } = reading();
    setFilter(stores, { words: 'risk' });
    expect(found()).toEqual(['P1', 'C1', 'C2']);
    expect(session.getState().announcement.text).toBe('3 of 11 boxes match.');
    clearFilter(stores);
    expect(found()).toBeNull();
    expect(session.getState().announcement.text).toBe('All boxes are shown again.');
  });

  it('gives the same list while an edit changes nothing of it', () => {
    const { stores, found } = reading();
    setFilter(stores, { words: 'risk' });
    const before = found();
    expect(found(changed((draft) => setOwner(draft, 'C3', 'Ben')))).toBe(before);
    expect(found(changed((draft) => setOwner(draft, 'C3', 'Risk lead')))).toEqual(['P1', 'C1', 'C2', 'C3']);
  });

  it('forgets tags that are gone', () => {
    const { stores, found } = reading();
    setFilter(stores, { tags: ['quick'] });
    expect(found()).toEqual(['C1']);
    expect(found(changed((draft) => removeTag(draft, 'quick')))).toBeNull();
  });

  it('is made of what was stored as far as that makes sense', () => {
    const kept = {
      'diagram-filter': { marks: ['late', 'late', 'soon', 7], tags: ['quick', null], words: 9, owners: 'Ben' },
    };
    expect(filterOf({ kept })).toEqual({ marks: ['late'], statuses: [], owners: [], tags: ['quick'], words: '' });
  });
});
