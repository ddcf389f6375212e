import type { AnswerCounts } from "../counts.ts";

/**
 * Who did not answer, or had nothing to judge, said nothing of a scale: what is counted of an answer on a scale on which nobody gave
 * it a value stands with the scale on which most did. A list as it came where there is no such.
 */
export function withoutValueJoined<Counts extends AnswerCounts>(answers: readonly Counts[]): Counts[] {
  const places = Map.groupBy(answers, ({ touchpoint, answer }) => JSON.stringify([touchpoint, answer]));
  return [...places.values()].flatMap((scales) => {
    const given = scales.filter((one) => valuesIn(one) > 0);
    if (given.length === 0 || given.length === scales.length) return scales;
    const most = given.reduce((a, b) => (valuesIn(b) > valuesIn(a) ? b : a));
    const silent = scales.filter((one) => valuesIn(one) === 0);
    const sum = (of: "notApplicable" | "notAnswered") => silent.reduce((all, one) => all + one[of], most[of]);
    const joined = { ...most, notApplicable: sum("notApplicable"), notAnswered: sum("notAnswered") };
    return given.map((one) => (one === most ? joined : one));
  });
}

const valuesIn = ({ codes }: AnswerCounts): number => codes.reduce((sum, { n }) => sum + n, 0);
