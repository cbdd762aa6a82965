/**
 * From which address a request comes, for counting only. Behind a reverse proxy it is the one that the proxy has written
 * last into `X-Forwarded-For`; what anybody else writes there is not believed.
 */
import type { IncomingMessage } from 'node:http';

type Asking = Pick<IncomingMessage, 'headers'> & { readonly socket: { readonly remoteAddress?: string | undefined } };

/** @param proxies addresses beside this machine’s own */
export function addressOf({ headers, socket }: Asking, proxies: readonly string[]): string {
  const from = plain(socket.remoteAddress ?? '');
  if (from !== '127.0.0.1' && from !== '::1' && !proxies.includes(from)) return from;
  const passedOn = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',').at(-1)?.trim();
  return passedOn ? plain(passedOn) : from;
}

/** An IPv4 address in the clothes of IPv6 is the same address. */
function plain(address: string): string {
  return address.replace(/^::ffff:/i, '');
}
