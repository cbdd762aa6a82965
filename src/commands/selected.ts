/** What commands act on: the selected boxes, of which the last one leads. */
import type { NodeId } from '../plan/model/schema';
import { selectedNodes } from '../store/selection';
import type { CommandContext } from './command';

export const selected = ({ session }: CommandContext): readonly NodeId[] => selectedNodes(session.getState());

export const leading = (context: CommandContext): NodeId | undefined => selected(context).at(-1);

/** Whether there is a box to act on. */
export const one = (context: CommandContext): boolean => leading(context) !== undefined;
