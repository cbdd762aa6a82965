/**
 * The words by which people write in a cell how far an idea has come, how large something is and how sure they are. Tables of
 * other programs and cells that are typed into are read by the same words.
 */
import type { Confidence, PlanNode, Status } from '../model/schema';

const statusWords: Readonly<Record<Status, string>> = {
  proposed: 'proposed|planned|idea|new|not started|not yet started|to do|todo|open|pending|backlog|red',
  testing:
    'testing|being tested|in test|test|trial|piloting|pilot|in progress|started|ongoing|on track|doing|pdsa|amber',
  implementing: 'implementing|being implemented|implementation|rolling out|roll out|rollout|spreading',
  adopted: 'adopted|done|complete|completed|implemented|closed|finished|embedded|business as usual|bau|green',
  abandoned: 'abandoned|stopped|dropped|cancelled|canceled|rejected|on hold|will not do',
};

const statuses: ReadonlyMap<string, Status> = new Map(
  (Object.entries(statusWords) as [Status, string][]).flatMap(([status, words]) =>
    words.split('|').map((word) => [word, status] as const),
  ),
);

export type Size = NonNullable<PlanNode['impact']>;

const sizes: ReadonlyMap<string, Size> = new Map([
  ['1', 1],
  ['2', 2],
  ['3', 3],
  ['4', 4],
  ['5', 5],
  ['very low', 1],
  ['low', 2],
  ['small', 2],
  ['medium', 3],
  ['moderate', 3],
  ['high', 4],
  ['large', 4],
  ['very high', 5],
]);

const confidences: ReadonlyMap<string, Confidence> = new Map([
  ['low', 'low'],
  ['weak', 'low'],
  ['medium', 'medium'],
  ['moderate', 'medium'],
  ['high', 'high'],
  ['strong', 'high'],
]);

export const statusOf = (words: string): Status | undefined => statuses.get(plain(words));

/** `4`, `4.0`, `high`. */
export const sizeOf = (words: string): Size | undefined =>
  sizes.get(words.includes('.') ? String(Number(words)) : plain(words));

export const confidenceOf = (words: string): Confidence | undefined => confidences.get(plain(words));

/** Without capitals and the number that forms put before a choice: “2 – Testing”. */
function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/^\d\s?[-–.]\s?/u, '')
    .trim();
}
