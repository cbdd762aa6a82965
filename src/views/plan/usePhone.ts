/** Whether the window is as narrow as a phone. */
import { useMediaQuery } from '../../ui/useMediaQuery';

export const usePhone = () => useMediaQuery('(max-width: 600px)');
