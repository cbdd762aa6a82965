/** Firefox, driven through Marionette: the protocol that every Firefox speaks, with nothing to be installed between. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { answerOf, eventually, start } from './processes';
import { commands, type BrowserKind, type Send } from './session';

const programs = ['firefox-esr', 'firefox'];

const preferences = {
  'marionette.port': 0,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.update.disabledForTesting': true,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  // Downloads ask nobody.
  'browser.download.folderList': 2,
  'browser.download.always_ask_before_handling_new_types': false,
};

const programOf = () => programs.find((program) => answerOf(program, '--version') !== undefined);

export const firefox: BrowserKind = {
  name: 'Firefox',
  find: () => {
    const program = programOf();
    return program && answerOf(program, '--version');
  },
  async start() {
    const browser = start(programOf() ?? 'firefox', (folder) => {
      const lines = Object.entries({ ...preferences, 'browser.download.dir': folder }).map(
        ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
      );
      writeFileSync(join(folder, 'user.js'), lines.join('\n'));
      return ['--headless', '--marionette', '--no-remote', '--profile', folder];
    });
    try {
      const portFile = join(browser.folder, 'MarionetteActivePort');
      const port = await eventually('Firefox begins', () =>
        existsSync(portFile) ? readFileSync(portFile, 'utf8') : undefined,
      );
      const socket = connect(Number(port), '127.0.0.1');
      const ask = conversation(socket);
      await ask('WebDriver:NewSession', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
      const send: Send = async (command, parameters = {}) => {
        const [, name] = commands[command];
        return valueOf(await ask(`WebDriver:${name}`, parameters));
      };
      const firstTab = String(valueOf(await ask('WebDriver:GetWindowHandle', {})));
      return {
        send,
        firstTab,
        async close() {
          socket.destroy();
          await browser.end();
        },
      };
    } catch (fault) {
      await browser.end();
      throw fault;
    }
  },
};

function valueOf(answer: unknown): unknown {
  return typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : answer;
}

type Message = readonly [kind: number, id: number, error: { message: string } | null, result: unknown];

/** Messages are JSON with their length in bytes and a colon before them. */
function conversation(socket: Socket): (command: string, parameters: object) => Promise<unknown> {
  const waiting = new Map<number, (message: Message) => void>();
  let received = Buffer.alloc(0);
  socket.on('data', (bytes) => {
    received = Buffer.concat([received, bytes]);
    for (;;) {
      const colon = received.indexOf(':');
      const length = Number(received.subarray(0, Math.max(colon, 0)).toString());
      if (colon < 0 || received.length < colon + 1 + length) return;
      const message: unknown = JSON.parse(received.subarray(colon + 1, colon + 1 + length).toString());
      received = received.subarray(colon + 1 + length);
      // The first is a greeting.
      if (Array.isArray(message)) waiting.get(Number(message[1]))?.(message as unknown as Message);
    }
  });
  let last = 0;
  return (command, parameters) =>
    new Promise((resolve, reject) => {
      const id = (last += 1);
      waiting.set(id, ([, , error, result]) => {
        waiting.delete(id);
        if (error) reject(new Error(`${command}: ${error.message}`));
        else resolve(result);
      });
      const text = JSON.stringify([0, id, command, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
}
