/** *Export timeline…*: the timeline as it is shown, as a file. */
import { timelinePicture } from '../../../figure/compose/timelinePicture';
import type { TimelineContent } from '../../../figure/compose/timelineSheet';
import { ExportPicture } from '../ExportPicture';

interface ExportTimelineProps {
  readonly content: Omit<TimelineContent, 'plan'>;
  readonly onClose: () => void;
}

export function ExportTimeline({ content, onClose }: ExportTimelineProps) {
  return (
    <ExportPicture
      what="timeline"
      draw={(plan, wrap) => timelinePicture({ ...content, plan }, wrap)}
      onClose={onClose}
    />
  );
}
