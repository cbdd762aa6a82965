/** What day it is where the user is, by the clock that the app was given: `YYYY-MM-DD`. */
export function todayOf(now: () => string): string {
  // Swedish writes dates as the plan does.
  return new Date(now()).toLocaleDateString('sv-SE');
}
