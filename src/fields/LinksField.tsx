/** What a box contributes to and what contributes to it: each entry leads to the other box, to the line, or cuts it. */
import { SlidersHorizontal, X } from 'lucide-react';
import { memo } from 'react';
import { removeLinks } from '../plan/edit/linkBoxes';
import { linksInto, linksOutOf } from '../plan/ask/relations';
import type { Link, LinkId, NodeId } from '../plan/model/schema';
import { inQuotes, kindName, oneLine } from '../plan/ask/words';
import { usePlan, useStores } from '../store/stores';
import { useAct } from '../store/useAct';
import { IconButton } from '../ui/IconButton';
import styles from './fields.module.css';
import { Section } from './Section';
import { AddLink } from './AddLink';
import { useGoTo } from './useGoTo';

export const LinksField = memo(function LinksField({ id }: { readonly id: NodeId }) {
  const outOf = usePlan((plan) => linksOutOf(plan, id));
  const into = usePlan((plan) => linksInto(plan, id));
  return (
    <Section title="Links">
      <Ends title="Contributes to" links={outOf} end="to" />
      <Ends title="What contributes to it" links={into} end="from" />
      <AddLink id={id} />
    </Section>
  );
});

function Ends({
  title,
  links,
  end,
}: {
  readonly title: string;
  readonly links: readonly Link[];
  readonly end: 'from' | 'to';
}) {
  if (links.length === 0) return null;
  return (
    <div>
      <h4 className={styles.subheading}>{title}</h4>
      <ul aria-label={title} className={styles.list}>
        {links.map((link) => (
          <End key={link.id} link={link.id} box={link[end]} />
        ))}
      </ul>
    </div>
  );
}

function End({ link, box }: { readonly link: LinkId; readonly box: NodeId }) {
  const { session } = useStores();
  const goTo = useGoTo();
  const act = useAct();
  const kind = usePlan((plan) => (plan.nodes[box] ? kindName(plan, plan.nodes[box]) : ''));
  const text = usePlan((plan) => oneLine(plan.nodes[box]?.text ?? '') || '(empty)');
  return (
    <li className={styles.row}>
      <button type="button" className={styles.entry} onClick={() => goTo(box)}>
        <span className={styles.kind}>{kind}</span> <bdi className={styles.entryText}>{text}</bdi>
      </button>
      <IconButton
        label={`Details of the link: ${text}`}
        hint="Confidence and notes"
        icon={<SlidersHorizontal />}
        small
        onPress={() => session.selectLink(link)}
      />
      <IconButton
        label={`Remove link: ${text}`}
        hint="Remove link"
        icon={<X />}
        small
        onPress={() =>
          act('delete link', (draft) => removeLinks(draft, [link]), { announced: `Link to ${inQuotes(text)} removed.` })
        }
      />
    </li>
  );
}
