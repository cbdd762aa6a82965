/** Counts with letters as journals do: a … z, then aa, ab …; `index` counts from 0. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
