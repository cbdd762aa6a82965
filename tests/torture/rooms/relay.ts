/** The line between one person and the server: it can be cut at any moment, with all that is on its way, and held up. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface Relay {
  /** Ends in a slash. */
  readonly origin: string;
  /** Whatever is on its way is gone. */
  cut(): void;
  /** Nothing arrives any more, either way, until it flows again. */
  hold(): void;
  flow(): void;
  close(): void;
}

export async function openRelay(port: () => number): Promise<Relay> {
  const pairs = new Set<readonly [Socket, Socket]>();
  let isHeld = false;
  const server = createServer((near) => {
    const far = connect(port(), '127.0.0.1');
    const pair = [near, far] as const;
    pairs.add(pair);
    const end = () => {
      pairs.delete(pair);
      for (const socket of pair) socket.destroy();
    };
    for (const socket of pair) socket.setNoDelay(true).on('error', end).on('close', end);
    near.on('data', (bytes) => far.write(bytes));
    far.on('data', (bytes) => near.write(bytes));
    if (isHeld) for (const socket of pair) socket.pause();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const cut = () => {
    for (const pair of pairs) for (const socket of pair) socket.destroy();
  };
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    cut,
    hold() {
      isHeld = true;
      for (const pair of pairs) for (const socket of pair) socket.pause();
    },
    flow() {
      isHeld = false;
      for (const pair of pairs) for (const socket of pair) socket.resume();
    },
    close() {
      cut();
      server.close();
    },
  };
}
