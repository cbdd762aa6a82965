/** Gives the plan as it is now a name. */
import { nameVersion } from '../../plan/edit/versions';
import { nextVersionName } from '../../plan/ask/versionNames';
import { act } from '../../store/act';
import { VersionDialog } from '../../views/history/VersionDialog';
import { useServices } from '../services/ServicesContext';

export function NameVersion({ onClose }: { onClose: () => void }) {
  const { openPlan, context } = useServices();
  return (
    <VersionDialog
      title="Name this version"
      confirm="Name"
      name={nextVersionName(openPlan.plan())}
      note=""
      onConfirm={({ name, note }) => {
        const version = { revision: context.newId(), name, note, date: context.now() };
        const said = `This version is called “${name.trim()}” now. History shows it.`;
        act(context, 'name a version', (draft) => nameVersion(draft, version), { said });
      }}
      onClose={onClose}
    />
  );
}
