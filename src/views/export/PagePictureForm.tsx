/** Exports the page of a view as a PNG: all of its rows, light on white, with its title, one to three times as fine as seen. */
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { clonePage, type PictureOfPage } from '../../browser/pagePicture';
import type { CommandContext } from '../../commands/command';
import { useCommandContext } from '../../commands/commandContext';
import type { PagePicture } from '../../commands/view';
import { pictureSize } from '../../figure/compose/pictureSize';
import { sentence } from '../../plan/ask/words';
import { makePng } from '../../output/makePng';
import { pictureLimits } from '../../output/pngSize';
import { usePlan } from '../../store/stores';
import { ProgressBar } from '../../ui/ProgressBar';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { classes } from '../../ui/classes';
import exportStyles from './ExportDialog.module.css';
import styles from './Picture.module.css';
import type { PictureDialogProps } from './PictureDialog';
import { PictureFrame } from './PictureFrame';
import { pictureName } from './pictureName';
import { useFileWork } from './useFileWork';

const cssDpi = 96;
const scales = [
  { id: '1', label: '1×', name: '1 times' },
  { id: '2', label: '2×', name: '2 times' },
  { id: '3', label: '3×', name: '3 times' },
] as const;
const notDrawn = 'This browser could not draw the page. Choose a smaller scale, or use Report… for a document.';

interface PagePictureFormProps extends PictureDialogProps {
  readonly picture: PagePicture;
}

export function PagePictureForm({ picture, files, onClose }: PagePictureFormProps) {
  const context = useCommandContext();
  const plan = usePlan((each) => each);
  const { what } = picture;
  const [scale, setScale] = useState<(typeof scales)[number]['id']>('2');
  const title = `${plan.title}: ${what}`;
  const { made, failed } = usePicture(context, picture, title);
  const work = useFileWork(files, notDrawn);
  const size = made && sizeAt(made, Number(scale));

  const save = async () => {
    if (!made || !size) return;
    const [name] = await work.start({
      names: [pictureName(plan.title, what, '.png')],
      type: 'image/png',
      description: 'PNG image',
      make: (making) => makePng(made.svg, size, cssDpi * Number(scale), making),
    });
    if (name === undefined) return;
    context.session.say(`“${name}” is saved.`);
    onClose();
  };
  return (
    <PictureFrame
      title={`Export ${what}`}
      work={work}
      isReady={size?.ok === true}
      onExport={() => void save()}
      onClose={onClose}
    >
      <div className={styles.fields}>
        <SegmentedControl label="Scale" segments={scales} value={scale} onChange={setScale} />
      </div>
      {made ? (
        <div className={styles.scrolled} tabIndex={0} role="region" aria-label="Preview">
          <img
            src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(made.svg)}`}
            alt={`${sentence(what)} of the plan, whole`}
          />
        </div>
      ) : (
        <div className={classes(styles.preview, styles.waiting)}>
          {failed ? <p role="alert">{notDrawn}</p> : <ProgressBar label="Drawing the whole view" />}
        </div>
      )}
      {size && <SizeWords size={size} />}
    </PictureFrame>
  );
}

function SizeWords({ size }: { readonly size: ReturnType<typeof sizeAt> }) {
  const px = (length: number) => length.toLocaleString('en-GB');
  const words = `${px(size.width)} × ${px(size.height)} px`;
  if (size.ok) return <p className={styles.size}>A PNG image of {words}, on white.</p>;
  return (
    <p role="alert" className={exportStyles.failure}>
      {words} is more than this browser can draw. Choose a smaller scale, or show fewer rows.
    </p>
  );
}

function sizeAt(made: PictureOfPage, scale: number) {
  const dpi = cssDpi * scale;
  return pictureSize({ figure: made, widthMm: (made.width / cssDpi) * 25.4, dpi }, pictureLimits());
}

/** Made once, when the dialog has been drawn. */
function usePicture(context: CommandContext, { element }: PagePicture, title: string) {
  const [made, setMade] = useState<PictureOfPage>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let wanted = true;
    const make = async () => {
      try {
        const picture = await wholePage(context, element, title)?.finish();
        if (wanted) setMade(picture);
      } catch {
        if (wanted) setFailed(true);
      }
    };
    const timer = setTimeout(() => void make());
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [context, element, title]);
  return { made, failed };
}

/** All rows come onto the page, are copied, and go again before the browser draws. */
function wholePage({ session }: CommandContext, element: PagePicture['element'], title: string) {
  flushSync(() => session.setState({ isWhole: true }));
  try {
    const shown = element();
    return shown && clonePage(shown, title);
  } finally {
    flushSync(() => session.setState({ isWhole: false }));
  }
}
