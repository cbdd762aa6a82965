/**
 * Holds the choices made in the export dialog. They begin with what is kept in the plan and with this reader's last
 * choices, and are kept when a file is made.
 */
import { useMemo, useState } from 'react';
import { setColumnWidths, setLook } from '../../plan/edit/appearance';
import { setShown } from '../../plan/edit/shown';
import {
  changeOptions,
  figureOptions,
  type FigureOptions,
  type OptionsChange,
} from '../../figure/compose/figureOptions';
import { usePlan, useStores } from '../../store/stores';
import { useAct } from '../../store/useAct';
import { presetOf } from '../../figure/compose/figureSize';
import type { Exporter, ExportSettings } from '../../output/exporter';
import { keptChoices, type KeptChoices } from '../../output/keptChoices';

export interface FigureChoices {
  readonly options: FigureOptions;
  readonly settings: ExportSettings;
  readonly change: (change: OptionsChange) => void;
  readonly set: (settings: Partial<ExportSettings>) => void;
  /** Makes the choices those of the plan: one step of undo. */
  readonly keep: () => void;
}

const name = 'figure';

export function useFigureChoices({ madeFor }: Pick<Exporter, 'madeFor'>): FigureChoices {
  const { session } = useStores();
  const act = useAct();
  const plan = usePlan((open) => open);
  const [kept, setKept] = useState<KeptChoices>(() => keptChoices(session.getState().kept[name]));
  const [changed, setChanged] = useState<OptionsChange>({});
  const options = useMemo(() => {
    const fitting = madeFor && !presetOf(kept.size)?.page ? { preset: madeFor } : kept.size;
    return changeOptions(figureOptions(plan, fitting), changed);
  }, [plan, madeFor, kept.size, changed]);

  return {
    options,
    settings: kept.settings,
    change: ({ size, ...change }) => {
      if (size) setKept((before) => ({ ...before, size }));
      setChanged((before) => ({
        ...before,
        ...change,
        look: { ...before.look, ...change.look },
        shown: { ...before.shown, ...change.shown },
      }));
    },
    set: (settings) => setKept((before) => ({ ...before, settings: { ...before.settings, ...settings } })),
    keep: () => {
      session.keep(name, kept);
      const { look = {}, shown = {}, columnWidths } = changed;
      act('change the figure', (draft) => {
        setLook(draft, look);
        setShown(draft, shown);
        if (columnWidths) setColumnWidths(draft, columnWidths);
      });
    },
  };
}
