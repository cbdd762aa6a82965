/** Whether the details are to be seen, and how they are shown and hidden: beside the view, or over it where it is narrow. */
import { useSession } from '../../store/stores';
import { setPanel } from '../services/panelSettings';
import { useServices } from '../services/ServicesContext';
import { useMediaQuery } from '../services/useMediaQuery';

export function useDetails() {
  const services = useServices();
  const covers = useMediaQuery('(max-width: 900px)');
  const isOpen = useSession(({ details, panel }) => (covers ? details : panel.isShown));
  const show = (isShown: boolean) => {
    if (covers) services.session.setState({ details: isShown });
    else setPanel(services, { isShown });
  };
  /** Shows them with the keyboard in the field of that label, or on the panel as a whole. */
  const goTo = (field?: string) => {
    show(true);
    services.session.setState({ panelAsked: { field: field ?? '' } });
  };
  return { covers, isOpen, show, goTo, toggle: () => show(!isOpen) };
}
