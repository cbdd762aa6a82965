/**
 * Presents the plan full screen: it shows the picture of the canvas and goes from branch to branch. It is mounted only
 * while it is shown, and its code is loaded then.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { fillScreen } from '../../browser/fullScreen';
import { legibleOn } from '../../figure/compose/framing';
import { createFigures } from '../../figure/compose/figures';
import type { Theme } from '../../figure/colour/paints';
import { screenOptions } from '../../figure/compose/screenOptions';
import type { MeasureText } from '../../geometry/types/types';
import { presentationSteps } from '../../plan/ask/presentation';
import { usePlan, useStores } from '../../store/stores';
import { actionOf, type PresentAction } from './presentationKeys';
import { PresentControls } from './PresentControls';
import { Stage } from './Stage';
import { StepInWords } from './StepInWords';
import { useLaser } from './useLaser';
import { useViewport } from './useViewport';
import styles from './Present.module.css';

export interface PresentProps {
  readonly measure: MeasureText;
  readonly theme: Theme;
  readonly onClose: () => void;
}

const nothing: ReadonlySet<string> = new Set();

export function Present({ measure, theme, onClose }: PresentProps) {
  const { session } = useStores();
  const plan = usePlan((open) => open);
  const viewport = useViewport();
  const figure = useMemo(
    () => createFigures(measure, theme)(plan, screenOptions(plan), nothing)[0],
    [measure, theme, plan],
  );
  const steps = useMemo(
    () => (figure ? presentationSteps(plan, legibleOn(figure, viewport)) : []),
    [plan, figure, viewport],
  );
  const [wished, setWished] = useState(0);
  const [isBlank, setBlank] = useState(false);
  const { dot, isOn, isAwake, toggle } = useLaser();
  const at = Math.min(wished, steps.length - 1);
  const step = steps[at];

  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  }, [onClose]);
  useEffect(() => fillScreen(() => close.current()), []);

  const act = useCallback(
    (action: PresentAction) => {
      if (action === 'blank') return setBlank((before) => !before);
      if (action === 'laser') return toggle();
      // What was hidden is shown again before anything else: nobody has seen it yet.
      if (isBlank) return setBlank(false);
      const next = { back: at - 1, on: at + 1, first: 0, last: steps.length - 1 }[action];
      setWished(Math.max(0, Math.min(next, steps.length - 1)));
    },
    [toggle, isBlank, at, steps.length],
  );
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const action = actionOf(event, session.getState().singleKeys);
      if (!action) return;
      event.preventDefault();
      event.stopPropagation();
      act(action);
    };
    // Before anybody else: the keys are the presentation's wherever the focus is.
    window.addEventListener('keydown', pressed, { capture: true });
    return () => window.removeEventListener('keydown', pressed, { capture: true });
  }, [act, session]);

  if (!figure || !step) return null;
  return (
    <ModalOverlay isOpen onOpenChange={(open) => !open && onClose()} className={styles.overlay ?? ''}>
      <Modal className={styles.modal ?? ''}>
        <Dialog aria-label="Presentation" className={styles.dialog ?? ''}>
          <div
            className={styles.field}
            data-awake={isAwake || undefined}
            data-laser={isOn || undefined}
            data-blank={isBlank || undefined}
          >
            <Stage figure={figure} step={step} viewport={viewport} onTurn={act} />
            {!isBlank && <div ref={dot} className={styles.dot} aria-hidden="true" />}
            <StepInWords figure={figure} steps={steps} at={at} isBlank={isBlank} />
            <PresentControls
              at={at}
              count={steps.length}
              isBlank={isBlank}
              hasLaser={isOn}
              onAct={act}
              onClose={onClose}
            />
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
