/** Gives the plan as it is now a name. */
import { nameVersion } from '../../plan/edit/versions';
import { nextVersionName } from '../../plan/ask/versionNames';
import { VersionDialog } from '../../views/history/VersionDialog';
import { useServices } from '../services/ServicesContext';

export function NameVersion({ onClose }: { onClose: () => void }) {
  const { openPlan, session, context } = useServices();
  return (
    <VersionDialog
      title="Name this version"
      confirm="Name"
      name={nextVersionName(openPlan.plan())}
      note=""
      onConfirm={({ name, note }) => {
        const version = { revision: context.newId(), name, note, date: context.now() };
        openPlan.edit('name a version', (draft) => nameVersion(draft, version));
        session.say(`This version is called “${name.trim()}” now. History shows it.`);
      }}
      onClose={onClose}
    />
  );
}
