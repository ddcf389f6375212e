import { z } from "zod";
import { pairScale } from "../../experience/answer-code.ts";
import { standardAnswers } from "../../experience/answers.ts";
import { said } from "../../mistakes/mistake.ts";
import { expecting } from "../../shape.ts";
import { record } from "../../unread.ts";
import { ends, expectedOn, wholeOn } from "./on-scale.ts";
import { questionType } from "./question-type.ts";

const direct = standardAnswers.expectation!.scale!;
const form = z.enum(["direct", "pair"], expecting(said("one-of", { values: "direct, pair" }))).default("direct");

/**
 * Against what *this* customer expected: asked directly, −2 much worse to 2 much better, or as a pair of what was expected and
 * what was experienced. Asked afterwards, both are coloured by what happened; the survey says when it is asked.
 */
export const expectation = questionType({
  own: { form, ends },
  read: (sent, { form }) => (form === "direct" ? wholeOn(direct, sent) : pairIn(sent)),
  expected: ({ form }) =>
    form === "direct" ? expectedOn(direct) : said("a-pair", { least: pairScale[0], most: pairScale[1] }),
  gives: () => ["expectation"],
  tells: (value) => ({ answers: { expectation: value } }),
});

type Pair = { readonly expected: number | null; readonly experienced: number | null };

/** Either half may be left out, not both. */
function pairIn(sent: unknown): Pair | undefined {
  const { expected = null, experienced = null, ...others } = record(sent);
  const half = (value: unknown) => (value === null ? null : wholeOn(pairScale, value));
  const [before, after] = [half(expected), half(experienced)];
  if (before === undefined || after === undefined || Object.keys(others).length > 0) return undefined;
  return before === null && after === null ? undefined : { expected: before, experienced: after };
}
