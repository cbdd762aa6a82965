/** Says why a backup, or a file in it, cannot be read. */
import type { EntryProblem, ZipProblem } from '../archive/readZip';
import { number } from '../kit/english';

export function wordZipProblem(problem: ZipProblem): string {
  switch (problem.kind) {
    case 'notZip':
      return 'This is no ZIP archive, or one that breaks off. Copy or download it again.';
    case 'tooMany':
      return `This archive holds ${number(problem.found)} files; a backup has at most ${number(problem.limit)}.`;
  }
}

/** Sizes in bytes. */
export function wordArchiveTooLarge(found: number, limit: number): string {
  return `This archive has ${megabytes(found)}; a backup has at most ${megabytes(limit)}. Unpack it and open the plans that you need one by one.`;
}

function megabytes(bytes: number): string {
  return `${number(Math.ceil(bytes / 1024 / 1024))} MB`;
}

export function wordEntryProblem(problem: EntryProblem): string {
  switch (problem.kind) {
    case 'damaged':
      return 'This file is damaged within the archive.';
    case 'locked':
      return 'This file is encrypted, or packed in a way that Aimtree does not read. Unpack it and open it by itself.';
    case 'tooLarge': {
      const limit = megabytes(problem.limit);
      return problem.of === 'file'
        ? `Unpacked, this file has more than ${limit}, the largest that a plan can be.`
        : `Unpacked, the files of this archive have more than ${limit}, the largest that a backup can be. Unpack it and open this plan by itself.`;
    }
  }
}

export const wordAbsent = 'The backup’s list names this plan, but its file is not in the archive.';

/** Seconds after which the rest of a backup is left unread. */
export const backupPatience = 120;
export const wordOutOfTime = `Reading this backup has taken longer than ${backupPatience} seconds, so this plan was not read. Unpack the archive and open it by itself.`;
