import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { commentingViewer, viewer } from 'virtual:viewer';
import { describe, expect, it } from 'vitest';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the script of a shared page', () => {
  it('is small, and holds none of what only the app needs', () => {
    expect(gzipSync(viewer.script).length).toBeLessThan(42_500);
    // What valibot, Dexie and React would bring, and what a page in a sandbox has not.
    const traces = ['~standard', 'Dexie', 'useSyncExternalStore', 'localStorage', 'indexedDB'];
    expect(traces.filter((trace) => viewer.script.includes(trace))).toEqual([]);
  });

  it('can be commented on for little more, by those pages alone that want it', () => {
    expect(commentingViewer.script.startsWith(viewer.script)).toBe(true);
    expect(gzipSync(commentingViewer.script.slice(viewer.script.length)).length).toBeLessThan(2_500);
    expect(commentingViewer.policy).toBe(
      `default-src 'none'; script-src ${hashOf(commentingViewer.script)}; style-src ${hashOf(commentingViewer.style)}; ` +
        "img-src data:; font-src data:; base-uri 'none'; form-action 'none'",
    );
    expect(viewer.script).not.toContain('aimtree-comments');
  });

  it('stands in a page as it is, and its policy admits it and the style sheet alone', () => {
    expect(viewer.script).not.toMatch(/<\/script|<!--/i);
    expect(viewer.style).not.toMatch(/<\/style|url\(|@import/i);
    expect(viewer.policy).toBe(
      `default-src 'none'; script-src ${hashOf(viewer.script)}; style-src ${hashOf(viewer.style)}; ` +
        "img-src data:; font-src data:; base-uri 'none'; form-action 'none'",
    );
  });
});
