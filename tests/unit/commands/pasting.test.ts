import { describe, expect, it } from 'vitest';
import type { CommandContext } from '../../../src/commands/command';
import { copySelection } from '../../../src/commands/copying';
import { isOutlineForAim, paste } from '../../../src/commands/pasting';
import { putRestInNotes, textForBox, textForField } from '../../../src/commands/pastingText';
import { aimOf } from '../../../src/plan/ask/queries';
import type { Plan } from '../../../src/plan/model/schema';
import { createOpenPlan } from '../../../src/store/openPlan';
import { createSession } from '../../../src/store/session';
import { emptyPlan, now, smallPlan } from '../../fixtures/plans';

/** A plan that is open, with these boxes selected. What is neither plan nor session is not needed here. */
function opened(plan: Plan, ...selected: string[]) {
  let made = 0;
  const newId = () => `new-${(made += 1)}`;
  const openPlan = createOpenPlan({ now: () => now, newId });
  const session = createSession();
  openPlan.open(plan);
  session.selectNodes(selected);
  const context = { openPlan, session, newId, now: () => now } as unknown as CommandContext;
  const said = () => session.getState().messages.map(({ text }) => text);
  return {
    context,
    openPlan,
    session,
    said,
    texts: () => Object.values(openPlan.plan().nodes).map(({ text }) => text),
  };
}

const text = (words: string) => ({ text: words, html: '', own: '' });

describe('pasting', () => {
  it('says what to do where no box is selected, and when there is nothing to paste', () => {
    const none = opened(smallPlan());
    paste(none.context, text('a'));
    expect(none.said()).toEqual(['Select the box that the lines should go under, then paste.']);
    const nothing = opened(smallPlan(), 'P1');
    paste(nothing.context, { text: '\u200b\n', html: '<p>&nbsp;</p>', own: '' });
    expect(nothing.said()).toEqual(['There is no text on the clipboard.']);
  });

  it('is one step and selects what came', () => {
    const { context, openPlan, session } = opened(smallPlan(), 'P1');
    paste(context, text('A\n\tB'));
    expect(session.getState().selection.map(({ id }) => id)).toHaveLength(2);
    openPlan.undo();
    expect(openPlan.plan().nodes).toEqual(smallPlan().nodes);
  });

  it('goes beside a change idea, which has no children', () => {
    const { context, openPlan } = opened(smallPlan(), 'C1');
    paste(context, text('A'));
    const link = Object.values(openPlan.plan().links).find(({ from }) => !smallPlan().nodes[from]);
    expect(link?.to).toBe('S1');
  });

  it('is the branch that was copied, rather than its text', () => {
    const { context, openPlan, session, said } = opened(smallPlan(), 'S1');
    const copied = copySelection(context, 'copy');
    copied?.done();
    session.selectNodes(['P2']);
    paste(context, { text: 'text', html: copied?.forms.html ?? '', own: '' });
    expect(Object.keys(openPlan.plan().cycles)).toHaveLength(4);
    expect(said()).toEqual(['Copied 2 boxes and 2 PDSA cycles.', 'Pasted 2 boxes and 2 PDSA cycles.']);
  });

  it('moves what was cut, and tells of lines that cannot come back', () => {
    const { context, openPlan, session, said } = opened(smallPlan(), 'C2');
    const copied = copySelection(context, 'cut');
    copied?.done();
    session.selectNodes(['S3']);
    copySelection(context, 'cut')?.done();
    session.selectNodes(['S1']);
    paste(context, { text: '', html: '', own: copied?.forms.json ?? '' });
    expect(openPlan.plan().nodes['C2']?.text).toBe('Risk on the handover sheet');
    expect(said().at(-1)).toBe(
      'Moved 1 box. 1 line to other boxes could not come back: the box is gone or stands on the wrong side.',
    );
  });

  it('never cuts the aim', () => {
    const { context, said } = opened(smallPlan(), 'aim-1');
    expect(copySelection(context, 'cut')).toBeNull();
    expect(said()).toEqual(['The aim stays; clear its text instead.']);
  });

  it('names the lines that were too long', () => {
    const { context, said } = opened(smallPlan(), 'P1');
    const [long, other] = ['a', 'c'].map((letter) => letter.repeat(2_310));
    paste(context, text(`One\n\t${long}\nTwo\n\t${other}\n${'b'.repeat(30_000)}`));
    expect(said()).toEqual([
      'Pasted 5 boxes. Lines 2, 4 and 5 are longer than the 2,000 characters that fit. The rest of each was put in its notes. The last 8,000 characters of line 5 fit nowhere and were left out.',
    ]);
  });
});

describe('pasting on the aim', () => {
  it.each([
    ['that the list names', 'Aim: Fewer falls\nPrimary driver: Kit'],
    ['that stands above all', 'Fewer falls\n\tKit'],
  ])('fills an empty one with the aim %s', (_, list) => {
    const { context, openPlan, texts } = opened(emptyPlan(), 'aim-1');
    expect(isOutlineForAim(openPlan.plan(), 'aim-1', text(list))).toBe(true);
    paste(context, text(list));
    expect(aimOf(openPlan.plan()).text).toBe('Fewer falls');
    expect(texts()).toEqual(['Fewer falls', 'Kit']);
  });

  it('makes equal lines its drivers', () => {
    const { context, openPlan, texts } = opened(emptyPlan(), 'aim-1');
    paste(context, text('Kit\nStaff'));
    expect(aimOf(openPlan.plan()).text).toBe('');
    expect(texts()).toEqual(['', 'Kit', 'Staff']);
  });

  it('says that a second aim was left out, unless it is the same', () => {
    const other = opened(smallPlan(), 'aim-1');
    paste(other.context, text('Aim: Another\nPrimary driver: Kit'));
    expect(other.said()).toEqual(['Pasted 1 box. The aim of what was pasted was left out: a plan has one.']);
    const same = opened(smallPlan(), 'aim-1');
    paste(same.context, text(`Aim: ${aimOf(smallPlan()).text}\nPrimary driver: Kit`));
    expect(same.said()).toEqual(['Pasted 1 box.']);
    const only = opened(smallPlan(), 'aim-1');
    paste(only.context, text('Aim: Another'));
    expect(only.said()).toEqual(['A plan has one aim, and the list holds nothing else.']);
  });

  it('is an outline only where the aim is empty and there are several lines', () => {
    expect(isOutlineForAim(emptyPlan(), 'aim-1', text('One line\n'))).toBe(false);
    expect(isOutlineForAim(smallPlan(), 'aim-1', text('Two\nlines'))).toBe(false);
    expect(isOutlineForAim(smallPlan(), 'P1', text('Two\nlines'))).toBe(false);
  });
});

describe('pasting into a text', () => {
  it('leaves to the browser what it does as well', () => {
    expect(textForBox('Kit', 10)).toBeNull();
    expect(textForField('Kit\r\nSocks', { name: 'Notes', room: 9, limit: 9 })).toBeNull();
  });

  it.each([
    ['a cell', 'Kit\r\n', 'Kit'],
    ['a quoted cell', '"Kit\nfor ""all"""\r\n', 'Kit\nfor "all"'],
    ['a sentence in quotation marks', '"Kit," they said\n', '"Kit," they said'],
    ['a line break alone', '\r\n', ''],
  ])('takes %s without what the sheet puts around it', (_, source, typed) => {
    expect(textForBox(source, 2_000)).toEqual({ typed, rest: '' });
  });

  it('puts what does not fit into the notes of the box, behind what they hold', () => {
    const plan = smallPlan();
    const { P1 } = plan.nodes;
    if (!P1) throw new Error('The small plan has changed.');
    const { context, openPlan, said } = opened(
      { ...plan, nodes: { ...plan.nodes, P1: { ...P1, notes: 'Old' } } },
      'P1',
    );
    const { typed, rest } = textForBox(`${'a'.repeat(1_990)} ${'b'.repeat(50)}`, 2_000) ?? { typed: '', rest: '' };
    expect(typed).toBe('a'.repeat(1_990));
    putRestInNotes(context, 'P1', rest);
    expect(openPlan.plan().nodes['P1']?.notes).toBe(`Old\n\n${'b'.repeat(50)}`);
    expect(said()).toEqual(['A box holds 2,000 characters. The last 50 of what was pasted were put in its notes.']);
  });

  it('says what fits into neither', () => {
    const { context, said } = opened(smallPlan(), 'P1');
    putRestInNotes(context, 'P1', 'x'.repeat(20_500));
    expect(said()).toEqual([
      'A box holds 2,000 characters. Of the last 20,500 of what was pasted, 20,000 were put in its notes; 500 fit nowhere and were left out.',
    ]);
  });
});
