import { shuffled } from "../core/survey/shuffled-order.ts";
import type { Question } from "../core/survey/survey.ts";
import type { Offered } from "../core/survey/survey-page.ts";
import type { AskedQuestion } from "../core/survey/way.ts";
import type { Asking } from "./ways/asking.ts";
import type { WayOfAsking } from "./ways/ways.tsx";

/** What is being written would stand there beside "does not apply to me": these are put away meanwhile. */
const written: readonly Question["ask"][] = ["text", "comment", "number", "date", "contact", "ranking"];

/** A question: its words, what helps, the way of asking, and "does not apply to me" where that may be said. */
export function QuestionView({
  asked: { question, text },
  way: Way,
  as: Heading,
  wrong,
  seed,
  words,
  ...asking
}: Omit<Asking, "question" | "offered" | "named" | "response" | "isWrong"> & {
  readonly asked: AskedQuestion;
  /** Undefined: there is nothing to answer, or it is still on its way here. */
  readonly way: WayOfAsking | undefined;
  readonly as: "h1" | "h2";
  /** What is missing, when one wanted to go on. */
  readonly wrong: string | undefined;
  /** The response's id, of which the order of chance is made. */
  readonly seed: string;
  /** The journey's words for this question. */
  readonly words: readonly Offered[] | undefined;
}) {
  const { key, help, required, notApplicable, ask } = question;
  const { say, value, answer, goOn } = asking;
  const named = {
    "aria-labelledby": `${key}-words`,
    "aria-describedby": `${key}-help`,
  };
  const isSetAside = value === "notApplicable";
  return (
    <section class="question" data-question={key}>
      <Heading id={named["aria-labelledby"]} tabIndex={-1} class={say.words(text).length > 90 ? "long" : ""}>
        {say(text)}
      </Heading>
      <div id={named["aria-describedby"]} class="help">
        {help && <p>{say(help)}</p>}
        {required && <p class="required">{say.own("respond.required")}</p>}
        {wrong && (
          <p class="wrong" role="alert">
            {say.marked(wrong, say.ownLanguage)}
          </p>
        )}
      </div>
      {Way && !(isSetAside && written.includes(ask)) && (
        <Way
          {...asking}
          question={question}
          response={seed}
          offered={offeredOf(question, words, seed)}
          named={named}
          isWrong={wrong !== undefined || undefined}
        />
      )}
      {notApplicable && (
        <label class="pick aside">
          <input
            type="checkbox"
            checked={isSetAside}
            onChange={({ currentTarget }) => answer(currentTarget.checked ? "notApplicable" : undefined)}
            onClick={({ currentTarget }) => currentTarget.checked && goOn()}
          />
          <span class="shown">{say.own("respond.notApplicable")}</span>
        </label>
      )}
    </section>
  );
}

/** What can be chosen, in its order of chance where the survey wants one; what is to stand last stays there. */
function offeredOf(question: Question, words: readonly Offered[] = [], seed: string): readonly Offered[] {
  const own: readonly Offered[] = "options" in question ? question.options : "rows" in question ? question.rows : words;
  if (!("shuffle" in question && question.shuffle)) return own;
  return [false, true].flatMap((isLast) =>
    shuffled(
      own.filter(({ last }) => !last !== isLast),
      `${seed} ${question.key}`,
    ),
  );
}
