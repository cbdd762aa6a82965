/** All that is said of the open plan without being asked. Its words come when a plan is opened; the library needs none. */
import { sayClashes } from './sayClashes';
import { sayWhatOthersDid } from './sayWhatOthersDid';

export function startSaying(needs: Parameters<typeof sayClashes>[0]): void {
  sayWhatOthersDid(needs);
  sayClashes(needs);
}
