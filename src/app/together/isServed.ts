/** Asks the server of this page, and nobody else, whether it has rooms. */
export async function isServed(): Promise<boolean> {
  const answer = await fetch(place(), { method: 'HEAD', cache: 'no-store' }).catch(() => null);
  return answer?.headers.get('Aimtree-Together') === '1';
}

/** Where the app was served from, ending in a slash. */
export function place(): string {
  return new URL('.', window.location.href).href;
}
