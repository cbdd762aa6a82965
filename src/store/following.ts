/** *Follow*: the reader looks where somebody else looks, until they go on by themselves. */
import type { Stores } from './stores';

/** Whether somebody was followed. */
export function stopFollowing({ inRoom }: Pick<Stores, 'inRoom'>): boolean {
  const isFollowing = inRoom.getState().following !== null;
  if (isFollowing) inRoom.setState({ following: null });
  return isFollowing;
}
