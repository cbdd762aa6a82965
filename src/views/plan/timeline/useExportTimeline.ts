/** Hands the timeline, as it is shown, to whoever saves pictures. */
import { useCommandContext } from '../../../commands/commandContext';
import { timelinePicture } from '../../../figure/compose/timelinePicture';
import type { TableRow } from '../../../plan/ask/tableRows';
import type { TimelineSettings } from './timelineChoices';

export function useExportTimeline(rows: readonly TableRow[], { cycles }: TimelineSettings, today: () => string) {
  const { ports } = useCommandContext();
  return () =>
    ports.exportPicture({
      title: 'Export timeline',
      name: 'timeline',
      draw: (plan, wrap) => timelinePicture({ plan, rows, withCycles: cycles, today: today() }, wrap),
    });
}
