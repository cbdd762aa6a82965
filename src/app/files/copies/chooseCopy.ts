/** Lets the user choose one plan file. */
import type { FilePort } from '../../../browser/files';

const planFile = { description: 'Plan file', endings: ['.json'], types: ['application/json'] } as const;

/** Null where none was chosen. */
export async function chooseCopy(files: FilePort): Promise<File | null> {
  const chosen = await files.open(planFile).catch(() => 'cancelled' as const);
  return chosen === 'cancelled' ? null : (chosen[0] ?? null);
}
