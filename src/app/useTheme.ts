/** Light or dark: as the system says, unless the user has chosen. The choice is kept with the app's own view state. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { appView } from '../storage/planStore';
import type { Theme } from '../store/session';
import type { Services } from './services';
import { useMediaQuery } from './useMediaQuery';

export function useTheme({ session, store }: Services): void {
  const theme = useStore(session, (state) => state.theme);

  useEffect(() => {
    void store.loadView(appView).then(
      (view) => {
        const kept = view as { theme?: unknown } | null;
        if (kept?.theme === 'light' || kept?.theme === 'dark') session.setState({ theme: kept.theme });
      },
      // Nothing stored, nothing chosen.
      () => undefined,
    );
  }, [session, store]);

  useEffect(() => {
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    const apply = () => {
      document.documentElement.dataset.theme = theme === 'system' ? (system.matches ? 'dark' : 'light') : theme;
    };
    apply();
    system.addEventListener('change', apply);
    return () => system.removeEventListener('change', apply);
  }, [theme]);
}

/** Whether what is shown is dark at present. */
export function useIsDark({ session }: Pick<Services, 'session'>): boolean {
  const theme = useStore(session, (state) => state.theme);
  const isSystemDark = useMediaQuery('(prefers-color-scheme: dark)');
  return theme === 'dark' || (theme === 'system' && isSystemDark);
}

export function chooseTheme({ session, store }: Pick<Services, 'session' | 'store'>, theme: Theme): void {
  session.setState({ theme });
  void store.saveView(appView, { theme }).catch(() => undefined);
}
