import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StepLabel } from '../../../src/store/act';

const source = join(import.meta.dirname, '../../../src');

/** What follows “Undo” in the tooltip of the button: every label that is given anywhere in the app. */
function labels(): string[] {
  const given = [/\b(?:act|onAct|editLeading)\(\s*(?:context,\s*)?(.+,)/g, /\bstepLabel(?:=|: )(.+)/g];
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/.test(path));
  return files.flatMap((file) => {
    const code = readFileSync(join(source, file), 'utf8');
    return given.flatMap((pattern) =>
      Array.from(code.matchAll(pattern), ([, rest = '']) => literals(rest.split(', (')[0] ?? '')).flat(),
    );
  });
}

/** The strings that an argument or a property may be: one, or one of two. */
function literals(words: string): string[] {
  const [first] = /^\{?(?:\w+ \? )?['"`]/.exec(words) ?? [];
  if (first === undefined) return [];
  return Array.from(words.matchAll(/(['"`])(.+?)\1/g), ([, , label = '']) => label);
}

describe('the labels of steps', () => {
  const verbs =
    'add|amend|arrange|change|clear|delete|edit|import|merge|move|name|paste|place|rate|recolour|remove|rename|reopen|reorder|resolve|restore|start|take|tidy|unlink|use';

  it('are found', () => {
    expect(labels().length).toBeGreaterThan(45);
    expect(labels()).toEqual(
      expect.arrayContaining(['move box', 'edit text', 'change notes', 'take a name away', 'arrange freely']),
    );
  });

  it.each([...new Set(labels())])('“Undo %s” reads as a verb and what it is done to', (label) => {
    expect(label).toMatch(new RegExp(`^(${verbs}) \\S`));
    expect(label).not.toMatch(/[.:!]$/);
  });

  it('cannot begin with a capital, which the type refuses', () => {
    // @ts-expect-error: “Edit text” is no label.
    const label: StepLabel = 'Edit text';
    expect(label).toBeDefined();
  });
});
