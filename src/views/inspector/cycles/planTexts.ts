/** The written parts of what a cycle plans, with the questions that they answer. */
export const planTexts = [
  { field: 'objective', label: 'Objective', hint: 'What this cycle is to find out or achieve.' },
  { field: 'questions', label: 'Questions', hint: undefined },
  { field: 'prediction', label: 'Prediction', hint: 'What will happen, and why. Fixed once the cycle begins.' },
  { field: 'tasks', label: 'Tasks', hint: 'Who does what, when and where.' },
  { field: 'data', label: 'Data collection', hint: 'What is counted, by whom and how.' },
] as const;
