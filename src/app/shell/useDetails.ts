/** Whether the details are to be seen, and how they are shown and hidden: beside the view, or over it where it is narrow. */
import { useSession } from '../../store/stores';
import { panelCovers, setPanel, togglePanel } from '../services/panelSettings';
import { useServices } from '../services/ServicesContext';
import { useMediaQuery } from '../../ui/useMediaQuery';

export function useDetails() {
  const services = useServices();
  const covers = useMediaQuery(panelCovers);
  const isOpen = useSession(({ details, panel }) => (covers ? details : panel.isShown));
  const show = (isShown: boolean) => {
    if (covers) services.session.setState({ details: isShown });
    else setPanel(services, { isShown });
  };
  return { covers, isOpen, show, toggle: () => togglePanel(services) };
}
