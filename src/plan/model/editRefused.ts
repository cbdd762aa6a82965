/**
 * How an edit says no. The reason is a sentence for the user; callers that can ask beforehand (`linkProblem`,
 * `childProblem`, `moveProblem` …) do so and never see this thrown.
 */
export class EditRefused extends Error {
  override readonly name = 'EditRefused';

  constructor(readonly reason: string) {
    super(reason);
  }
}

/** Throws `EditRefused` when there is a problem. */
export function refuseIf(problem: string | null | false): void {
  if (problem) throw new EditRefused(problem);
}
