/**
 * A component whose code comes when it is first shown, or before that by `load`. Until then nothing is drawn; a load
 * that fails is thrown to the nearest error boundary, and the next showing tries again.
 *
 * `React.lazy` would need a Suspense boundary, and React holds back what takes a fallback's place until the fallback has
 * been seen for 300 ms (`FALLBACK_THROTTLE_MS` in react-reconciler), also when the code has long been there.
 */
import { useEffect, useState, type ComponentType } from 'react';

export type LateComponent<P> = ComponentType<P> & { readonly load: () => Promise<unknown> };

export function lateComponent<P extends object>(load: () => Promise<ComponentType<P>>): LateComponent<P> {
  let loaded: ComponentType<P> | undefined;
  let loading: Promise<unknown> | undefined;

  const start = () => {
    loading ??= load().then(
      (component) => {
        loaded = component;
      },
      (error: unknown) => {
        loading = undefined;
        throw error;
      },
    );
    return loading;
  };

  function Late(props: P) {
    const [came, setCame] = useState<{ readonly error?: unknown }>();
    useEffect(() => {
      if (loaded) return;
      let shown = true;
      start().then(
        () => shown && setCame({}),
        (error: unknown) => shown && setCame({ error }),
      );
      return () => {
        shown = false;
      };
    }, []);
    if (came && 'error' in came) throw came.error;
    const Component = loaded;
    return Component ? <Component {...props} /> : null;
  }
  return Object.assign(Late, { load: start });
}
