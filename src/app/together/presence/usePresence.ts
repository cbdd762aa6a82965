/** While the open plan is in a room: shows the room where the reader is, and goes along with whom they follow. */
import { useEffect } from 'react';
import { browserTimers as timers } from '../../../storage/timers';
import { useServices } from '../../services/ServicesContext';
import { showPresence } from './showing';
import { watchFollowed } from './watchFollowed';

export function usePresence(): void {
  const { context, together } = useServices();
  useEffect(() => showPresence({ ...context, timers, show: together.show }), [context, together]);
  useEffect(() => watchFollowed({ ...context, timers }), [context]);
}
