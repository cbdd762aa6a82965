/** The editor, whose code is not needed to see the library. */
import { lateComponent } from '../../ui/lateComponent';

export const EditorPage = lateComponent(async () => (await import('./EditorPage')).EditorPage);

/** Asked for more than once it is loaded once. */
export const loadEditor = EditorPage.load;
