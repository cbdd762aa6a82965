/** Opens the list of who is here, and asks the reader under which name they are. */
import { useState } from 'react';
import { MineDialog } from '../../../fields/MineDialog';
import { PopoverButton } from '../../../ui/PopoverButton';
import { WhoIsHere } from './WhoIsHere';

interface PeopleButtonProps {
  /** What the button says: how many are here. */
  readonly shown: string;
  readonly className?: string;
}

export function PeopleButton({ shown, className }: PeopleButtonProps) {
  const [isOpen, open] = useState(false);
  const [asksName, askName] = useState(false);
  return (
    <>
      <PopoverButton
        label="Who is here"
        buttonLabel={shown}
        shown={shown}
        variant="quiet"
        isOpen={isOpen}
        onOpenChange={open}
        {...(className !== undefined && { className })}
      >
        {() => (
          <WhoIsHere
            onAskName={() => {
              open(false);
              askName(true);
            }}
            onFollow={() => open(false)}
          />
        )}
      </PopoverButton>
      {asksName && (
        <MineDialog
          title="Under which name are you here?"
          label="Name"
          more="Whoever works on the plan with you sees it."
          onChosen={() => askName(false)}
          onClose={() => askName(false)}
        />
      )}
    </>
  );
}
