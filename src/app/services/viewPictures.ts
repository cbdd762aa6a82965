/** The picture that a view wants to be exported, while it is asked in which form. */
import { createStore } from 'zustand/vanilla';
import type { ViewPicture } from '../../output/viewPicture';

export type ViewPictures = ReturnType<typeof createViewPictures>;

export function createViewPictures() {
  const store = createStore<{ readonly picture: ViewPicture | null }>(() => ({ picture: null }));
  return {
    ...store,
    ask: (picture: ViewPicture) => store.setState({ picture }),
    close: () => store.setState({ picture: null }),
  };
}
