/** The network between stakeholders: a map, and the same as a matrix and as a list. */
import { useState } from 'react';
import { useMediaQuery } from '../../../ui/useMediaQuery';
import { LeadFacts } from './LeadFacts';
import { NetworkBar } from './NetworkBar';
import type { NetworkForm } from './networkChoices';
import { NetworkDialogs, type NetworkDialog } from './dialogs/NetworkDialogs';
import { NetworkFoot } from './NetworkFoot';
import { NetworkList } from './list/NetworkList';
import { NetworkMap } from './map/NetworkMap';
import { useLaidOutAhead } from './map/useLaidOut';
import { NetworkMatrix } from './matrix/NetworkMatrix';
import { Questions } from './Questions';
import styles from './NetworkTab.module.css';
import { useNetwork } from './useNetwork';

/** Above so many people a map shows little; the matrix stays legible. */
const many = 60;

export function NetworkTab() {
  const shown = useNetwork();
  const [dialog, open] = useState<NetworkDialog | null>(null);
  const isPhone = useMediaQuery('(max-width: 600px)');
  const usual: NetworkForm = isPhone ? 'list' : shown.people.length > many ? 'matrix' : 'map';
  const form = shown.settings.form ?? usual;
  const { people, network, settings } = shown;
  const map = { layout: settings.layout, people, ties: network.ties, put: settings.put[settings.layout] };
  useLaidOutAhead(map, form !== 'map' && !isPhone);
  return (
    <div className={styles.tab}>
      <NetworkBar shown={shown} form={form} onOpen={open} />
      {form === 'map' && <NetworkMap shown={shown} onImport={(text) => open({ kind: 'import', text })} />}
      {form === 'matrix' && <NetworkMatrix shown={shown} />}
      {form === 'list' && <NetworkList shown={shown} />}
      <LeadFacts shown={shown} />
      <Questions />
      <NetworkFoot network={shown.network} onSurvey={() => open({ kind: 'survey' })} />
      <NetworkDialogs dialog={dialog} onClose={() => open(null)} />
    </div>
  );
}
