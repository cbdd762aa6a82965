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
import { presetCalled, presetOf, type FigureSize } from '../../figure/compose/figureSize';
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

/** The size last chosen, where this format can have it. */
function sizeFor({ madeFor, onPages }: SizedFor, kept: FigureSize): FigureSize {
  const { page, inText = false } = presetOf(kept) ?? {};
  const isInText = presetCalled(madeFor)?.inText ?? false;
  if (onPages ? page !== undefined : !('preset' in kept) || inText === isInText) return kept;
  return { preset: madeFor ?? 'journal-double' };
}

type SizedFor = Pick<Exporter, 'madeFor' | 'onPages'>;

export function useFigureChoices(exporter: SizedFor): FigureChoices {
  const { session } = useStores();
  const act = useAct();
  const plan = usePlan((open) => open);
  const [kept, setKept] = useState<KeptChoices>(() => keptChoices(session.getState().kept[name]));
  const [changed, setChanged] = useState<OptionsChange>({});
  // What is chosen for one format need not be possible in another.
  const [chosen, setChosen] = useState<{ readonly size: FigureSize; readonly exporter: SizedFor }>();
  const options = useMemo(() => {
    const size = chosen?.exporter === exporter ? chosen.size : sizeFor(exporter, kept.size);
    return changeOptions(figureOptions(plan, size), changed);
  }, [plan, exporter, kept.size, chosen, changed]);

  return {
    options,
    settings: kept.settings,
    change: ({ size, ...change }) => {
      if (size) {
        setKept((before) => ({ ...before, size }));
        setChosen({ size, exporter });
      }
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
