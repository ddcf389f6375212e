/** What stands in the way of a page, by the problem code of the server or of the app itself. */
export const problems = {
  "problem.no-such-journey": "There is no such journey",
  "problem.no-such-touchpoint": "This journey has no such touchpoint",
  "problem.unknown-measure": "This journey has no such measure",
  "problem.unknown-attribute": "The address restricts by something that this journey does not have",
  "problem.invalid-parameter": "The address holds a choice that cannot be read",
  "problem.disk-full": "The disk is full: Polku can keep nothing new",
  "problem.records-busy": "The database has room for no more questions just now",
  "problem.records-gone": "Polku cannot reach its database",
  "problem.records-closed": "The database does not let Polku in",
  "problem.our-mistake": "Something went wrong in Polku; its log says what",
  "problem.refused": "Polku did not accept what was asked",
  "problem.no-answer": "Polku does not answer",
  "problem.broken-page": "The page could not be drawn; the fault is in Polku",

  "problem.noAnswerHow": "Is it running? npm start starts it, and this page comes back by itself.",
  "problem.comesBack": "The page comes back by itself when it works again.",
  "problem.stale": "{problem}. What is shown is from {time}.",
  "problem.retry": "Try again",
} as const;
