/** What fits to do with a copy, by how it stands to the plan that is here; the one that fits best stands last. */
import { Button } from '../../../ui/Button';
import type { Standing } from './standing';

interface Props {
  /** `coming`: it is not known yet. `unread`: what is kept of the plan cannot be read. */
  readonly kind: Standing['kind'] | 'coming' | 'unread';
  readonly onCancel: () => void;
  readonly onBoth: () => void;
  /** The file takes the place of the plan. */
  readonly onReplace: () => void;
  readonly onBase: () => void;
  readonly onCompare: () => void;
  readonly onOpen: () => void;
  readonly onTakeOver: () => void;
  readonly onMerge: () => void;
  /** Of another plan. */
  readonly onCopyIn: () => void;
  /** Only what was said there; undefined where nothing was. */
  readonly onTakeComments: (() => void) | undefined;
}

const bestOf = {
  same: 'open',
  newer: 'take',
  older: 'compare',
  parted: 'merge',
  noBase: 'compare',
  otherPlan: 'copy',
  unread: 'replace',
  coming: null,
} as const;

export function CopyChoices(props: Props) {
  const { kind } = props;
  const best = bestOf[kind];
  return (
    <>
      <Button variant="quiet" onPress={props.onCancel}>
        Cancel
      </Button>
      {kind !== 'same' && (
        <Button variant="quiet" onPress={props.onBoth}>
          {kind === 'otherPlan' ? 'Keep it as a plan' : 'Keep both'}
        </Button>
      )}
      {kind !== 'same' && kind !== 'newer' && kind !== 'coming' && kind !== 'otherPlan' && (
        <Button variant={best === 'replace' ? 'primary' : 'quiet'} onPress={props.onReplace}>
          Open as the newer version
        </Button>
      )}
      {kind === 'noBase' && <Button onPress={props.onBase}>Open the copy you both started from…</Button>}
      {kind !== 'same' && kind !== 'unread' && kind !== 'coming' && (
        <Button variant={best === 'compare' ? 'primary' : 'plain'} onPress={props.onCompare}>
          Compare
        </Button>
      )}
      {props.onTakeComments && <Button onPress={props.onTakeComments}>Take only these comments</Button>}
      {best === 'open' && (
        <Button variant="primary" onPress={props.onOpen}>
          Open
        </Button>
      )}
      {best === 'take' && (
        <Button variant="primary" onPress={props.onTakeOver}>
          Take over
        </Button>
      )}
      {best === 'copy' && (
        <Button variant="primary" onPress={props.onCopyIn}>
          Copy its boxes in
        </Button>
      )}
      {best === 'merge' && (
        <Button variant="primary" onPress={props.onMerge}>
          Merge
        </Button>
      )}
    </>
  );
}
