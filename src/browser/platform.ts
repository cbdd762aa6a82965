/** Says whether this is a Mac, where keys have other names. */
export const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);
