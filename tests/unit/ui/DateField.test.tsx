// @vitest-environment jsdom
/** A date field takes what people type, keeps it when it is left or told to, and never keeps what is no date. */
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { DateField } from '../../../src/ui/DateField';

/** A field over a date of its own, with another control behind it; `kept` lists what was kept, in order. */
function renderField(first?: string) {
  const kept: (string | undefined)[] = [];
  const shown = (date: string | undefined) => (
    <>
      <DateField
        label="Due"
        value={date}
        onChange={(next) => {
          kept.push(next);
          changeFromElsewhere(next);
        }}
        today={() => '2026-11-30'}
      />
      <textarea aria-label="Notes" />
    </>
  );
  const { container, rerender } = render(shown(first));
  const changeFromElsewhere = (date: string | undefined) => rerender(shown(date));
  const field = screen.getByRole('textbox', { name: 'Due' });
  const heard = () => container.querySelector('[aria-live]')?.textContent;
  return { kept, field, heard, changeFromElsewhere, user: userEvent.setup({ delay: null }) };
}

describe('a date field', () => {
  it('tells what was not kept when it goes with a text that is no date, and nothing otherwise', async () => {
    const lost: string[] = [];
    const user = userEvent.setup({ delay: null });
    const field = (key: string) => (
      <DateField
        key={key}
        label="Due"
        value="2027-02-26"
        onChange={() => {}}
        today={() => '2026-11-30'}
        onLost={(words) => lost.push(words)}
      />
    );
    const { rerender } = render(field('a'));
    await user.click(screen.getByRole('textbox'));
    await user.keyboard('31/6/2027{Tab}');
    rerender(field('b'));
    expect(lost).toEqual([expect.stringMatching(/^Due: “31\/6\/2027” was not kept\. .*June/)]);
    await user.click(screen.getByRole('textbox'));
    await user.keyboard('31/6/2027{Enter}{Escape}');
    rerender(field('c'));
    expect(lost).toHaveLength(1);
  });

  it('shows its date in words', () => {
    expect(renderField('2027-07-01').field).toHaveValue('1 July 2027');
  });

  it.each([
    ['1/7/2027', '2027-07-01', '1 July 2027'],
    ['3/12/2027', '2027-12-03', '3 December 2027'],
    ['01/07/27', '2027-07-01', '1 July 2027'],
    ['2027-07-01', '2027-07-01', '1 July 2027'],
    ['tomorrow', '2026-12-01', '1 December 2026'],
  ])('takes %s over another date, and says how it was understood', async (typed, date, words) => {
    const { field, kept, heard, user } = renderField('2026-03-31');
    await user.click(field);
    await user.keyboard(typed);
    expect(kept).toEqual([]);
    await user.tab();
    expect(kept).toEqual([date]);
    expect(field).toHaveValue(words);
    expect(heard()).toContain(words);
  });

  it('keeps on Enter, and what is typed next takes its place', async () => {
    const { field, kept, user } = renderField();
    await user.click(field);
    await user.keyboard('1/7/2027{Enter}');
    expect(field).toHaveFocus();
    await user.keyboard('2 July 2027{Enter}');
    expect(kept).toEqual(['2027-07-01', '2027-07-02']);
  });

  it('takes what is pasted, with what the clipboard hangs on', async () => {
    const { field, kept, user } = renderField('2026-03-31');
    await user.click(field);
    await user.paste('01/07/2027\t\r\n');
    await user.tab();
    expect(kept).toEqual(['2027-07-01']);
  });

  it('leaves a text that is no date where it is, says why, and changes nothing', async () => {
    const { field, kept, heard, user } = renderField('2026-03-31');
    await user.click(field);
    await user.keyboard('31/2/2027');
    await user.tab();
    expect(kept).toEqual([]);
    expect(field).toHaveValue('31/2/2027');
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription(/^31 February 2027 is not a date\./);
    expect(heard()).toMatch(/^31 February 2027 is not a date\./);
    await user.click(field);
    await user.keyboard('{Backspace>9/}28/2/2027{Enter}');
    expect(kept).toEqual(['2027-02-28']);
    expect(field).toBeValid();
    expect(field).not.toHaveAccessibleDescription();
  });

  it('puts the date back on Esc, from an error too, and then leaves Esc to others', async () => {
    const { field, kept, user } = renderField('2026-03-31');
    const others: string[] = [];
    window.addEventListener('keydown', ({ key }) => others.push(key), { once: true });
    await user.click(field);
    await user.keyboard('{Escape}');
    expect(others).toEqual(['Escape']);
    await user.keyboard('soon{Enter}');
    expect(field).toBeInvalid();
    window.addEventListener('keydown', ({ key }) => others.push(key));
    await user.keyboard('{Escape}');
    expect(field).toHaveValue('31 March 2026');
    expect(field).toBeValid();
    expect(others).toEqual(['Escape']);
    expect(kept).toEqual([]);
  });

  it('goes on by a day with the arrows, saying each, and keeps the last as one', async () => {
    const { field, kept, heard, user } = renderField('2026-12-30');
    await user.click(field);
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(field).toHaveValue('1 January 2027');
    expect(heard()).toBe('Friday 1 January 2027');
    await user.keyboard('{ArrowDown}');
    await user.tab();
    expect(kept).toEqual(['2026-12-31']);
  });

  it('begins with today where there is no date, and goes on from what was typed', async () => {
    const { field, user } = renderField();
    await user.click(field);
    await user.keyboard('{ArrowUp}');
    expect(field).toHaveValue('30 November 2026');
    await user.keyboard('1/7/2027{ArrowDown}');
    expect(field).toHaveValue('30 June 2027');
    await user.keyboard('soon{ArrowDown}');
    expect(field).toHaveValue('soon');
  });

  it('steps from a date far ahead without taking it for one of the Buddhist era', async () => {
    const { field, kept, user } = renderField('2570-07-01');
    await user.click(field);
    await user.keyboard('{ArrowUp}{Enter}');
    expect(kept).toEqual(['2570-07-02']);
  });

  it('is cleared by emptying it, and by its button, which hands the focus on', async () => {
    const { field, kept, user } = renderField('2026-03-31');
    await user.clear(field);
    await user.keyboard('{Enter}');
    await user.keyboard('1/7/27{Enter}');
    await user.click(screen.getByRole('button', { name: 'Clear due' }));
    expect(kept).toEqual([undefined, '2027-07-01', undefined]);
    expect(field).toHaveFocus();
    expect(screen.queryByRole('button', { name: 'Clear due' })).toBeNull();
  });

  it('tells nobody when the same date is typed once more', async () => {
    const { field, kept, user } = renderField('2026-03-31');
    await user.click(field);
    await user.keyboard('31.3.26');
    await user.tab();
    expect(kept).toEqual([]);
    expect(field).toHaveValue('31 March 2026');
  });

  it('leaves Enter and the arrows to an input method while it composes', async () => {
    const { field, kept, user } = renderField();
    await user.click(field);
    await user.keyboard('１/７/２７');
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
    fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 });
    fireEvent.keyDown(field, { key: 'ArrowUp', keyCode: 229 });
    expect(kept).toEqual([]);
    await user.keyboard('{Enter}');
    expect(kept).toEqual(['2027-07-01']);
  });

  it('keeps before a command that is called from it, and not while its text is edited', async () => {
    const { field, kept, user } = renderField();
    await user.click(field);
    await user.keyboard('1/7/2027{Control>}z{Backspace}{/Control}');
    expect(kept).toEqual([]);
    await user.keyboard('{Control>}a{/Control}1/7/2027{Control>}s{/Control}');
    expect(kept).toEqual(['2027-07-01']);
  });

  it('keeps when the page goes, and waits while another window is in front', async () => {
    const { field, kept, user } = renderField();
    await user.click(field);
    await user.keyboard('1/7/2027');
    fireEvent.blur(field);
    expect(kept).toEqual([]);
    fireEvent(window, new Event('beforeunload'));
    expect(kept).toEqual(['2027-07-01']);
  });

  it('shows the date that came from elsewhere in place of a text that it could not keep', async () => {
    const { field, changeFromElsewhere, user } = renderField('2026-03-31');
    await user.click(field);
    await user.keyboard('soon');
    await user.tab();
    changeFromElsewhere('2026-04-01');
    expect(field).toHaveValue('1 April 2026');
    expect(field).toBeValid();
  });
});
