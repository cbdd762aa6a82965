/** The code of layout and lines: loaded with the editor, and by the library once it is shown. */
import type { createGeometry } from '../../geometry/scene/geometry';

let loaded: typeof createGeometry | undefined;

export async function loadGeometry(): Promise<typeof createGeometry> {
  loaded ??= (await import('../../geometry/scene/geometry')).createGeometry;
  return loaded;
}

/** Where the editor is shown it is there. */
export function loadedGeometry(): typeof createGeometry {
  if (!loaded) throw new Error('The geometry is not loaded yet.');
  return loaded;
}
