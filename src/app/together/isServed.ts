/** Asks the server of this page, and nobody else, whether it has rooms; null when it does not answer. */
export async function isServed(): Promise<boolean | null> {
  const answer = await fetch(place(), { method: 'HEAD', cache: 'no-store' }).catch(() => null);
  return answer && answer.headers.get('Aimtree-Together') === '1';
}

/** Where the app was served from, ending in a slash. */
export function place(): string {
  return new URL('.', window.location.href).href;
}
