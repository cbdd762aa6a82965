/** Whether a request comes from a page of this very server. What comes from no page at all has to know a secret anyway. */
export function isOfOwnPage(headers: {
  readonly origin?: string | undefined;
  readonly host?: string | undefined;
}): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return true;
  try {
    return host !== undefined && new URL(origin).host === new URL(`http://${host}`).host;
  } catch {
    return false;
  }
}
