// @vitest-environment jsdom
/** The format allows ids that every object inherits as members: what has gone, or never was, is not taken for there. */
import { waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
// Their code comes before the test, which then need not wait for it.
import '../../../src/views/diagram/DiagramView';
import '../../../src/views/outline/OutlineView';
import '../../../src/views/plan/PlanView';
import '../../../src/views/pdsa/PdsaView';
import '../../../src/views/measures/MeasuresView';
import '../../../src/views/stakeholders/StakeholdersView';
import { deleteBoxes } from '../../../src/plan/edit/deleting';
import { addMeasure, deleteMeasure } from '../../../src/plan/edit/measureEdits';
import { addMilestone, removeMilestone } from '../../../src/plan/edit/milestones';
import { deleteHeard } from '../../../src/plan/edit/people/heard';
import { deleteContact } from '../../../src/plan/edit/people/contacts';
import { deleteStakeholders } from '../../../src/plan/edit/people/stakeholders';
import { deleteTies } from '../../../src/plan/edit/people/ties';
import { removeTag } from '../../../src/plan/edit/tags';
import type { Plan } from '../../../src/plan/model/schema';
import { selectedNodes, thingsOf } from '../../../src/store/selection';
import { redo, undo } from '../../../src/store/undoing';
import { peoplePlan } from '../../fixtures/plans';
import { changed } from '../plan/page';
import { stubBrowser } from './browserStubs';
import { expectNoFault, expectPlan, renderApp, rest } from './renderApp';

stubBrowser();

const id = 'constructor';

/** A plan with one of everything that is called so. */
function strangePlan(): Plan {
  const renamed = ['C1', 'C1-S1', 'cycle-1', 'quick', 'sister', 'sister-lead', 'call', 'lights'];
  const text = renamed.reduce(
    (all, name) => all.replaceAll(`"${name}"`, `"${id}"`),
    JSON.stringify({ ...peoplePlan(), title: 'Alpha' }),
  );
  return changed(
    (draft) => {
      addMeasure(draft, { id, name: 'Falls', kind: 'outcome', nodes: [id] });
      addMilestone(draft, { id, date: '2026-12-01', name: 'Start' });
    },
    JSON.parse(text) as Plan,
  );
}

function deleteAll(draft: Plan): void {
  deleteBoxes(draft, [id]);
  deleteMeasure(draft, id);
  removeMilestone(draft, id);
  removeTag(draft, id);
  deleteContact(draft, id);
  deleteHeard(draft, [id]);
  deleteTies(draft, [id]);
  deleteStakeholders(draft, [id]);
}

const everything = (['node', 'link', 'cycle', 'measure', 'stakeholder', 'tie'] as const).flatMap((kind) =>
  thingsOf(kind, [id]),
);

it('What has an id that every object inherits is gone from each view when it is deleted, undone and done again', async () => {
  const { services, goTo } = await renderApp({ plans: [strangePlan()] });
  const { context, session, openPlan } = services;
  const show = async (address: string) => {
    await goTo(`/plan/plan-1/${address}`);
    await expectPlan('Alpha');
    const panels = document.querySelectorAll('[role="tabpanel"]');
    await waitFor(() => panels.forEach((panel) => expect(panel).not.toBeEmptyDOMElement()));
  };
  const expectGone = async () => {
    expect(Object.hasOwn(openPlan.plan().nodes, id)).toBe(false);
    await rest();
    expectNoFault();
  };
  for (const { id: view } of context.ports.views) {
    await show(view);
    session.select(everything);
    await rest();
    openPlan.edit('delete box', deleteAll);
    await expectGone();
    undo(context);
    expect(Object.hasOwn(openPlan.plan().nodes, id)).toBe(true);
    redo(context);
    await expectGone();
    expect(selectedNodes(session.getState())).not.toContain(id);
    undo(context);
  }
  redo(context);
  for (const address of [`pdsa/${id}`, `measures/${id}`]) {
    await show(address);
    await expectGone();
  }
});
