/** Opens the coach, with a quiet count of what is worth a second look. */
import { Lightbulb } from 'lucide-react';
import { useMemo } from 'react';
import { runCommand } from '../../commands/table';
import { divide } from '../../plan/coach/putAside';
import { usePlan, useSession } from '../../store/stores';
import { Button } from '../../ui/Button';
import { useServices } from '../services/ServicesContext';
import styles from './CoachButton.module.css';
import { useDetails } from './useDetails';

/** `isShort`: there is room for the sign and the count alone. */
export function CoachButton({ isShort }: { readonly isShort: boolean }) {
  const { context } = useServices();
  const { isOpen: isPanelOpen, show } = useDetails();
  const isOpen = useSession((state) => state.panelHolds === 'coach') && isPanelOpen;
  const findings = useSession((state) => state.findings);
  const dismissed = usePlan((plan) => plan.dismissed);
  const many = useMemo(
    () => (findings === null ? 0 : divide(dismissed ? { dismissed } : {}, findings).open.length),
    [findings, dismissed],
  );
  return (
    <Button
      variant="quiet"
      icon={<Lightbulb />}
      aria-label={many === 0 ? 'Coach' : `Coach, ${many} to look at`}
      aria-pressed={isOpen}
      onPress={() => (isOpen ? show(false) : runCommand('coach', context))}
    >
      {!isShort && 'Coach'}
      {many > 0 && <span className={styles.count}>{many}</span>}
    </Button>
  );
}
