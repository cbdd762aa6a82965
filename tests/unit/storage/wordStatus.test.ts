import { describe, expect, it } from 'vitest';
import type { StorageTrouble } from '../../../src/storage/trouble';
import { wordStatus, wordUnkept, wordUnread } from '../../../src/storage/wordStatus';

const troubles: Record<StorageTrouble, true> = {
  quota: true,
  blocked: true,
  unavailable: true,
  newer: true,
  silent: true,
  spoilt: true,
  lost: true,
  failed: true,
};

describe('the words for what is saved', () => {
  it('begin as the status region promises', () => {
    expect(wordStatus({ kind: 'saved' })).toBe('Saved');
    expect(wordStatus({ kind: 'saving' })).toBe('Saving…');
  });

  it.each(Object.keys(troubles) as StorageTrouble[])('give the reason for %s and what to do', (trouble) => {
    expect(wordStatus({ kind: 'failed', trouble })).toMatch(
      /^Not saved: [^.]+\. [^.]+\.$|^Not saved: .+\?\)\. [^.]+\.$/,
    );
  });

  it.each(Object.keys(troubles) as StorageTrouble[])('never call plans gone that cannot be read: %s', (trouble) => {
    expect(wordUnread(trouble)).toMatch(/^[A-Z].+\. Nothing was changed and nothing was deleted\.$/);
    expect(wordUnkept(trouble)).toMatch(/^[a-z].+\.$/);
  });
});
