/** Collects the opacities of a document. Each is a graphics state (ISO 32000-1, 8.4.5) that is written once. */
import { dict, num, type PdfValue } from './pdfValue';
import type { OpacityState } from './shapes';

export interface Opacities {
  readonly stateFor: OpacityState;
  /** The states that were used, to be among the resources; undefined when there are none. */
  readonly write: () => PdfValue | undefined;
}

export function createOpacities(): Opacities {
  const states = new Map<string, PdfValue>();
  return {
    stateFor(opacity) {
      const name = `A${Math.round(opacity * 1000)}`;
      if (!states.has(name)) states.set(name, dict({ ca: num(opacity), CA: num(opacity) }));
      return name;
    },
    write: () => (states.size === 0 ? undefined : dict(Object.fromEntries(states))),
  };
}
