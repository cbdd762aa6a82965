/**
 * Places of a page that somebody else fills: the page says where they are (`Place`), and whatever is shown within puts
 * its own things there (`InPlace`). What is put there keeps the contexts of where it comes
 * from. A place that is not there is looked for in the page around.
 */
import { createContext, useCallback, useContext, useMemo, useState, type HTMLAttributes, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

interface Places {
  readonly elements: ReadonlyMap<string, HTMLElement>;
  readonly set: (name: string, element: HTMLElement | null) => void;
  /** Those of the page around. */
  readonly outer: Places | null;
}

const PlacesContext = createContext<Places | null>(null);

function usePlaces(): Places {
  const places = useContext(PlacesContext);
  if (!places) throw new Error('There are places beneath PlacesProvider only.');
  return places;
}

export function PlacesProvider({ children }: { readonly children: ReactNode }) {
  const outer = useContext(PlacesContext);
  const [elements, setElements] = useState<ReadonlyMap<string, HTMLElement>>(new Map());
  const set = useCallback((name: string, element: HTMLElement | null) => {
    setElements((before) => {
      const after = new Map(before);
      if (element) after.set(name, element);
      else after.delete(name);
      return after;
    });
  }, []);
  const places = useMemo(() => ({ elements, set, outer }), [elements, set, outer]);
  return <PlacesContext value={places}>{children}</PlacesContext>;
}

interface PlaceProps extends HTMLAttributes<HTMLDivElement> {
  readonly name: string;
}

/** An empty element until somebody puts something there; a style sheet may hide it then (`:empty`). */
export function Place({ name, ...rest }: PlaceProps) {
  const { set } = usePlaces();
  const hold = useCallback((element: HTMLDivElement | null) => set(name, element), [set, name]);
  return <div {...rest} ref={hold} />;
}

export function InPlace({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const element = placeIn(usePlaces(), name);
  return element ? createPortal(children, element) : null;
}

function placeIn(places: Places, name: string): HTMLElement | undefined {
  return places.elements.get(name) ?? (places.outer ? placeIn(places.outer, name) : undefined);
}
