/** The library with its wiring. */
import { useCallback, useEffect } from 'react';
import { useLocation } from 'wouter';
import { useStore } from 'zustand';
import { hasFolders } from '../../browser/folders';
import { whenIdle } from '../../browser/whenIdle';
import { troubleOf } from '../../storage/trouble';
import { wordUnread } from '../../storage/wordStatus';
import { Library } from '../../views/library/Library';
import { examples } from '../files/examples';
import { blankTemplate, templates } from '../files/templates';
import { lateComponent } from '../../ui/lateComponent';
import { useMediaQuery } from '../../ui/useMediaQuery';
import { chooseTheme } from '../services/useTheme';
import { useFileOpening } from '../files/FileDrop';
import { useLibraryPaste } from '../files/useLibraryPaste';
import { firstAddress } from '../views/addresses';
import { useServices } from '../services/ServicesContext';
import { foreignEndings } from '../../exchange/read/endings';
import { guideFirst } from './useGuide';
import { keeping } from './keeping';
import { useHousekeeping } from './useHousekeeping';
import { usePlanList } from './usePlanList';

const planFileKind = {
  description: 'Plan file, backup, picture with its plan, list or table',
  endings: ['.json', '.zip', '.png', '.svg', '.csv', '.tsv', '.txt', '.html', ...Object.values(foreignEndings).flat()],
  types: ['application/json', 'application/zip', 'image/png', 'image/svg+xml', 'text/csv', 'text/plain', 'text/html'],
  several: true,
} as const;

/** Few browsers can open folders, and few people do. */
const FolderPlans = lateComponent(async () => (await import('../files/folder/FolderPlans')).FolderPlans);

/** What draws the pictures of the cards, which come after the cards. */
async function loadDrawing() {
  const [drawing, palettes] = await Promise.all([
    import('../../figure/svg/thumbnailSvg'),
    import('../../figure/colour/palette'),
  ]);
  return { ...drawing, ...palettes };
}

export function LibraryPage() {
  const services = useServices();
  const { store, plans, session, pictureOf, files, salvaging, importing, folder } = services;
  const [, navigate] = useLocation();
  const { plans: list, unread } = usePlanList(services);
  const theme = useStore(session, (state) => state.theme);
  const { openFiles } = useFileOpening();
  useLibraryPaste();
  const { notice, foot } = useHousekeeping();

  useEffect(() => {
    document.title = 'Plans – Aimtree';
  }, []);

  const open = (id: string) => navigate(firstAddress(id));
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)');
  const dark = theme === 'dark' || (theme === 'system' && systemDark);
  const thumbnail = useCallback(
    async (id: string, signal: AbortSignal) => {
      // A plan that has only just come is about to be opened, more often than not, and this page to go.
      await new Promise<void>(whenIdle);
      if (signal.aborted) return '';
      const stored = await store.load(id).catch(troubleOf);
      if (signal.aborted) return '';
      if (stored === 'spoilt') {
        const good = await store.salvage(id).then(
          (left) => left.good,
          () => null,
        );
        return { canRestore: good !== null };
      }
      // What storage does not give out has no picture; why not is said when it is opened.
      if (!stored || typeof stored === 'string') return '';
      const { thumbnailRoom, thumbnailSvg, darkPalette, lightPalette } = await loadDrawing();
      const geometry = await pictureOf(stored.plan, thumbnailRoom, signal).catch((fault: unknown) => {
        if (!signal.aborted) throw fault;
        return null;
      });
      return geometry ? thumbnailSvg(geometry, { palette: dark ? darkPalette : lightPalette }) : '';
    },
    [store, pictureOf, dark],
  );

  /** Whoever begins with nothing is guided through the first plan. */
  const openBegun = async (make: () => Promise<string>) => {
    const isFirst = (await store.list()).length === 0;
    const id = await make();
    if (isFirst) await guideFirst(services, id);
    open(id);
  };
  /** A copy of a plan that came with the app, to be worked on. */
  const begin = async ({ title, load, id }: { title: string; load: () => Promise<string>; id?: string }) => {
    const text = await load();
    const copy = () => plans.copyExample(text);
    await keeping(session, `“${title}” was not opened`, async () =>
      id === blankTemplate ? openBegun(copy) : open(await copy()),
    );
  };

  return (
    <Library
      plans={list}
      unread={unread && wordUnread(unread)}
      examples={examples}
      templates={templates}
      theme={theme}
      notice={notice}
      onTheme={(next) => chooseTheme(services, next)}
      thumbnail={thumbnail}
      folder={hasFolders() && <FolderPlans />}
      onOpenFolder={hasFolders() ? () => void folder.open() : undefined}
      onNew={() => void keeping(session, 'no plan was made', () => openBegun(() => plans.create()))}
      onTemplate={(id) => {
        const template = templates.find((each) => each.id === id);
        if (template) void begin(template);
      }}
      onExample={begin}
      onOpenFile={async () => {
        const chosen = await files.open(planFileKind).catch(() => 'cancelled' as const);
        if (chosen !== 'cancelled') await openFiles(chosen);
      }}
      onFiles={openFiles}
      onPasteText={() => importing.offer({ recognised: null, from: '' })}
      onRename={async (id, title) => {
        await keeping(session, 'the plan was not renamed', () => plans.rename(id, title));
      }}
      onDuplicate={async (id) => {
        await keeping(session, 'the plan was not duplicated', () => plans.duplicate(id));
      }}
      onRemove={async ({ id, title, isInRoom }) => {
        if (!(await keeping(session, `“${title}” was not deleted`, () => plans.remove(id)))) return;
        const putBack = () => keeping(session, `“${title}” was not put back`, () => plans.restore(id));
        session.say(`Deleted “${title}”${isInRoom === true ? ' here. The others keep it' : ''}.`, {
          label: 'Undo',
          run: () => void putBack(),
        });
      }}
      onDownload={({ id, title }) => salvaging.download(id, title)}
      onRestore={async ({ id, title }) => {
        await keeping(session, `“${title}” was not restored`, () => salvaging.restore(id));
      }}
    >
      {foot}
    </Library>
  );
}
