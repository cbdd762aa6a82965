/** The name under which a plan's file is offered. */

/** 60 characters of four bytes and the ending stay below the 255 bytes that file systems allow. */
const longest = 60;
/** Names that Windows keeps for devices, whatever the ending. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * The title in lower-case kebab case plus `.aimtree.json`. Letters (accents and all) and digits of every script stay;
 * a title without any gives `plan.aimtree.json`.
 */
export function fileName(title: string): string {
  return `${baseName(title)}.aimtree.json`;
}

/** For what is left of a plan that cannot be read: no plan's file, and not called one. */
export function damagedFileName(title: string): string {
  return `${baseName(title)}-damaged.json`;
}

function baseName(title: string): string {
  const words =
    title
      .normalize('NFC')
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const kebab = [...words.join('-')].slice(0, longest).join('').replace(/-$/, '');
  return kebab === '' ? 'plan' : reserved.test(kebab) ? `plan-${kebab}` : kebab;
}
