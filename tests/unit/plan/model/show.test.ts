import { describe, expect, it } from 'vitest';
import { setLook } from '../../../../src/plan/edit/appearance';
import { setShown } from '../../../../src/plan/edit/shown';
import { shownIn } from '../../../../src/plan/model/show';
import { changed } from '../page';

describe('what is shown', () => {
  it('has an answer to everything where nothing is said', () => {
    expect(shownIn({})).toEqual({
      owner: false,
      fit: true,
      tags: false,
      stakeholders: false,
      comments: false,
      status: true,
      due: false,
      cycles: true,
      measures: false,
      charts: false,
      title: true,
      headings: true,
      caption: true,
      version: false,
      changeIdeas: true,
      abandoned: true,
      collapsed: false,
      split: false,
      transparent: false,
      peopleLeave: false,
      legend: undefined,
      ideas: 'boxes',
      branch: '',
      captionText: '',
      alt: '',
    });
  });

  it('takes no notice of what a file cannot mean', () => {
    const show = { owner: 'yes', status: false, legend: 1, alt: 7, branch: 'P1', ideas: 'heaps', other: true };
    expect(shownIn({ show })).toMatchObject({ owner: false, status: false, legend: undefined, alt: '', branch: 'P1' });
  });

  it('is kept where it is not the default, beside what is not understood', () => {
    const plan = changed((draft) => {
      draft.appearance.show = { other: [1] };
      setShown(draft, { owner: true, status: false, alt: 'Falls', title: true });
    });
    expect(plan.appearance.show).toEqual({ other: [1], owner: true, status: false, alt: 'Falls' });
    const back = changed((draft) => setShown(draft, { owner: false, status: true, alt: '', legend: undefined }), plan);
    expect(back.appearance.show).toEqual({ other: [1] });
    expect(changed((draft) => setShown(draft, { owner: true })).appearance.show).toEqual({ owner: true });
    expect(changed((draft) => setShown(draft, { ideas: 'lists' })).appearance.show).toEqual({ ideas: 'lists' });
    expect(changed((draft) => setShown(draft, { ideas: 'boxes' })).appearance.show).toBeUndefined();
  });

  it('refuses a text that no plan could hold', () => {
    expect(() => changed((draft) => setShown(draft, { alt: 'x'.repeat(20_001) }))).toThrow('too long');
  });
});

describe('the look', () => {
  it('changes what is named and nothing else', () => {
    const plan = changed((draft) => setLook(draft, { corners: 'round', typeface: 'serif', textSize: 'large' }));
    expect(plan.appearance).toEqual({ corners: 'round', typeface: 'serif', textSize: 'large' });
    const next = changed((draft) => setLook(draft, { corners: undefined, lineWeight: 'heavy', colourBy: 'tag' }), plan);
    expect(next.appearance).toEqual({ typeface: 'serif', textSize: 'large', lineWeight: 'heavy', colourBy: 'tag' });
  });
});
