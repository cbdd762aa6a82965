/**
 * The code of layout and lines, and what finds out how text is drawn: loaded with the editor, and by the library once it
 * is shown.
 */
import type { watchDrawnText } from '../../browser/drawnText';
import type { createGeometry } from '../../geometry/scene/geometry';

interface GeometryCode {
  readonly createGeometry: typeof createGeometry;
  readonly watchDrawnText: typeof watchDrawnText;
}

let loaded: GeometryCode | undefined;

export async function loadGeometry(): Promise<GeometryCode> {
  const [geometry, drawnText] = await Promise.all([
    import('../../geometry/scene/geometry'),
    import('../../browser/drawnText'),
  ]);
  loaded ??= { createGeometry: geometry.createGeometry, watchDrawnText: drawnText.watchDrawnText };
  return loaded;
}

/** Where the editor is shown it is there. */
export function loadedGeometry(): GeometryCode {
  if (!loaded) throw new Error('The geometry is not loaded yet.');
  return loaded;
}
