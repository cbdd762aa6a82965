/** The library with its wiring. */
import { useCallback, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useStore } from 'zustand';
import { darkPalette, lightPalette } from '../../figure/colour/palette';
import { thumbnailSvg } from '../../figure/svg/thumbnailSvg';
import type { PlanSummary } from '../../storage/planStore';
import { Library } from '../../views/library/Library';
import { examples } from '../files/examples';
import { useMediaQuery } from '../services/useMediaQuery';
import { chooseTheme } from '../services/useTheme';
import { useFileOpening } from '../files/FileDrop';
import { useServices } from '../services/ServicesContext';
import { useHousekeeping } from './useHousekeeping';

const planFileKind = {
  description: 'Plan file, backup, or picture with its plan',
  endings: ['.json', '.zip', '.png', '.svg'],
  types: ['application/json', 'application/zip', 'image/png', 'image/svg+xml'],
};

export function LibraryPage() {
  const services = useServices();
  const { store, plans, session, desk, pictureOf, files } = services;
  const [, navigate] = useLocation();
  const [list, setList] = useState<readonly PlanSummary[] | null>(null);
  const theme = useStore(session, (state) => state.theme);
  const { openBytes } = useFileOpening();
  const { notice, foot } = useHousekeeping();

  useEffect(() => {
    document.title = 'Plans – Aimtree';
    const read = () => void store.list().then(setList, () => setList([]));
    void desk.leave().then(read);
    return store.subscribe(read);
  }, [store, desk]);

  const open = (id: string) => navigate(`/plan/${id}/diagram`);
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)');
  const dark = theme === 'dark' || (theme === 'system' && systemDark);
  const thumbnail = useCallback(
    async (id: string) => {
      // A plan that cannot be read has no picture; why not is said when it is opened.
      const stored = await store.load(id).catch(() => null);
      return stored ? thumbnailSvg(pictureOf(stored.plan), { palette: dark ? darkPalette : lightPalette }) : '';
    },
    [store, pictureOf, dark],
  );

  return (
    <Library
      plans={list}
      examples={examples}
      theme={theme}
      notice={notice}
      onTheme={(next) => chooseTheme(services, next)}
      thumbnail={thumbnail}
      onNew={() => void plans.create().then(open)}
      onExample={async (example) => open(await plans.copyExample(await example.load()))}
      onOpenFile={async () => {
        const file = await files.open(planFileKind).catch(() => 'cancelled' as const);
        if (file !== 'cancelled') await openBytes(file);
      }}
      onFile={openBytes}
      onRename={plans.rename}
      onDuplicate={plans.duplicate}
      onRemove={async ({ id, title }) => {
        await plans.remove(id);
        session.say(`Deleted “${title}”.`, { label: 'Undo', run: () => void plans.restore(id) });
      }}
    >
      {foot}
    </Library>
  );
}
