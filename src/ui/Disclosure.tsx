/** A part of a form that opens when it is wanted; what it holds in short stands beside its name. */
import { ChevronRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Disclosure as AriaDisclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { Heading } from 'react-aria-components/Heading';
import styles from './Disclosure.module.css';

export interface DisclosureProps {
  readonly title: string;
  /** What is chosen within, for those who do not open it. */
  readonly summary?: string;
  readonly isOpenAtFirst?: boolean;
  readonly children: ReactNode;
}

export function Disclosure({ title, summary, isOpenAtFirst = false, children }: DisclosureProps) {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  return (
    <AriaDisclosure isExpanded={isOpen} onExpandedChange={setOpen} className={styles.disclosure ?? ''}>
      <Heading level={3} className={styles.heading ?? ''}>
        <Button slot="trigger" className={styles.trigger ?? ''}>
          <ChevronRight aria-hidden size={16} className={styles.chevron} />
          <span>{title}</span>
          {summary !== undefined && <span className={styles.summary}>{summary}</span>}
        </Button>
      </Heading>
      <DisclosurePanel className={styles.panel ?? ''}>
        {isOpen && <div className={styles.inner}>{children}</div>}
      </DisclosurePanel>
    </AriaDisclosure>
  );
}
