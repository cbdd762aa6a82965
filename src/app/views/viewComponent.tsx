/** A view's component: drawn once its code is there, which comes when it is first shown or asked for. */
import type { ReactNode } from 'react';
import type { View } from '../../commands/view';
import { perIdentity } from '../../kit/perIdentity';
import { lateComponent } from '../../ui/lateComponent';

const made = perIdentity(({ load }: View) => {
  const Component = lateComponent(load);
  return { load: Component.load, draw: () => <Component /> };
});

export const drawView = (view: View): ReactNode => made(view).draw();

export const loadView = (view: View): Promise<unknown> => made(view).load();
