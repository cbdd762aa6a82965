/** PDSA cycles: the page of the one that the address names, else all of them, as a board or as ramps. */
import { useState } from 'react';
import { useShownThing } from '../../commands/shownThing';
import type { Stage } from '../../plan/model/schema';
import { useSession } from '../../store/stores';
import { innerPanel, innerTab } from '../../ui/InnerTabs';
import { Board } from './board/Board';
import { BoardFilters } from './board/BoardFilters';
import { NewCycle } from './NewCycle';
import { CyclePage } from './page/CyclePage';
import { PdsaBar } from './PdsaBar';
import bar from '../../ui/viewBar.module.css';
import { shownTab } from './pdsaChoices';
import { RampFilters } from './ramps/RampFilters';
import { Ramps } from './ramps/Ramps';

export function PdsaView() {
  const cycle = useShownThing();
  return cycle === undefined ? <AllCycles /> : <CyclePage id={cycle} />;
}

function AllCycles() {
  const tab = useSession(shownTab);
  const [asked, ask] = useState<Stage | null>(null);
  const begin = () => ask('plan');
  return (
    <>
      <PdsaBar onNew={begin}>{tab === 'board' ? <BoardFilters /> : <RampFilters />}</PdsaBar>
      <div role="tabpanel" id={innerPanel} aria-labelledby={innerTab(tab)} className={bar.panel}>
        {tab === 'board' ? <Board onNew={ask} /> : <Ramps onNew={begin} />}
      </div>
      {asked && <NewCycle stage={asked} onClose={() => ask(null)} />}
    </>
  );
}
