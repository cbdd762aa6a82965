import { isAbsolute } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTogetherOptions, usualFolder } from '../../../src/serve/togetherOptions.mjs';

describe('what is asked of npm run together', () => {
  it('is, without a word, this machine only and a folder at home', () => {
    expect(readTogetherOptions([])).toEqual({
      port: undefined,
      host: undefined,
      folder: usualFolder,
      postgres: undefined,
      redis: undefined,
      proxies: [],
    });
    expect(isAbsolute(usualFolder)).toBe(true);
  });

  it('can be a port, an address, a folder and proxies, in either way of writing', () => {
    const words = ['--port', '8080', '--host=0.0.0.0', '--folder=/srv/aimtree', '--proxy', '10.0.0.2', '--proxy=::1'];
    expect(readTogetherOptions(words)).toMatchObject({
      port: 8080,
      host: '0.0.0.0',
      folder: '/srv/aimtree',
      proxies: ['10.0.0.2', '::1'],
    });
  });

  it('keeps nothing in a folder where PostgreSQL is given', () => {
    const asked = readTogetherOptions(['--postgres', 'postgres://me:secret@db/aimtree', '--redis', 'rediss://cache']);
    expect(asked).toMatchObject({
      folder: undefined,
      postgres: 'postgres://me:secret@db/aimtree',
      redis: 'rediss://cache',
    });
  });

  it('can be the help', () => {
    expect(readTogetherOptions(['--port', '1', '--help'])).toBe('help');
  });

  it.each([
    [['--prot', '1'], '“--prot” is no option of this command'],
    [['-p'], '“-p” is no option of this command'],
    [['folder'], '“folder” is no option of this command'],
    [['--', '--port'], '“--” is no option of this command'],
    [['--constructor', 'x'], '“--constructor” is no option of this command'],
    [['--port'], 'After --port something is missing'],
    [['--host', '--port', '1'], 'After --host something is missing'],
    [['--folder='], 'After --folder something is missing'],
    [['--port', '0'], '“0” is not a port'],
    [['--port', 'http'], '“http” is not a port'],
    [['--port', '1', '--port', '2'], '--port was given twice'],
    [['--postgres', 'me:secret@db'], 'What stands after --postgres is no address of its kind'],
    [['--redis', 'http://cache', '--postgres', 'postgres://db'], 'What stands after --redis is no address of its kind'],
    [['--postgres', 'postgres://db', '--folder', 'x'], 'not both'],
    [['--redis', 'redis://cache'], 'Give --postgres too'],
  ])('is refused with a sentence: %j', (words, sentence) => {
    let said = '';
    try {
      readTogetherOptions(words);
    } catch (error) {
      said = error instanceof Error ? error.message : '';
    }
    expect(said).toContain(sentence);
    expect(said).not.toContain('secret');
  });
});
