/** Stands for what says how many people and comments belong to a box: a shared page has neither. */
import type { commentsUnder as CommentsUnder } from '../plan/ask/comments/commentsUnder';
import type { peopleOfBox as PeopleOfBox } from '../plan/ask/people/ofBox';

export const peopleOfBox: typeof PeopleOfBox = () => '';
export const commentsUnder: typeof CommentsUnder = () => '';
