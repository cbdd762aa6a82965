import { describe, expect, it } from 'vitest';
import { formatVersion } from '../../../src/format/fileSchema';
import { migrate, migrations, type Migration } from '../../../src/format/migrate';

const steps: Record<number, Migration> = {
  1: ({ heading, ...file }) => ({ ...file, title: heading }),
  2: (file) => ({ ...file, title: `${String(file.title)}!` }),
};

describe('Migrating a file', () => {
  it('goes step by step and counts the version', () => {
    expect(migrate({ version: 1, heading: 'Falls' }, 1, 3, steps)).toEqual({ version: 3, title: 'Falls!' });
  });

  it('begins where the file is', () => {
    expect(migrate({ version: 2, title: 'Falls' }, 2, 3, steps)).toEqual({ version: 3, title: 'Falls!' });
  });

  it('leaves a file of the newest version alone', () => {
    const file = { version: 3 };
    expect(migrate(file, 3, 3, steps)).toBe(file);
  });

  it('does not pass over a step that is missing', () => {
    expect(() => migrate({ version: 0 }, 0, 2, steps)).toThrow('No migration from version 0');
  });

  it('has a step from every version that ever was', () => {
    expect(Object.keys(migrations).map(Number)).toEqual(
      Array.from({ length: formatVersion - 1 }, (_, index) => index + 1),
    );
  });
});
