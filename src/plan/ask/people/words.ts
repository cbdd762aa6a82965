/** What is said of stakeholders, in the words of the field. Cells, menus, accessible names and exports take them from here. */
import type {
  EngagementLevel,
  HeardResponse,
  Stakeholder,
  StakeholderClass,
  StakeholderKind,
  Stance,
} from '../../model/schema';
import { oneLine } from '../words';

export const stakeholderKindWords: Readonly<Record<StakeholderKind, string>> = {
  person: 'Person',
  group: 'Group',
  organisation: 'Organisation',
};

export const classWords: Readonly<Record<StakeholderClass, string>> = {
  commissioner: 'Commissioner',
  customer: 'Customer',
  collaborator: 'Collaborator',
  contributor: 'Contributor',
  channel: 'Channel',
  commentator: 'Commentator',
  consumer: 'Consumer',
  champion: 'Champion',
  competitor: 'Competitor',
};

export const stanceWords: Readonly<Record<Stance, string>> = {
  opposed: 'Opposed',
  none: 'No commitment',
  let: 'Let it happen',
  help: 'Help it happen',
  make: 'Make it happen',
};

/** What each means, in a few words. */
export const stanceMeans: Readonly<Record<Stance, string>> = {
  opposed: 'works against it',
  none: 'not sure yet',
  let: 'will not block it',
  help: 'gives time',
  make: 'leads it',
};

export const levelWords: Readonly<Record<EngagementLevel, string>> = {
  inform: 'Inform',
  consult: 'Consult',
  involve: 'Involve',
  collaborate: 'Collaborate',
  empower: 'Empower',
};

/** What each level promises, for where a stakeholder has no words of its own. */
export const promiseWords: Readonly<Record<EngagementLevel, string>> = {
  inform: 'We keep you up to date',
  consult: 'We listen, and say what came of it',
  involve: 'Your concerns show in the options',
  collaborate: 'Your advice goes into the decision',
  empower: 'We do what you decide',
};

export const responseWords: Readonly<Record<HeardResponse, string>> = {
  done: 'Done',
  planned: 'Planned',
  cannot: 'Cannot',
};

export function promiseOf({ level, promise }: Pick<Stakeholder, 'level' | 'promise'>): string {
  return promise ?? (level === undefined ? '' : promiseWords[level]);
}

export function stakeholderTitle({ name }: Pick<Stakeholder, 'name'>): string {
  return oneLine(name) || 'Without a name';
}

/** For a sentence that names several: a name may be as long as a page. */
export function shortTitle(stakeholder: Pick<Stakeholder, 'name'>): string {
  const letters = [...stakeholderTitle(stakeholder)];
  return letters.length > 60 ? `${letters.slice(0, 59).join('').trimEnd()}…` : letters.join('');
}

/** “Head of contact centres, person, This service, speaks for patients or carers, inactive”. */
export function stakeholderName(stakeholder: Stakeholder): string {
  const { kind, organisation, voice, active } = stakeholder;
  const parts = [
    stakeholderTitle(stakeholder),
    stakeholderKindWords[kind].toLowerCase(),
    oneLine(organisation ?? ''),
    voice ? 'speaks for patients or carers' : '',
    active === false ? 'inactive' : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}
