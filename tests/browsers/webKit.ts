/** WebKitGTK in its small browser on a screen that nobody sees, driven through WebKitWebDriver. */
import { createServer } from 'node:net';
import { answerOf, eventually, start, type Started } from './processes';
import { commands, type BrowserKind, type Send } from './session';

const driver = 'WebKitWebDriver';
const screen = 'Xvfb';

export const webKit: BrowserKind = {
  name: 'WebKitGTK',
  find: () => {
    const has = (program: string) => answerOf('which', program) !== undefined;
    return has(driver) && (has(screen) || process.env['DISPLAY'] !== undefined) ? 'WebKitGTK' : undefined;
  },
  async start() {
    const started: Started[] = [];
    const end = async () => {
      for (const one of started.toReversed()) await one.end();
    };
    try {
      let display = process.env['DISPLAY'];
      if (display === undefined) {
        display = `:${100 + (process.pid % 800)}`;
        const shown = display;
        started.push(start(screen, () => [shown, '-screen', '0', '1440x1000x24', '-nolisten', 'tcp']));
      }
      const port = await freePort();
      started.push(
        start(driver, () => [`--port=${port}`], {
          DISPLAY: display,
          WEBKIT_DISABLE_COMPOSITING_MODE: '1',
          NO_AT_BRIDGE: '1',
        }),
      );
      const address = `http://127.0.0.1:${port}/session`;
      const session = await eventually('WebKitGTK begins', async () => {
        const { sessionId } = (await ask(address, { capabilities: {} })) as { sessionId: string };
        return sessionId;
      });
      const send: Send = (command, parameters = {}) => ask(`${address}/${session}/${commands[command][0]}`, parameters);
      const firstTab = String(await ask(`${address}/${session}/window`));
      return { send, firstTab, close: end };
    } catch (fault) {
      await end();
      throw fault;
    }
  },
};

/** Without parameters it is a question. */
async function ask(address: string, parameters?: object): Promise<unknown> {
  const response = await fetch(address, {
    method: parameters ? 'POST' : 'GET',
    ...(parameters && { body: JSON.stringify(parameters) }),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`${error}: ${message}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
