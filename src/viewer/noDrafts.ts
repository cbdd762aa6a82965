/**
 * Takes the place of Immer in the script of a shared page (`serve/viewerModule.mjs`): nothing is edited there, so nothing
 * is ever a draft, and the page is lighter by a whole package.
 */
export const isDraft = (_value: unknown): boolean => false;
export const current = <T>(value: T): T => value;
