import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planJsonSchema } from '../../schema/planJsonSchema';

const published = 'public/aimtree-plan-1.schema.json';

describe('The published JSON Schema', () => {
  it('is what the app reads with (when it is stale: npx vitest run tests/unit/format/jsonSchema.test.ts -u)', async () => {
    await expect(planJsonSchema()).toMatchFileSnapshot(`../../../${published}`);
  });

  it('names every part, allows unknown members, and refers only to what it has', () => {
    const text = readFileSync(published, 'utf8');
    const schema = JSON.parse(text) as { required: string[]; $defs: Record<string, unknown> };
    expect(schema.required).toHaveLength(18);
    expect(text).not.toContain('"additionalProperties": false');
    for (const [, name] of text.matchAll(/"\$ref": "#\/\$defs\/(\w+)"/g))
      expect(Object.keys(schema.$defs)).toContain(name);
  });
});
