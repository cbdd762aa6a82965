/** Smaller, all of it, larger: the buttons of a picture that can be zoomed. */
import { Minus, Plus } from 'lucide-react';
import { Button } from './Button';
import { IconButton } from './IconButton';
import type { PreviewZoom } from './usePreviewZoom';

interface ZoomButtonsProps extends Pick<PreviewZoom, 'zoom' | 'isSmallest' | 'zoomIn' | 'zoomOut' | 'whole'> {
  /** What they are of: “Zoom of the preview”. */
  readonly label: string;
  /** What the button in the middle brings back: “Whole page”. */
  readonly all: string;
  readonly className: string | undefined;
}

export function ZoomButtons({ zoom, isSmallest, zoomIn, zoomOut, whole, label, all, className }: ZoomButtonsProps) {
  return (
    <div role="group" aria-label={label} className={className}>
      <IconButton label="Smaller" keys="-" small icon={<Minus />} isDisabled={isSmallest} onPress={zoomOut} />
      <Button variant="quiet" aria-label={all} onPress={whole}>
        {zoom === 1 ? all : `${Math.round(zoom * 100)} %`}
      </Button>
      <IconButton label="Larger" keys="+" small icon={<Plus />} onPress={zoomIn} />
    </div>
  );
}
