/** What the user is told about storage: only what is so. */
import type { SaveStatus } from './saveStatus';
import type { StorageTrouble } from './trouble';

const reasons: Record<StorageTrouble, string> = {
  quota: 'this browser is out of space. Download a copy.',
  blocked: 'another tab runs an older version of Aimtree. Close that tab.',
  unavailable: 'this browser keeps nothing here (is this a private window?). Download a copy.',
  newer: 'a newer version of Aimtree is in use in this browser. Download a copy, then reload.',
  silent: 'this browser’s storage does not answer. Close other tabs that show Aimtree, or download a copy.',
  spoilt: 'what this browser kept of the plan is damaged. Download a copy.',
  lost: 'this browser has cleared what was kept. Download a copy.',
  failed: 'this browser could not write it. Trying again; download a copy to be safe.',
};

/** The status as the status region says it; begins with “Saved”, “Saving” or “Not saved”. */
export function wordStatus(status: SaveStatus): string {
  if (status.kind === 'failed') return `Not saved: ${reasons[status.trouble]}`;
  return status.kind === 'saved' ? 'Saved' : 'Saving…';
}

/** Why plans that are kept here cannot be read now, and what to do; no plan is said to be gone. */
export function wordUnread(trouble: StorageTrouble): string {
  return `${unread[trouble] ?? 'This browser’s storage did not answer as it should.'} Nothing was changed and nothing was deleted.`;
}

const unread: Partial<Record<StorageTrouble, string>> = {
  quota: 'This browser is out of space, and does not open what it keeps. Make room on the disk.',
  blocked: 'Another tab runs an older version of Aimtree and holds your plans. Close that tab.',
  unavailable:
    'This browser does not open its storage. Perhaps this is a private window, or cookies and site data are blocked for this address: allow them, or use another window.',
  newer: 'A newer version of Aimtree has kept your plans in this browser. Load the page again to get that version.',
  spoilt: 'What this browser keeps of this plan is damaged and cannot be shown. Other plans are as they were.',
  silent: 'This browser’s storage does not answer. Close other tabs that show Aimtree, or start the browser again.',
};

/** Why something could not be kept, and what to do; stands behind what it was. */
export function wordUnkept(trouble: StorageTrouble): string {
  return unkept[trouble] ?? 'this browser could not write it. Try again.';
}

const unkept: Partial<Record<StorageTrouble, string>> = {
  quota: 'this browser is out of space. Make room, then try again.',
  blocked: 'another tab runs an older version of Aimtree. Close that tab, then try again.',
  unavailable: 'this browser keeps nothing here (is this a private window?).',
  newer: 'a newer version of Aimtree is in use in this browser. Load the page again.',
  spoilt: 'what this browser keeps of it cannot be read. Download what is there.',
  silent: 'this browser’s storage does not answer. Close other tabs that show Aimtree, then try again.',
};
