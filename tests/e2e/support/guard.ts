/**
 * Watches everything that happens in a browser context for what must never happen in any journey: a request to
 * another origin, an error on the console (a breach of the Content-Security-Policy shows as one), an uncaught error.
 */
import type { BrowserContext } from '@playwright/test';

/** These stay inside the page: nothing is sent. */
const inPage = new Set(['data:', 'blob:', 'about:']);

/**
 * @param origin the only one that may be asked for anything
 * @returns the list of problems, in words, which grows as they happen
 */
export function guard(context: BrowserContext, origin: string): string[] {
  const problems: string[] = [];
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !inPage.has(url.protocol)) problems.push(`A request left the origin: ${url.href}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`An error on the console: ${message.text()}`);
  });
  context.on('weberror', (error) => {
    problems.push(`An uncaught error: ${error.error().stack ?? error.error().message}`);
  });
  return problems;
}
