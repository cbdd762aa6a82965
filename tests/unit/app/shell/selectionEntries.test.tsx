// @vitest-environment jsdom
/** What the menus of boxes, lines, cycles and the empty diagram offer, and what their less usual entries do. */
import { beforeEach, describe, expect, it } from 'vitest';
import { entriesOf } from '../../../../src/app/shell/selection/selectionEntries';
import { setFilter } from '../../../../src/store/filtering';
import type { ThingKind } from '../../../../src/store/selection';
import type { MenuAction, MenuEntry } from '../../../../src/ui/menuEntry';
import { smallPlan } from '../../../fixtures/plans';
import { stubBrowser } from '../browserStubs';
import { expectPlan, renderApp } from '../renderApp';

stubBrowser();

let app: Awaited<ReturnType<typeof renderApp>>;
beforeEach(async () => {
  app = await renderApp({ plans: [smallPlan()], address: '/plan/plan-1/diagram' });
  await expectPlan('Falls on the ward');
});

const plan = () => app.services.openPlan.plan();
const of = (kind: ThingKind | undefined) => entriesOf(kind, app.services.context);
const labels = (entries: readonly MenuEntry[]) => entries.flatMap((each) => (each === 'separator' ? [] : each.label));

/** An entry by the labels that lead to it. */
function entry(kind: ThingKind | undefined, ...path: string[]): MenuAction {
  let entries: readonly MenuEntry[] = of(kind);
  for (const label of path) {
    const found = entries.find((each) => each !== 'separator' && each.label === label);
    if (!found || found === 'separator') throw new Error(`There is no “${label}”.`);
    if (!('items' in found)) return found;
    entries = found.items;
  }
  throw new Error('That is a menu.');
}

describe('the menu of what is selected', () => {
  it('has everything that can be done with a change idea', () => {
    app.services.session.selectNodes(['C1']);
    expect(labels(of('node'))).toEqual([
      'Edit text',
      'Add a box below this one',
      'Status',
      'Owner',
      'Tags',
      'Due date…',
      'New cycle',
      'Open a cycle',
      'Measure this',
      'Link to…',
      'Move',
      'Kind of box',
      'Copy',
      'Copy as a table',
      'Cut',
      'Paste boxes, a list or cells',
      'Select several',
      'Focus on this branch, or on all again',
      'Comment',
      'Go to the details, or back',
      'Delete',
    ]);
    entry('node', 'Open a cycle', 'Cycle 2').onAction();
    expect(window.location.hash).toBe('#/plan/plan-1/pdsa/cycle-2');
  });

  it('puts a tag on all that is selected, and takes it off where all have it', () => {
    app.services.session.selectNodes(['C1', 'C2']);
    const worn = () => ['C1', 'C2'].map((id) => plan().nodes[id]?.tags ?? []);
    expect(entry('node', 'Tags', 'Quick win').isChecked).toBe(false);
    entry('node', 'Tags', 'Quick win').onAction();
    expect(worn()).toEqual([['quick'], ['quick']]);
    expect(entry('node', 'Tags', 'Quick win').isChecked).toBe(true);
    entry('node', 'Tags', 'Quick win').onAction();
    expect(worn()).toEqual([[], []]);
  });

  it('leads to the fields of the details', () => {
    app.services.session.selectNodes(['C1']);
    const asked = () => app.services.session.getState().panelAsked.field;
    entry('node', 'Due date…').onAction();
    expect(asked()).toBe('Due');
    entry('node', 'Link to…').onAction();
    expect(asked()).toBe('Add a link to…');
  });

  it('of a line leads to its ends', () => {
    app.services.session.selectLink('C1-S1');
    expect(labels(of('link'))).toEqual([
      'Low',
      'Medium',
      'High',
      'Go to “Risk tool in the admission pack”',
      'Go to “Assessment on admission”',
      'Comment',
      'Go to the details, or back',
      'Delete',
    ]);
    entry('link', 'Go to “Assessment on admission”').onAction();
    expect(app.services.session.getState().selection).toEqual([{ kind: 'node', id: 'S1' }]);
  });

  it('of a cycle gives it an owner, and shows its idea', () => {
    app.services.session.select([{ kind: 'cycle', id: 'cycle-1' }]);
    entry('cycle', 'Owner', 'Ama').onAction();
    expect(plan().cycles['cycle-1']?.owner).toBe('Ama');
    entry('cycle', 'Owner', 'Ama').onAction();
    expect(plan().cycles['cycle-1']?.owner).toBeUndefined();
    entry('cycle', 'Show its idea in the diagram').onAction();
    expect(app.services.session.getState().selection).toEqual([{ kind: 'node', id: 'C1' }]);
  });

  it('beside everything is that of the diagram, with its looks and the end of the filter', () => {
    expect(labels(of(undefined))).not.toContain('Clear the filter');
    entry(undefined, 'Show under the boxes', 'Due dates').onAction();
    entry(undefined, 'Colour by', 'Owner').onAction();
    expect(plan().appearance).toMatchObject({ show: { due: true }, colourBy: 'owner' });
    setFilter(app.services.context, { marks: ['testing'] });
    entry(undefined, 'Clear the filter').onAction();
    expect(labels(of(undefined))).not.toContain('Clear the filter');
  });
});
