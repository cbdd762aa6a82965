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

export function wordEntryProblem(problem: EntryProblem): string {
  switch (problem.kind) {
    case 'damaged':
      return 'This file is damaged within the archive.';
    case 'locked':
      return 'This file is encrypted, or packed in a way that Aimtree does not read. Unpack it and open it by itself.';
    case 'tooLarge': {
      const limit = `${number(problem.limit / 1024 / 1024)} MB`;
      return problem.of === 'file'
        ? `Unpacked, this file has more than ${limit}, the largest that a plan can be.`
        : `Unpacked, the files of this archive have more than ${limit}, the largest that a backup can be.`;
    }
  }
}
