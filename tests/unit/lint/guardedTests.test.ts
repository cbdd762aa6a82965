import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../../src/serve/tools.mjs';

const folder = join(projectRoot, 'tests/e2e');
const specs = readdirSync(folder).filter((name) => name.endsWith('.spec.ts'));

/** Every journey is watched for requests that leave the page’s own origin (`tests/e2e/support/guard.ts`). */
describe('each browser test', () => {
  it.each(specs)('of %s is guarded', (name) => {
    const code = readFileSync(join(folder, name), 'utf8');
    expect(code).toMatch(/import \{[^}]*\btest\b[^}]*\} from '\.\/support\//);
    expect(code).not.toMatch(/import \{[^}]*\btest\b[^}]*\} from '@playwright\/test'/);
    const contexts = code.match(/\.(?:newContext|launchPersistentContext)\(/g) ?? [];
    const guards = code.match(/\bguard\(/g) ?? [];
    expect(guards.length).toBeGreaterThanOrEqual(contexts.length);
  });
});
