/** The panel at the right: the details of what is selected, the coach, or what was said in comments. */
import { useEffect, useRef } from 'react';
import { useSession } from '../../store/stores';
import { lateComponent } from '../../ui/lateComponent';
import { Place } from '../../ui/Places';
import { Panel } from '../../ui/Panel';
import { takeKeyboard } from '../../ui/takeKeyboard';
import { useRested } from '../../ui/useRested';
import { Inspector } from '../../views/inspector/Inspector';
import { setPanel } from '../services/panelSettings';
import { useServices } from '../services/ServicesContext';
import { useDetails } from './useDetails';
import { useGuide } from './useGuide';

const Guide = lateComponent(async () => (await import('../../views/guide/Guide')).Guide);
const CoachPanel = lateComponent(async () => (await import('../../views/coach/CoachPanel')).CoachPanel);

/** Pause, ms, after which somebody means to stay at a box. */
const rest = 120;

const CommentsPanel = lateComponent(async () => (await import('../../views/comments/CommentsPanel')).CommentsPanel);

/** What the panel is called by what it holds. */
const names = { details: 'Details', coach: 'Coach', comments: 'Comments' } as const;

export function DetailsPanel() {
  const services = useServices();
  const { view } = services.context.ports;
  const { covers, isOpen, show } = useDetails();
  const width = useSession((state) => state.panel.width);
  const guide = useGuide();
  const holds = useSession((state) => state.panelHolds);
  const panel = useRef<HTMLElement>(null);
  const asked = useSession((state) => state.panelAsked);
  const answered = useRef(asked);
  const wasOpen = useRef(isOpen);
  // The view shows a new selection at once. The fields, which are dear to mount, follow when nobody is going on to
  // another, while arrow keys run through the boxes, or one box after the other is typed; and before a hand that comes
  // here could write into those of the box before.
  const [selection, hurry] = useRested(
    useSession((state) => state.selection),
    rest,
    asked,
  );

  useEffect(() => {
    const isNew = !wasOpen.current;
    wasOpen.current = isOpen;
    if (asked === answered.current) return;
    answered.current = asked;
    // A panel that covers the view has taken the keyboard as it came.
    const isThere = !isNew && panel.current?.contains(document.activeElement);
    if (asked.field === undefined && isThere && covers) services.session.setState({ details: false });
    else if (asked.field === undefined && isThere) view.current?.focus();
    else takeKeyboard(() => labelled(panel.current, asked.field) ?? panel.current);
  }, [asked, isOpen, covers, services, view]);

  if (!isOpen) return null;
  return (
    <Panel
      ref={panel}
      name={names[holds]}
      width={width}
      onWidth={(next) => setPanel(services, { width: next })}
      covers={covers}
      onEnter={hurry}
      onLeave={() => view.current?.focus()}
      onClose={() => {
        show(false);
        if (!covers) view.current?.focus();
      }}
    >
      {holds === 'coach' && <CoachPanel onLeave={() => covers && show(false)} />}
      {holds === 'comments' && <CommentsPanel covers={covers} onLeave={() => covers && show(false)} />}
      {holds === 'details' && (
        <>
          {guide.isShown && <Guide onLeave={guide.leave} />}
          <Place name="panel-first" />
          <Inspector selection={selection} />
          <Place name="panel-last" />
        </>
      )}
    </Panel>
  );
}

/** The field that has the label; nothing for no label. */
function labelled(panel: HTMLElement | null, label = ''): HTMLElement | null | undefined {
  if (label === '') return undefined;
  return [...(panel?.querySelectorAll('label') ?? [])].find(({ textContent }) => textContent === label)?.control;
}
