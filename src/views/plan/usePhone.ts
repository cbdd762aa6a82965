/** Whether the window is as narrow as a phone. */
import { useSyncExternalStore } from 'react';

const narrow = '(max-width: 600px)';

export function usePhone(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(narrow);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => window.matchMedia(narrow).matches,
  );
}
