/** The editor, whose code is not needed to see the library. The view that plans are first met in comes with it. */
import { loadView } from '../views/viewComponent';
import { viewTable } from '../views/viewTable';
import { loadGeometry } from '../services/geometryCode';
import { lateComponent } from '../../ui/lateComponent';

export const EditorPage = lateComponent(async () => {
  const [first] = viewTable;
  const [page] = await Promise.all([import('./EditorPage'), first && loadView(first), loadGeometry()]);
  return page.EditorPage;
});

/** Two states or copies beside each other, within the editor where a plan is open. */
export const ComparePlace = lateComponent(async () => {
  const [place] = await Promise.all([import('./ComparePlace'), loadGeometry()]);
  return place.ComparePlace;
});

/** Links to rooms are followed seldom. */
export const JoinPage = lateComponent(async () => (await import('./JoinPage')).JoinPage);

/** Asked for more than once it is loaded once. */
export const loadEditor = EditorPage.load;
