/** What day it is where the user is, by the clock that the app was given: `YYYY-MM-DD`. */
export function todayOf(now: () => string): string {
  // It is asked for each box of a diagram, and to word a date is dear. No day begins within a minute.
  const moment = now();
  const minute = moment.slice(0, 16);
  // Swedish writes dates as the plan does.
  if (last.minute !== minute) last = { minute, day: new Date(moment).toLocaleDateString('sv-SE') };
  return last.day;
}

let last = { minute: '', day: '' };
