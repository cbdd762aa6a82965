/** How it stands between a plan and its room, in words. */
import { capital } from '../../kit/english';
import type { RoomHere } from '../../store/inRoom';
import type { NotJoined } from './together';

/** What a link opens, as it follows “link to”. */
export const roleWords = { edit: 'edit', comment: 'comment', view: 'view' } as const;

/** Who may only look or comment sees the plan and not the people. */
const onlyWords = { comment: 'comment only', view: 'view only' } as const;

/** In the top bar. N counts oneself. */
export function wordState({ state, others, role }: RoomHere): string {
  switch (state) {
    case 'joining':
      return 'Joining…';
    case 'together':
      return `Together: ${role === 'edit' ? `${others.length + 1} here` : onlyWords[role]}`;
    case 'alone':
      return 'Working alone; joins again by itself';
    case 'plain':
      return 'Every 5 seconds';
    case 'refused':
      return 'No longer together';
  }
}

/** The same where there is hardly any room. */
export function wordBriefly(room: RoomHere): string {
  const { state, others, role } = room;
  if (state === 'together') return role === 'edit' ? `${others.length + 1} here` : capital(onlyWords[role]);
  return state === 'alone' ? 'Working alone' : wordState(room);
}

/** What there is to know beside that, and to do; empty where there is nothing. */
export function wordWhy({ state }: RoomHere): string {
  switch (state) {
    case 'joining':
    case 'together':
      return '';
    case 'alone':
      return 'The server is not reached. Go on working: everything is kept here, and both sides’ work is put together as soon as it is there again.';
    case 'plain':
      return 'The network lets no live connection through. What you and others do is exchanged every 5 seconds.';
    case 'refused':
      return 'This link no longer opens the plan. You keep what is here. Ask for a new link and open it, and your work is put together with theirs; or leave the room.';
  }
}

export function wordRole(role: RoomHere['role']): string {
  return role === 'view'
    ? 'Your link lets you look. To change the plan, ask for a link to edit.'
    : role === 'comment'
      ? 'Your link lets you look and comment. To change more, ask for a link to edit.'
      : '';
}

export const notJoined: Readonly<Record<NotJoined, string>> = {
  refused: 'This link leads to no plan. It may have been replaced, or a part of it is missing. Ask for a new one.',
  unreachable: 'The server does not answer. Look whether you are connected to its network, then try again.',
  unfit: 'What the server has there cannot be opened as a plan. Ask whoever sent you the link.',
  apart:
    'You have this plan here already, and nobody can tell what your copy and theirs have in common. Save yours as a file, delete it here and open the link again. Then compare the file with it.',
  unkept:
    'This browser could not keep the plan: it may be out of space, or keep nothing in a private window. Make room, then open the link again.',
};

/** Why no room was made. */
export const notStarted: Readonly<Record<NotJoined, string>> = {
  ...notJoined,
  refused: 'The server makes no more rooms for now. Try again in an hour.',
  unfit: 'The server does not take this plan: it is too large.',
  unkept: 'This browser could not keep the link to the room: it may be out of space. Make room, then try again.',
};
