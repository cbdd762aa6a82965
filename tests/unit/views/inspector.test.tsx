// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { selectedNodes } from '../../../src/store/selection';
import { smallPlan } from '../../fixtures/plans';
import { renderInspector } from './renderInspector';

const details = () => within(screen.getByRole('complementary', { name: 'Details' }));

describe('inspector of a box', () => {
  it('says what kind of box is selected and shows its text', () => {
    renderInspector(['P1']);
    expect(details().getByRole('heading', { name: 'Primary driver' })).toBeVisible();
    expect(details().getByRole('textbox', { name: 'Text' })).toHaveValue('Risk is known');
  });

  it('makes one step of undo of a run of typing, and another after the field was left', async () => {
    const { openPlan, user } = renderInspector(['P1']);
    const text = details().getByRole('textbox', { name: 'Text' });
    await user.type(text, ' early');
    await user.tab();
    await user.type(text, ', always');
    expect(openPlan.plan().nodes['P1']?.text).toBe('Risk is known early, always');
    act(() => void openPlan.undo());
    expect(text).toHaveValue('Risk is known early');
    act(() => void openPlan.undo());
    expect(text).toHaveValue('Risk is known');
  });

  it('names every control', () => {
    renderInspector(['C1']);
    const controls = ['button', 'textbox', 'combobox', 'radio', 'radiogroup', 'spinbutton', 'group', 'list'] as const;
    for (const role of controls)
      for (const control of details().queryAllByRole(role)) expect(control).toHaveAccessibleName();
  });

  it('changes a status', async () => {
    const { openPlan, user } = renderInspector(['C1']);
    await user.click(details().getByRole('button', { name: /Status/ }));
    await user.click(screen.getByRole('option', { name: 'Adopted' }));
    expect(openPlan.plan().nodes['C1']?.status).toBe('adopted');
  });

  it('offers a status to change ideas only', () => {
    renderInspector(['S1']);
    expect(details().queryByRole('button', { name: /Status/ })).toBeNull();
  });

  it('suggests owners already used and takes any other', async () => {
    const { openPlan, user } = renderInspector(['S1']);
    const owner = details().getByRole('combobox', { name: 'Owner' });
    await user.type(owner, 'A');
    await user.click(screen.getByRole('option', { name: 'Ama' }));
    expect(openPlan.plan().nodes['S1']?.owner).toBe('Ama');
    expect(screen.queryByRole('listbox')).toBeNull();
    await user.clear(owner);
    await user.type(owner, 'Chidi');
    await user.tab();
    expect(openPlan.plan().nodes['S1']?.owner).toBe('Chidi');
  });

  it('keeps of an owner’s name what can be seen of it, in the same step', async () => {
    const { openPlan, user } = renderInspector(['S1']);
    const owner = details().getByRole('combobox', { name: 'Owner' });
    await user.click(owner);
    await user.paste(' Anna\u00a0 Be\u0301rg ');
    await user.tab();
    expect(openPlan.plan().nodes['S1']?.owner).toBe('Anna Bérg');
    expect(owner).toHaveValue('Anna Bérg');
    expect(openPlan.getState().past).toHaveLength(1);
  });

  it('takes owners for one who are written alike, and shows boxes of one as having one', async () => {
    const plan = smallPlan();
    const written = ['Anna', 'Anna ', 'Anna\u00a0', 'An\u00adna'];
    const ids = ['S1', 'S2', 'S3', 'S4'];
    for (const [at, id] of ids.entries()) Object.assign(plan.nodes[id] ?? {}, { owner: written[at] });
    const { user } = renderInspector(ids, plan);
    const owner = details().getByRole('combobox', { name: 'Owner' });
    expect(owner).toHaveValue('Anna');
    await user.clear(owner);
    await user.type(owner, 'ann');
    expect(screen.queryAllByRole('option').map(({ textContent }) => textContent)).not.toContain('Anna ');
  });

  it('sets and clears impact', async () => {
    const { openPlan, user } = renderInspector(['C2']);
    const impact = within(details().getByRole('radiogroup', { name: 'Impact' }));
    await user.click(impact.getByRole('radio', { name: '4 of 5' }));
    expect(openPlan.plan().nodes['C2']?.impact).toBe(4);
    await user.click(impact.getByRole('radio', { name: 'Not set' }));
    expect(openPlan.plan().nodes['C2']).not.toHaveProperty('impact');
  });

  it('keeps a due date typed digit by digit, and no year on the way to it', async () => {
    const { openPlan, user } = renderInspector(['C2']);
    await user.click(details().getByRole('textbox', { name: 'Due' }));
    await user.keyboard('31032027');
    expect(openPlan.getState().past).toHaveLength(0);
    await user.keyboard('{Enter}');
    expect(openPlan.plan().nodes['C2']?.due).toBe('2027-03-31');
    expect(openPlan.getState().past).toHaveLength(1);
    await user.click(details().getByRole('button', { name: 'Clear due' }));
    expect(openPlan.plan().nodes['C2']).not.toHaveProperty('due');
  });

  it('makes each date that is kept a step of undo of its own', async () => {
    const { openPlan, user } = renderInspector(['C2']);
    await user.click(details().getByRole('textbox', { name: 'Due' }));
    await user.keyboard('1/7/27{Enter}3/12/27{Enter}');
    await user.tab();
    expect(openPlan.plan().nodes['C2']?.due).toBe('2027-12-03');
    act(() => void openPlan.undo());
    expect(openPlan.plan().nodes['C2']?.due).toBe('2027-07-01');
    expect(details().getByRole('textbox', { name: 'Due' })).toHaveValue('1 July 2027');
  });

  it('falls back to the plan when its box goes', () => {
    const { openPlan } = renderInspector(['P1']);
    act(() => void openPlan.edit('delete box', (draft) => void delete draft.nodes['P1']));
    expect(details().getByRole('heading', { name: 'Plan' })).toBeVisible();
  });
});

describe('tags', () => {
  it('puts on a tag, makes a new one and takes one off', async () => {
    const { openPlan, user } = renderInspector(['C2']);
    const add = details().getByRole('combobox', { name: 'Add a tag' });
    await user.type(add, 'cost');
    await user.click(screen.getByRole('option', { name: 'Costs money' }));
    await user.type(add, 'Night shift');
    await user.click(screen.getByRole('option', { name: 'Make “Night shift”' }));
    const made = Object.values(openPlan.plan().tags).find(({ name }) => name === 'Night shift');
    expect(made?.colour).toMatch(/^#[0-9a-f]{6}$/);
    expect(openPlan.plan().nodes['C2']?.tags).toEqual(['cost', made?.id]);
    await user.click(details().getByRole('button', { name: 'Remove tag Costs money' }));
    expect(openPlan.plan().nodes['C2']?.tags).toEqual([made?.id]);
  });

  const worn = (openPlan: ReturnType<typeof renderInspector>['openPlan']) => {
    const plan = openPlan.plan();
    return (plan.nodes['C2']?.tags ?? []).map((id) => plan.tags[id]?.name);
  };

  it.each([
    ['the first that fits', 'quic', 'Quick win'],
    ['the one that is called so, before those that only begin so', 'cost', 'Costs money'],
    ['one that was written otherwise', '  costs\u00a0 MONEY ', 'Costs money'],
    ['a new one where none fits', ' Night  shift ', 'Night shift'],
  ])('takes by Enter %s', async (_, typed, name) => {
    const { openPlan, user } = renderInspector(['C2']);
    const add = details().getByRole('combobox', { name: 'Add a tag' });
    await user.click(add);
    await user.paste(typed);
    await user.keyboard('{Enter}');
    expect(worn(openPlan)).toEqual([name]);
    expect(add).toHaveValue('');
    expect(add).toHaveFocus();
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it.each(['costs money', 'Costs money ', 'Costs\u00a0money'])(
    'makes no second one of “%s”, also where it is worn',
    async (typed) => {
      const { openPlan, user } = renderInspector(['C2']);
      const add = details().getByRole('combobox', { name: 'Add a tag' });
      for (let time = 0; time < 2; time += 1) {
        await user.click(add);
        await user.paste(typed);
        expect(screen.queryByRole('option', { name: /^Make/ })).toBeNull();
        await user.keyboard('{Enter}');
        expect(add).toHaveValue('');
      }
      expect(worn(openPlan)).toEqual(['Costs money']);
      expect(Object.keys(openPlan.plan().tags)).toHaveLength(Object.keys(smallPlan().tags).length);
    },
  );

  it('keeps what was typed when the field is left, by Tab or by the mouse', async () => {
    const { openPlan, user } = renderInspector(['C2']);
    const add = details().getByRole('combobox', { name: 'Add a tag' });
    await user.type(add, 'Night');
    await user.tab();
    await user.type(add, 'Weekend');
    // What an open list covers is hidden from assistive technology, not from the mouse.
    await user.click(details().getByLabelText('Notes'));
    expect(worn(openPlan)).toEqual(['Night', 'Weekend']);
  });

  it('leaves Enter to an input method that composes', async () => {
    const { openPlan, user } = renderInspector(['C2']);
    const add = details().getByRole('combobox', { name: 'Add a tag' });
    await user.type(add, 'Night');
    fireEvent.keyDown(add, { key: 'Enter', keyCode: 229 });
    expect(worn(openPlan)).toEqual([]);
    expect(add).toHaveValue('Night');
  });

  it('joins a tag with the one whose name it is given', async () => {
    const { openPlan, session, user } = renderInspector(['C1']);
    await user.click(details().getByRole('button', { name: 'Edit tags' }));
    const fields = details().getAllByRole('textbox', { name: 'Name of the tag' });
    const other = fields.find((field) => (field as HTMLInputElement).value === 'Quick win');
    await user.clear(other as HTMLElement);
    await user.type(other as HTMLElement, 'costs money ');
    await user.tab();
    expect(Object.values(openPlan.plan().tags).map(({ name }) => name)).toEqual(['Costs money']);
    expect(openPlan.plan().nodes['C1']?.tags).toEqual(['cost']);
    expect(session.getState().messages.at(-1)?.text).toBe('Joined with the tag “Costs money”.');
  });

  it('renames, recolours and deletes a tag, and offers to undo the deletion', async () => {
    const { openPlan, session, user } = renderInspector(['C1']);
    await user.click(details().getByRole('button', { name: 'Edit tags' }));
    const [name] = details().getAllByRole('textbox', { name: 'Name of the tag' });
    await user.type(name as HTMLElement, '!');
    const colour = within(details().getByRole('radiogroup', { name: 'Colour of Quick win!' }));
    await user.click(colour.getByRole('radio', { name: 'Teal' }));
    expect(openPlan.plan().tags['quick']).toMatchObject({ name: 'Quick win!', colour: '#1f8a8a' });
    await user.click(details().getByRole('button', { name: 'Delete tag Quick win!' }));
    expect(openPlan.plan().nodes['C1']).not.toHaveProperty('tags');
    act(() => session.getState().messages[0]?.actions[0]?.run());
    expect(openPlan.plan().nodes['C1']?.tags).toEqual(['quick']);
  });
});

describe('links', () => {
  it('links by Enter to the box that best fits, and keeps what fits none', async () => {
    const { openPlan, user } = renderInspector(['C1']);
    const add = details().getByRole('combobox', { name: 'Add a link to…' });
    await user.type(add, 'clear floors{Enter}');
    expect(Object.values(openPlan.plan().links)).toContainEqual(expect.objectContaining({ from: 'C1', to: 'S3' }));
    expect(add).toHaveValue('');
    await user.type(add, 'nowhere{Enter}');
    await user.tab();
    expect(add).toHaveValue('nowhere');
  });

  it('lists both directions and leads to the other box', async () => {
    const { session, user } = renderInspector(['S1']);
    const into = within(details().getByRole('list', { name: 'What contributes to it' }));
    await user.click(into.getByRole('button', { name: 'Change idea Risk tool in the admission pack' }));
    expect(selectedNodes(session.getState())).toEqual(['C1']);
  });

  it('offers only boxes that may be linked, and links the right way round', async () => {
    const { openPlan, user } = renderInspector(['S1']);
    await user.click(details().getByRole('combobox', { name: 'Add a link to…' }));
    await user.keyboard('{ArrowDown}');
    const offered = screen.getAllByRole('option').map((option) => option.textContent);
    expect(offered).toEqual([
      'Halve falls with harm on the wardAim',
      'The ward is safePrimary driver',
      'Risk on the handover sheetChange idea',
      'Walk round at 7 amChange idea',
      'Night lights in every bayChange idea',
    ]);
    await user.click(screen.getByRole('option', { name: /Walk round/ }));
    expect(openPlan.plan().links['new-1']).toMatchObject({ from: 'C3', to: 'S1' });
  });

  it('removes a link', async () => {
    const { openPlan, user } = renderInspector(['S1']);
    await user.click(details().getByRole('button', { name: 'Remove link: Risk is known' }));
    expect(openPlan.plan().links).not.toHaveProperty('S1-P1');
  });

  it('shows a selected link by its ends, sets its confidence and deletes it undoably', async () => {
    const { openPlan, session, user } = renderInspector();
    act(() => session.selectLink('S2-P1'));
    expect(await details().findByRole('button', { name: 'Secondary driver Review after every change' })).toBeVisible();
    await user.click(details().getByRole('radio', { name: 'Low' }));
    expect(openPlan.plan().links['S2-P1']?.confidence).toBe('low');
    await user.click(details().getByRole('button', { name: 'Delete link' }));
    expect(openPlan.plan().links).not.toHaveProperty('S2-P1');
    act(() => session.getState().messages[0]?.actions[0]?.run());
    expect(openPlan.plan().links).toHaveProperty('S2-P1');
  });
});

describe('the aim', () => {
  it('proposes a sentence from its parts and takes it only when asked', async () => {
    const { openPlan, user } = renderInspector(['aim-1']);
    await user.type(details().getByRole('textbox', { name: 'Measure' }), 'falls with harm');
    await user.type(details().getByRole('textbox', { name: 'From' }), '12');
    await user.type(details().getByRole('textbox', { name: 'To' }), '6');
    await user.click(details().getByRole('button', { name: 'Propose a sentence' }));
    expect(openPlan.plan().nodes['aim-1']?.text).toBe('Halve falls with harm on the ward');
    await user.click(details().getByRole('button', { name: 'Use it' }));
    expect(openPlan.plan().nodes['aim-1']?.text).toBe('Reduce falls with harm from 12 to 6.');
  });
});

describe('the aim that says its parts itself', () => {
  it('fills those that are empty, in one step, and leaves what was filled in', async () => {
    const { openPlan, user } = renderInspector(['aim-1']);
    const text = details().getByRole('textbox', { name: 'Text' });
    await user.clear(text);
    await user.paste('Reduce falls on Ward 6 from 12 a month to 6 a month by 31 March 2028');
    await user.type(details().getByRole('textbox', { name: 'Place' }), 'Juniper Ward');
    await user.click(details().getByRole('button', { name: 'Fill from the aim' }));
    expect(openPlan.plan().nodes['aim-1']?.smart).toEqual({
      measure: 'falls',
      from: '12 a month',
      to: '6 a month',
      byWhen: '2028-03-31',
      place: 'Juniper Ward',
    });
  });
});

describe('several boxes', () => {
  it('gives them one owner and one status in one step each', async () => {
    const { openPlan, user } = renderInspector(['C1', 'C2']);
    expect(details().getByRole('heading', { name: '2 boxes' })).toBeVisible();
    await user.click(details().getByRole('button', { name: /Status/ }));
    await user.click(screen.getByRole('option', { name: 'Abandoned' }));
    expect(['C1', 'C2'].map((id) => openPlan.plan().nodes[id]?.status)).toEqual(['abandoned', 'abandoned']);
    expect(openPlan.getState().past).toHaveLength(1);
  });
});

describe('nothing selected', () => {
  it('shows the plan itself and how much is in it', async () => {
    const { openPlan, user } = renderInspector();
    const title = details().getByRole('textbox', { name: 'Title' });
    expect(title).toHaveValue('Falls on the ward');
    await user.type(title, ' 7');
    expect(openPlan.plan().title).toBe('Falls on the ward 7');
    expect(details().getByText('Change ideas').previousSibling).toHaveTextContent('4');
  });
});
