/**
 * Copies a drawing as a picture. Browsers let a page write to the clipboard only while a press is fresh: it is asked for at
 * once, with promises of what the picture consists of.
 */
import { useState } from 'react';
import { ClipboardFailure, writePicture } from '../../browser/clipboard';
import type { Picture } from '../../figure/marks/picture';
import { Button } from '../../ui/Button';

interface CopyDrawingProps {
  /** Null where there is nothing to be drawn. */
  readonly picture: Picture | null;
  readonly onSaid: (words: string) => void;
}

const load = () => import('../../output/drawingForms');

export function CopyDrawing({ picture, onSaid }: CopyDrawingProps) {
  const [isCopying, setCopying] = useState(false);
  const copy = async (drawn: Picture) => {
    setCopying(true);
    const forms = load().then(({ drawingForms }) => drawingForms(drawn));
    const [png, svg, text] = [
      forms.then((made) => made.png),
      forms.then((made) => made.svg),
      forms.then((made) => made.text),
    ];
    try {
      await writePicture({ png, svg, text });
      onSaid('The picture is on the clipboard.');
    } catch (fault) {
      const isUnknown = fault instanceof ClipboardFailure && fault.reason === 'unsupported';
      onSaid(
        isUnknown
          ? 'This browser cannot copy pictures. Export it instead.'
          : 'The picture could not be copied. Export it instead.',
      );
    }
    setCopying(false);
  };
  return (
    <Button isDisabled={picture === null || isCopying} onPress={() => picture && void copy(picture)}>
      Copy
    </Button>
  );
}
