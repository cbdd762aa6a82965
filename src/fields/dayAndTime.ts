/** An instant in words: `24 November 2026 at 09:00`, in the reader's own time. */
const format = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** What is no instant, as it may stand in a stranger's file, is given as it is. */
export function dayAndTime(instant: string): string {
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? instant : format.format(at);
}
