/** The page of a thing within a view: opened from wherever the thing is seen, and left for where one was. */
import { noteSpot } from '../browser/spot';
import type { CommandContext } from './command';

export function openPage({ ports, session }: CommandContext, view: string, thing: string): void {
  const here = ports.whereNow();
  // From one page to the next, the way back leads to where the first was opened.
  if (here && (here.view !== view || here.thing === undefined)) {
    const label = ports.views.find(({ id }) => id === here.view)?.label ?? '';
    const name = ports.view.current?.name?.() ?? `the ${label.toLowerCase()}`;
    session.setState({ cameFrom: { ...here, name, spot: noteSpot() } });
  }
  session.setState({ details: false });
  ports.goToView(view, thing);
}

export function leavePage({ ports, session }: CommandContext, view: string): void {
  const { cameFrom } = session.getState();
  ports.goToView(cameFrom?.view ?? view, cameFrom?.thing);
}
