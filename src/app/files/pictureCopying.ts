/**
 * *Copy as picture*. Browsers let a page write to the clipboard only while a click or key press is fresh: the clipboard is
 * asked for at once, with promises of what the picture consists of, be its code still on the way.
 */
import { ClipboardFailure, writePicture, type ClipboardFailureReason } from '../../browser/clipboard';
import { whenLoaded } from '../../browser/whenLoaded';
import type { MeasureText } from '../../geometry/types/types';
import type { Stores } from '../../store/stores';

const failures: Readonly<Record<ClipboardFailureReason, string>> = {
  unsupported: 'This browser cannot copy pictures. Use Export → PNG image… instead.',
  'not-allowed': 'The browser did not let the picture onto the clipboard.',
  failed: 'The picture could not be copied.',
};

const load = () => import('../../output/pictureForms');

export interface PictureCopying {
  /** To be called at once at a click or key press. */
  readonly copy: () => Promise<void>;
  /** Has the code come before it is needed. */
  readonly prepare: () => void;
}

export function createPictureCopying({
  openPlan,
  session,
  measure,
}: Pick<Stores, 'openPlan' | 'session'> & { readonly measure: MeasureText }): PictureCopying {
  return {
    async copy() {
      const plan = openPlan.plan();
      const forms = load().then(({ pictureForms }) => pictureForms({ plan, measure }));
      const [png, svg, text] = [
        forms.then((made) => made.png),
        forms.then((made) => made.svg),
        forms.then((made) => made.text),
      ];
      try {
        await writePicture({ png, svg, text });
        session.say('The picture is on the clipboard.');
      } catch (fault) {
        session.say(failures[fault instanceof ClipboardFailure ? fault.reason : 'failed']);
      }
    },
    prepare() {
      whenLoaded(() => void load().catch(() => undefined));
    },
  };
}
