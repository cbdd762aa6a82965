/** Light or dark: as the system says, unless the user has chosen. The choice is kept with the app's own view state. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Theme } from '../../store/session';
import { changeSettings, readSettings } from './appSettings';
import type { Services } from './services';
import { useMediaQuery } from '../../ui/useMediaQuery';

/** Before anything is drawn: a page that is light for a moment and then dark hurts the eye. */
export async function readTheme({ session, store }: Pick<Services, 'session' | 'store'>): Promise<void> {
  // Nothing stored, nothing chosen.
  const { theme } = await readSettings(store);
  if (theme === 'light' || theme === 'dark') session.setState({ theme });
}

export function useTheme({ session }: Pick<Services, 'session'>): void {
  const theme = useStore(session, (state) => state.theme);

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
  void changeSettings(store, { theme });
}
