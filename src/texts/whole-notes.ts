import { isOfRelationship } from "../core/experience/answers.ts";

/** What is to be said of the figures of the whole, by their measures: of each person what is told last. */
export function wholeNotes(measures: readonly string[]): ("whole.latest" | "whole.outcomes")[] {
  const answers = measures.map((measure) => measure.slice(0, measure.lastIndexOf(".")));
  return [
    ...(answers.some((answer) => isOfRelationship(null, answer)) ? (["whole.latest"] as const) : []),
    ...(measures.some((measure) => measure.startsWith("outcome.")) ? (["whole.outcomes"] as const) : []),
  ];
}
