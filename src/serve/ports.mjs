/** On which port a server listens: the one that was asked for, or the first that is free. */

const portsToTry = 100;

/**
 * @param {string | undefined} text
 * @param {string} example how the command is called with a port
 * @returns {number | undefined} the port that was asked for
 * @throws {Error} saying what a port is
 */
export function portOf(text, example) {
  if (text === undefined) return undefined;
  if (!/^\d{1,5}$/.test(text) || Number(text) < 1 || Number(text) > 65_535) {
    throw new Error(`“${text}” is not a port. A port is a number from 1 to 65535, as in: ${example}`);
  }
  return Number(text);
}

/** @param {unknown} error */
const codeOf = (error) => (error instanceof Error && 'code' in error ? error.code : undefined);

/**
 * @template T
 * @param {(port: number) => Promise<T>} serve fails as the system does when the port cannot be had
 * @param {{ port: number | undefined, usual: number, host?: string }} where `usual` is the first that is tried where none was asked for
 * @returns {Promise<T>}
 * @throws {Error} saying which port or address cannot be had
 */
export async function serveOn(serve, { port, usual, host }) {
  for (let tried = port ?? usual; tried < (port ?? usual + portsToTry - 1) + 1; tried++) {
    try {
      return await serve(tried);
    } catch (error) {
      const code = String(codeOf(error));
      if (code === 'EADDRINUSE' && port === undefined) continue;
      const refusals = new Map([
        ['EADDRINUSE', `Port ${tried} is in use. Choose another one with --port.`],
        ['EACCES', `Port ${tried} may not be used here. Choose one above 1023.`],
        ['EADDRNOTAVAIL', `“${host}” is no address of this machine. Choose one of its own with --host.`],
        ['ENOTFOUND', `“${host}” is no address of this machine. Choose one of its own with --host.`],
      ]);
      throw refusals.has(code) ? new Error(refusals.get(code), { cause: error }) : error;
    }
  }
  throw new Error(`No port from ${usual} to ${usual + portsToTry - 1} is free. Choose one with --port.`);
}
