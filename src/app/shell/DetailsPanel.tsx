/** The panel at the right with the details of what is selected. */
import { useEffect, useRef } from 'react';
import { useSession } from '../../store/stores';
import { Panel } from '../../ui/Panel';
import { takeKeyboard } from '../../ui/takeKeyboard';
import { Inspector } from '../../views/inspector/Inspector';
import { setPanel } from '../services/panelSettings';
import { useServices } from '../services/ServicesContext';
import { useDetails } from './useDetails';

export function DetailsPanel() {
  const services = useServices();
  const { view } = services.context.ports;
  const { covers, isOpen, show } = useDetails();
  const width = useSession((state) => state.panel.width);
  const panel = useRef<HTMLElement>(null);
  const asked = useSession((state) => state.panelAsked);
  const answered = useRef(asked);

  useEffect(() => {
    if (asked === answered.current) return;
    answered.current = asked;
    const isThere = panel.current?.contains(document.activeElement);
    if (asked.field === undefined && isThere) view.current?.focus();
    else takeKeyboard(() => labelled(panel.current, asked.field) ?? panel.current);
  }, [asked, view]);

  if (!isOpen) return null;
  return (
    <Panel
      ref={panel}
      name="Details"
      width={width}
      onWidth={(next) => setPanel(services, { width: next })}
      covers={covers}
      onLeave={() => view.current?.focus()}
      onClose={() => {
        show(false);
        if (!covers) view.current?.focus();
      }}
    >
      <Inspector />
    </Panel>
  );
}

/** The field that has the label; nothing for no label. */
function labelled(panel: HTMLElement | null, label = ''): HTMLElement | null | undefined {
  if (label === '') return undefined;
  return [...(panel?.querySelectorAll('label') ?? [])].find(({ textContent }) => textContent === label)?.control;
}
