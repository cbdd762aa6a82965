/** What the user is told about the file that a plan is linked to. */
import type { LinkedFileFailureReason } from '../../browser/linkedFiles';

export const linkWords = {
  saved: (name: string) => `Saved to “${name}”.`,
  linked: (name: string, keys: string) => `Saved as a JSON file. ${keys} saves to “${name}” from now on.`,
  unlinked: (name: string) => `No longer linked to “${name}”. The file stays as it is.`,
  changed: (name: string) => `“${name}” was changed by someone else. Nothing was overwritten.`,
  askAgain: (name: string) => `The browser asks again before this plan may be saved to “${name}”.`,
  keptBoth: (name: string, title: string) =>
    `Kept both: theirs is in the library as “${title}”. This plan is no longer linked to “${name}”.`,
  leftAlone: (name: string) => `“${name}” was left alone. This plan is no longer linked to it.`,
  openedTheirs: (name: string) => `This is the plan as it is in “${name}”. What was here before stays in its history.`,
};

export const linkFailures: Readonly<Record<LinkedFileFailureReason, (name: string) => string>> = {
  gone: (name) => `“${name}” is no longer where it was: moved, renamed or deleted. The plan is safe here.`,
  'not-allowed': (name) => `“${name}” was not saved: the browser may not write there. The plan is safe here.`,
  'no-room': (name) => `“${name}” was not saved: the disk is full. The plan is safe here.`,
  failed: (name) => `“${name}” was not saved. Is it open in another program? The plan is safe here.`,
};
