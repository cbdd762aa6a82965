/** What commands can ask of the list of the network, and of the matrix: the keyboard, and what has some words. */
import { useEffect, useRef, type RefObject } from 'react';
import { useCommandContext } from '../../../../commands/commandContext';
import { stakeholdersWith } from '../../../../plan/ask/people/register';
import { selectedOf, thingsOf } from '../../../../store/selection';
import type { ShownNetwork } from '../useNetwork';

export function useListPort({ network }: ShownNetwork): { readonly view: RefObject<HTMLDivElement | null> } {
  const context = useCommandContext();
  const view = useRef<HTMLDivElement>(null);
  const latest = useRef(network);
  useEffect(() => {
    latest.current = network;
  });
  useEffect(() => {
    const { session, openPlan } = context;
    const { view: shown } = context.ports;
    const element = () => {
      const id = selectedOf(session.getState(), 'stakeholder').at(-1);
      return id === undefined
        ? null
        : view.current?.querySelector<HTMLElement>(`[data-stakeholder-id="${CSS.escape(id)}"]`);
    };
    shown.current = {
      name: () => 'the network',
      focus: () => (element() ?? view.current)?.focus({ preventScroll: true }),
      place: () => element()?.getBoundingClientRect(),
      all: () =>
        thingsOf(
          'stakeholder',
          latest.current.people.map(({ id }) => id),
        ),
      find: (query) =>
        thingsOf(
          'stakeholder',
          stakeholdersWith(openPlan.plan(), query).map(({ id }) => id),
        ),
      picture: () => ({ kind: 'page', what: 'network', element: () => view.current }),
    };
    return () => {
      shown.current = null;
    };
  }, [context]);
  return { view };
}
