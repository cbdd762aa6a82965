import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { metaPolicy } from '../../../src/serve/contentSecurityPolicy.mjs';
import { projectRoot } from '../../../src/serve/tools.mjs';

/** The style sheet that a module of React Aria inserts, with the one constant that it holds filled in. */
function insertedStyle(module: string): string {
  const code = readFileSync(join(projectRoot, 'node_modules/react-aria/dist/private', module), 'utf8');
  const style = /style\.textContent = `([^`]*)`\.trim\(\)/.exec(code)?.[1] ?? '';
  const attribute = /PRESSABLE_ATTRIBUTE = '([^']+)'/.exec(code)?.[1] ?? '';
  return style.replaceAll(/\$\{[^}]*\}/g, attribute).trim();
}

describe('the security policy', () => {
  it.each(['interactions/usePress.mjs', 'overlays/usePreventScroll.mjs'])(
    'admits the style that React Aria inserts in %s',
    (module) => {
      const style = insertedStyle(module);
      expect(style).toContain('@layer');
      expect(metaPolicy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    },
  );

  it('admits nothing inline and nothing from elsewhere', () => {
    expect(metaPolicy).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(metaPolicy).not.toMatch(/unsafe|https?:|\*/);
  });
});
