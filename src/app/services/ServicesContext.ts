/** Hands the app's wiring down to its own components; views get what they need as props. */
import { createContext, useContext } from 'react';
import type { Services } from './services';

export const ServicesContext = createContext<Services | null>(null);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('The app was mounted without its services.');
  return services;
}
