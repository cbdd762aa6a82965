/** Hands the command context down to views and components. */
import { createContext, useContext } from 'react';
import type { CommandContext } from './command';

export const CommandsContext = createContext<CommandContext | null>(null);

export function useCommandContext(): CommandContext {
  const context = useContext(CommandsContext);
  if (!context) throw new Error('The app has not handed its commands down.');
  return context;
}
