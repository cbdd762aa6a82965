/** Whether something has changed what every object inherits: compared with how it was when this was loaded. */

const prototypes = { Object, Array, Function, String, Number, Boolean, Map, Set, RegExp, Date, Promise, Error };

function written(): string[] {
  return Object.entries(prototypes).flatMap(([name, { prototype }]) =>
    Reflect.ownKeys(prototype).map((key) => `${name}.prototype.${String(key)}`),
  );
}

const before = new Set(written());

/** What has come to a prototype since, as sentences. */
export function pollution(): string[] {
  const now = written();
  const strange = now.filter((name) => !before.has(name));
  return [
    ...strange.map((name) => `It made ${name}.`),
    ...(now.length - strange.length < before.size ? ['It took something off a prototype.'] : []),
  ];
}
