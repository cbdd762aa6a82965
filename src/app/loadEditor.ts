/** The editor's code, which is not needed to see the library. Asked for more than once it is loaded once. */
export const loadEditor = () => import('./EditorPage');
