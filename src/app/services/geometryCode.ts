/**
 * The code of layout and lines, and what finds out how text is drawn: loaded with the editor, and by the library once it
 * is shown.
 */
async function load() {
  const [
    { createGeometry, geometrySteps },
    { watchDrawnText },
    { mayGetForm, windowForm },
    { cardForm },
    { createWrapper },
  ] = await Promise.all([
    import('../../geometry/scene/geometry'),
    import('../../browser/drawnText'),
    import('../../geometry/fit/windowForm'),
    import('../../geometry/fit/cardForm'),
    import('../../geometry/text/wrapText'),
  ]);
  return { createGeometry, geometrySteps, watchDrawnText, mayGetForm, windowForm, cardForm, createWrapper };
}

type GeometryCode = Awaited<ReturnType<typeof load>>;

let loaded: GeometryCode | undefined;

export async function loadGeometry(): Promise<GeometryCode> {
  const code = await load();
  loaded ??= code;
  return loaded;
}

/** Where the editor is shown it is there. */
export function loadedGeometry(): GeometryCode {
  if (!loaded) throw new Error('The geometry is not loaded yet.');
  return loaded;
}
