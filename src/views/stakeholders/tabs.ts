/**
 * The table of tabs of the stakeholders, in their order. A new tab is its folder and one row here; what it shows is loaded
 * when it is first wanted.
 */
import type { ComponentType } from 'react';

export interface StakeholderTab {
  readonly id: string;
  readonly label: string;
  readonly load: () => Promise<ComponentType>;
}

export const stakeholderTabs: readonly StakeholderTab[] = [
  { id: 'register', label: 'Register', load: async () => (await import('./register/RegisterTab')).RegisterTab },
  { id: 'grid', label: 'Power and impact', load: async () => (await import('./grid/GridTab')).GridTab },
  {
    id: 'commitment',
    label: 'Commitment',
    load: async () => (await import('./commitment/CommitmentTab')).CommitmentTab,
  },
  { id: 'plan', label: 'Engagement plan', load: async () => (await import('./plan/EngagementTab')).EngagementTab },
  { id: 'heard', label: 'You said, we did', load: async () => (await import('./heard/HeardTab')).HeardTab },
  { id: 'network', label: 'Network', load: async () => (await import('./network/NetworkTab')).NetworkTab },
];
