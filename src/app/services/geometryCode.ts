/**
 * The code of layout and lines, and what finds out how text is drawn: loaded with the editor, and by the library once it
 * is shown.
 */
import type { watchDrawnText } from '../../browser/drawnText';
import type { windowForm } from '../../geometry/fit/windowForm';
import type { createGeometry } from '../../geometry/scene/geometry';
import type { createWrapper } from '../../geometry/text/wrapText';

interface GeometryCode {
  readonly createGeometry: typeof createGeometry;
  readonly watchDrawnText: typeof watchDrawnText;
  readonly windowForm: typeof windowForm;
  readonly createWrapper: typeof createWrapper;
}

let loaded: GeometryCode | undefined;

export async function loadGeometry(): Promise<GeometryCode> {
  const [geometry, drawnText, fit, wrap] = await Promise.all([
    import('../../geometry/scene/geometry'),
    import('../../browser/drawnText'),
    import('../../geometry/fit/windowForm'),
    import('../../geometry/text/wrapText'),
  ]);
  loaded ??= {
    createGeometry: geometry.createGeometry,
    watchDrawnText: drawnText.watchDrawnText,
    windowForm: fit.windowForm,
    createWrapper: wrap.createWrapper,
  };
  return loaded;
}

/** Where the editor is shown it is there. */
export function loadedGeometry(): GeometryCode {
  if (!loaded) throw new Error('The geometry is not loaded yet.');
  return loaded;
}
