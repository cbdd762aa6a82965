/** `npm run together` as it is started: without a browser, by what it prints, answers and leaves on the disk. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../src/serve/tools.mjs';
import { expect, test } from './support/fixtures';

interface Command {
  readonly child: ChildProcess;
  readonly said: () => { readonly out: string; readonly err: string };
  readonly ended: Promise<number | null>;
}

function together(...words: string[]): Command {
  const child = spawn(process.execPath, [join(projectRoot, 'src/serve/together.mjs'), ...words]);
  let [out, err] = ['', ''];
  child.stdout.on('data', (data) => (out += data));
  child.stderr.on('data', (data) => (err += data));
  const ended = new Promise<number | null>((done) => child.once('close', done));
  return { child, ended, said: () => ({ out, err }) };
}

test('a server for a team starts by one command, keeps what it was given when it is stopped, and is alone in its folder', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'aimtree-together-'));
  const first = together('--folder', folder);
  try {
    await expect.poll(() => first.said().err, { timeout: 20_000 }).toContain('Ctrl+C');
    const { out, err } = first.said();
    const [, origin, room = '', secret] =
      /^Aimtree: (.+)\nA first room: \1#\/join\/(\w+)\/([\w-]{22})\n$/.exec(out) ?? [];
    expect(origin).toMatch(/^http:\/\/localhost:\d+\/$/);
    expect(err).toContain(folder);
    expect(err).toContain('TLS');
    expect((await fetch(origin!, { method: 'HEAD' })).headers.get('Aimtree-Together')).toBe('1');

    const address = `${origin}together/rooms/${room}/plan`;
    const Authorization = `Bearer ${secret}`;
    const given = await fetch(address, { headers: { Authorization } });
    const plan = await given.text();
    const body = plan.replace(/"title": "[^"]*"/, '"title": "Fewer falls"');
    const headers = { Authorization, 'If-Match': given.headers.get('ETag') ?? '' };
    expect((await fetch(address, { method: 'PUT', headers, body })).status).toBe(204);

    const second = together('--folder', folder);
    expect(await second.ended).toBe(1);
    expect(second.said().err).toContain('Another server');

    first.child.kill('SIGINT');
    expect(await first.ended).toBe(0);
    expect(readFileSync(join(folder, `${room}.aimtree.json`), 'utf8')).toContain('Fewer falls');
    expect(readdirSync(folder).sort()).toEqual([`${room}.aimtree.json`, `${room}.room.json`, 'copies']);
  } finally {
    first.child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
});
