/**
 * What the user is told about saving: only what is so.
 */
import type { SaveStatus } from './saveStatus';
import type { StorageTrouble } from './trouble';

const reasons: Record<StorageTrouble, string> = {
  quota: 'this browser is out of space. Download a copy.',
  blocked: 'another tab runs an older version of Aimtree. Close that tab.',
  unavailable: 'this browser keeps nothing here (is this a private window?). Download a copy.',
  newer: 'a newer version of Aimtree is in use in this browser. Download a copy, then reload.',
  lost: 'this browser has cleared what was kept. Download a copy.',
  failed: 'this browser could not write it. Trying again; download a copy to be safe.',
};

/** The status as the status region says it; begins with “Saved”, “Saving” or “Not saved”. */
export function wordStatus(status: SaveStatus): string {
  if (status.kind === 'failed') return `Not saved: ${reasons[status.trouble]}`;
  return status.kind === 'saved' ? 'Saved' : 'Saving…';
}
