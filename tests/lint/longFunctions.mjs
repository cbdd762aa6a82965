/**
 * Functions that are longer than `aimtree/long-functions` allows and wait for being split. Nothing may be added; what has
 * been split is taken out.
 */
export const longStill = new Set(['app/files/useOpening.ts useOpening']);
