// @vitest-environment jsdom
import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { textsOf } from '../../../../../src/figure/compose/drawable';
import { onPaper } from '../../../../../src/figure/compose/onPaper';
import { commitmentPicture } from '../../../../../src/figure/compose/people/commitmentPicture';
import { powerPicture } from '../../../../../src/figure/compose/people/powerPicture';
import { figureSvg } from '../../../../../src/figure/svg/figureSvg';
import type { PictureContent } from '../../../../../src/figure/marks/picture';
import { createWrapper } from '../../../../../src/geometry/text/wrapText';
import { setPlaceWords } from '../../../../../src/plan/edit/appearance';
import { sectorKey } from '../../../../../src/plan/ask/people/sector';
import { firstDay, fourteenPeople } from '../../../../fixtures/fourteenPeople';
import { tableMeasure } from '../../../../fixtures/interWidths';
import { smallPlan } from '../../../../fixtures/plans';

const wrap = createWrapper(tableMeasure);
const plan = fourteenPeople();
const power = (day?: string, of = plan) => powerPicture({ plan: of, day, withMovement: true }, wrap);
const commitment = (of = plan) => commitmentPicture({ plan: of, order: 'gap', today: '2026-05-19' }, wrap);

function shown(content: PictureContent | null): PictureContent {
  if (!content) throw new Error('There is a picture.');
  return content;
}
const words = (content: PictureContent | null) =>
  textsOf(onPaper(shown(content), { preset: 'a4' })).map(({ lines }) => lines.map(({ text }) => text).join(''));

describe('the picture of power and impact', () => {
  it('has everybody’s whole name in the sector where they stand', () => {
    const svg = figureSvg(onPaper(shown(power()), { preset: 'a4' }));
    for (const { id, name } of Object.values(plan.stakeholders)) {
      expect(words(power()).join('\n').replaceAll(' ', '')).toContain(name.replaceAll(' ', ''));
      expect(svg).toContain(`data-stakeholder="${id}"`);
    }
    expect(svg).toMatch(/data-stakeholder="callers" data-sector="inform"/);
  });

  it('tells in words where everybody stands, who has moved and from where', () => {
    const { short, full } = shown(power()).alt;
    expect(short).toBe(
      'Stakeholders by power over the change and impact on them: Satisfy 4, Manage 5, Monitor 0, Inform 5.',
    );
    expect(full).toContain('Patient and public panel: power 3, impact 5, Manage, moved: power 2 → 3');
    expect(full.match(/moved:/g)).toHaveLength(3);
  });

  it('shows an earlier day as it was judged then', () => {
    expect(shown(power(firstDay)).alt.full).toContain('Patient and public panel: power 2, impact 5, Inform');
    expect(shown(power(firstDay)).alt.full).not.toContain('moved:');
  });

  it('names the sectors as the plan does', () => {
    const named = produce(plan, (draft) => setPlaceWords(draft, { [sectorKey('inform')]: 'Keep posted' }));
    expect(words(power(undefined, named))).toContain('Keep posted (5)');
  });

  it('is none where nobody is placed', () => expect(power(undefined, smallPlan())).toBeNull());
});

describe('the picture of the commitment chart', () => {
  it('tells in words how far everybody has to go, the longest way first', () => {
    const { short, full } = shown(commitment()).alt;
    expect(short).toBe('Commitment of stakeholders: 10 of 14 need to move up, 3 are there, 1 may step back.');
    expect(full.split('\n')[0]).toBe('Head of contact centres: Now let it happen, needed make it happen, 2 steps up');
    expect(full.split('\n').at(-1)).toBe(
      'Health department: Now help it happen, needed let it happen, 1 step down, before make it happen',
    );
  });

  it('has its rows as a table too, with what is done next and by when', () => {
    const [table] = shown(commitment()).tables ?? [];
    expect(table?.rows[0]).toEqual([
      'Head of contact centres',
      'Let it happen',
      'Make it happen',
      '2 steps up',
      'Two clinic dates outside 17:00 to 20:00',
      '12 May',
    ]);
  });

  it('is none where nobody is in the register', () => expect(commitment(smallPlan())).toBeNull());
});
