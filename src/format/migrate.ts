/**
 * Brings a file of an older version up to the newest, one version at a time. A migration takes a file of its version
 * and gives one of the next; `version` itself is counted here. It may change its argument: nobody else holds it.
 */

export type Migration = (file: Record<string, unknown>) => Record<string, unknown>;

/** By the version that a migration starts from. Version 1 is the first, so there is nothing to migrate yet. */
export const migrations: Readonly<Record<number, Migration>> = {};

/** `file`, of version `from`, as a file of version `to`. Throws when a step between the two is missing: a fault of ours. */
export function migrate(
  file: Record<string, unknown>,
  from: number,
  to: number,
  steps: Readonly<Record<number, Migration>> = migrations,
): Record<string, unknown> {
  let migrated = file;
  for (let version = from; version < to; version += 1) {
    const step = steps[version];
    if (!step) throw new Error(`No migration from version ${version} of the plan file`);
    migrated = { ...step(migrated), version: version + 1 };
  }
  return migrated;
}
