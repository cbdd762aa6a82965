/** The panel at the right is as its user left it: shown or hidden, and how wide. Kept with the app's own settings. */
import type { PlanStore } from '../../storage/planStore';
import type { Session } from '../../store/session';
import { panelWidths } from '../../ui/PanelEdge';
import { changeSettings, readSettings } from './appSettings';

interface Needs {
  readonly session: Session;
  readonly store: PlanStore;
}

/** Before anything is drawn. What was stored by others counts only as far as it makes sense. */
export async function readPanel({ session, store }: Needs): Promise<void> {
  const { panel } = await readSettings(store);
  if (typeof panel !== 'object' || panel === null) return;
  const isShown = !('isShown' in panel && panel.isShown === false);
  const stored = 'width' in panel && typeof panel.width === 'number' ? panel.width : panelWidths.usual;
  const isPossible = stored >= panelWidths.least && stored <= panelWidths.greatest;
  session.setState({ panel: { isShown, width: isPossible ? stored : panelWidths.usual } });
}

/** Where this holds the panel covers the view: it does not stand beside it. */
export const panelCovers = '(max-width: 900px)';

/** Shows or hides the details; where something else stands in their place, they come back. */
export function togglePanel(needs: Needs): void {
  const { details, panel, panelHolds } = needs.session.getState();
  const isOpen = window.matchMedia(panelCovers).matches ? details : panel.isShown;
  needs.session.setState({ panelHolds: 'details' });
  if (isOpen && panelHolds !== 'details') return;
  if (window.matchMedia(panelCovers).matches) needs.session.setState({ details: !details });
  else setPanel(needs, { isShown: !panel.isShown });
}

export function setPanel({ session, store }: Needs, change: { isShown?: boolean; width?: number }): void {
  const panel = { ...session.getState().panel, ...change };
  session.setState({ panel });
  void changeSettings(store, { panel });
}
