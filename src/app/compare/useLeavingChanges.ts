/** The menu by which what changed leaves the page: as a figure, as a Word table, as text. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { finish } from '../../kit/steps';
import { changesPicture } from '../../figure/compose/compare/changesPicture';
import { changesTable } from '../../figure/compose/compare/changesDocument';
import { lightPalette } from '../../figure/colour/palette';
import { leaving } from '../../plan/ask/people/redact';
import type { Answer } from '../../plan/change/merge/questions';
import { todayOf } from '../../store/today';
import type { MenuEntry } from '../../ui/menuEntry';
import { useServices } from '../services/ServicesContext';
import type { Comparison } from './comparison';
import { copyChangesText, saveChangesTable, type ChangesToSave } from './savingChanges';
import { shownOf, type Shown } from './shownOf';

const outside = { as: leaving, withAsked: true };

export function useLeavingChanges(
  comparison: Comparison,
  answers: ReadonlyMap<string, Answer>,
  shown: Shown,
): readonly MenuEntry[] {
  const { context, session, files, openPlan } = useServices();
  const hasPlan = useStore(openPlan, ({ plan }) => plan !== null);
  const { view } = context.ports;
  const title = titleOf(comparison);
  useEffect(() => {
    view.current = {
      focus: () => document.querySelector<HTMLElement>('[data-stop]')?.focus(),
      picture: () => ({
        kind: 'drawn',
        what: 'what changed',
        draw(_plan, wrap, { isNarrow }) {
          const told = shownOf(comparison, answers, outside);
          const tables = [changesTable(title, told.groups)];
          const onPaper = { title, tables, preset: isNarrow ? 'a4-portrait' : 'a4' } as const;
          return finish(changesPicture(told, wrap, { palette: lightPalette, onPaper }));
        },
      }),
    };
    return () => {
      view.current = null;
    };
  }, [view, comparison, answers, title]);

  const changes = (): ChangesToSave => ({
    plan: leaving(shown.after),
    title,
    shown: shownOf(comparison, answers, outside),
    today: todayOf(context.now),
  });
  return [
    // Its dialog belongs to the open plan.
    ...(hasPlan ? [{ id: 'figure', label: 'Figure…', onAction: () => session.openDialog('picture') }] : []),
    { id: 'table', label: 'Word table', onAction: () => void saveChangesTable({ files, session }, changes()) },
    { id: 'text', label: 'Copy as text', onAction: () => void copyChangesText({ session }, changes()) },
  ];
}

function titleOf(comparison: Comparison): string {
  return comparison.kind === 'states'
    ? `What changed from ${comparison.before.name} to ${comparison.after.name}`
    : `What changed in ${comparison.names.yours} and ${comparison.names.theirs}`;
}
