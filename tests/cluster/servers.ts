/** Servers of `npm run together` as processes of their own, and a balancer before them that takes them in turn. */
import { spawn, type ChildProcess } from 'node:child_process';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import { projectRoot } from '../../src/serve/tools.mjs';
import { freePort } from './services';

export interface ClusterServer {
  readonly port: number;
  start(): Promise<void>;
  /** As a cut of the power would. */
  kill(): Promise<void>;
  /** As Ctrl+C does; gives its exit code. */
  stop(): Promise<number | null>;
  /** What it said of errors, without what it says at each start. */
  complaints(): string;
}

export async function createServerProcess(words: readonly string[]): Promise<ClusterServer> {
  const port = await freePort();
  let child: ChildProcess;
  let said = '';
  const ended = () =>
    new Promise<number | null>((done) => (child.exitCode === null ? child.once('exit', done) : done(child.exitCode)));
  return {
    port,
    start() {
      child = spawn(process.execPath, [join(projectRoot, 'src/serve/together.mjs'), '--port', `${port}`, ...words]);
      const own = child;
      return new Promise((resolve, reject) => {
        let heard = '';
        own.stderr?.on('data', (data) => {
          heard += data;
          if (!heard.includes('Ctrl+C')) return;
          said += heard.split('written then.\n', 2)[1] ?? '';
          heard = 'Ctrl+Cwritten then.\n';
          resolve();
        });
        own.once('exit', () => reject(new Error(`A server ended while it began: ${heard}`)));
      });
    },
    async kill() {
      child.kill('SIGKILL');
      await ended();
    },
    async stop() {
      child.kill('SIGINT');
      return ended();
    },
    complaints: () => said,
  };
}

/** Passes each connection on to the next port that answers. Ends in a slash. */
export async function balance(ports: readonly number[]): Promise<{ readonly url: string; readonly close: () => void }> {
  let next = 0;
  const all = new Set<Socket>();
  const server = createServer((client) => {
    all.add(client);
    client.on('error', () => client.destroy());
    const pass = (tries: number) => {
      const port = ports[(next += 1) % ports.length] ?? 0;
      const behind = connect(port, '127.0.0.1');
      let isThrough = false;
      behind.once('connect', () => {
        isThrough = true;
        client.pipe(behind).pipe(client);
      });
      behind.on('error', () => (isThrough || tries <= 1 ? client.destroy() : pass(tries - 1)));
      client.once('close', () => {
        all.delete(client);
        behind.destroy();
      });
    };
    pass(ports.length);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close() {
      server.close();
      for (const client of all) client.destroy();
    },
  };
}
