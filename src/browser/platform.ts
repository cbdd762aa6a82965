/** What the machine calls its keys. */
export const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);
