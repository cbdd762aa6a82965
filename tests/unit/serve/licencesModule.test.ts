import { describe, expect, it } from 'vitest';
import { readLicences } from '../../../src/serve/licencesModule.mjs';

const { packages, texts } = readLicences();

describe('The licences of what the app is made of', () => {
  it('are those of all that it needs, near and far', () => {
    const names = packages.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['dexie', 'react', 'd3-zoom', '@fontsource-variable/inter']));
    expect(names.filter((name) => name.startsWith('@types/') || name === 'vitest')).toEqual([]);
  });

  it.each(packages.map((one) => [one.name, one] as const))('lets %s be used freely', (_, { licence, text }) => {
    expect(['MIT', 'ISC', 'Apache-2.0', 'BSD-3-Clause', '0BSD', 'CC0-1.0', 'OFL-1.1', 'Unlicense']).toContain(licence);
    expect(text === null || (texts[text]?.length ?? 0) > 100).toBe(true);
  });

  it('name who has the copyright, and nothing else that begins so', () => {
    expect(packages.find(({ name }) => name === 'react')?.holders).toBe(
      'Copyright (c) Meta Platforms, Inc. and affiliates.',
    );
    expect(packages.find(({ name }) => name === 'react-aria')?.holders).toBe('Copyright 2019 Adobe');
  });
});
