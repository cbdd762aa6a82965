/**
 * Functions that are longer than `aimtree/long-functions` allows and wait for being split. Nothing may be added; what has
 * been split is taken out.
 */
export const longStill = new Set([
  'app/files/fileLinks.ts createFileLinks',
  'app/files/planService.ts createPlanService',
  'app/files/restoring.ts createRestoring',
  'app/files/useOpening.ts useOpening',
  'app/services/services.ts createServices',
  'app/shell/useHousekeeping.tsx useHousekeeping',
  'archive/lzw.ts compressLzw',
  'format/wordProblem.ts sentence',
  'storage/autosave.ts createAutosave',
  'storage/connection.ts createConnection',
  'storage/dexieStore.ts createDexieStore',
  'storage/grounds.ts createGrounds',
  'storage/memoryStore.ts createMemoryStore',
  'store/openPlan.ts createOpenPlan',
  'views/diagram/useDragging.ts useDragging',
]);
