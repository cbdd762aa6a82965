/**
 * On the screen alone, where due dates are shown: what is late has a sign, and says by how many days. A picture does not know
 * what day it is looked at.
 */
import { own } from '../../kit/own';
import { TriangleAlert } from 'lucide-react';
import { perIdentity } from '../../kit/perIdentity';
import { daysLate, lateWords } from '../../plan/ask/lateness';
import { shownIn } from '../../plan/model/show';
import type { NodeId } from '../../plan/model/schema';
import { usePart } from '../../store/usePart';
import { useToday } from '../../fields/useToday';
import styles from './DriverBox.module.css';

const shownOf = perIdentity(shownIn);

/** “8 days late”; empty where it is not, or nobody has asked for it. */
export function useLateWords(id: NodeId): string {
  const today = useToday();
  return usePart(id, (plan) => {
    const node = own(plan.nodes, id);
    const days = node && shownOf(plan.appearance).due ? daysLate(node, today()) : 0;
    return days > 0 ? lateWords(days) : '';
  });
}

/** The words themselves belong to the description of the box. */
export function LateSign({ words }: { readonly words: string }) {
  return (
    <span className={styles.late} title={words} aria-hidden>
      <TriangleAlert />
    </span>
  );
}
