import type { Problem } from "../../../core/problem.ts";
import { useLanguage } from "../../language.tsx";
import { Mistake } from "../../parts/mistake.tsx";
import { type Path, saidHere } from "./checked-at.ts";
import { useSurveyEditing } from "./editing.ts";

/** Everything that is wrong with the survey, or with a part of it: each is called as its field is, and leads there. */
export function TroubleList({
  problems,
  go,
}: {
  readonly problems: readonly Problem[];
  /** What is done before it leads there. */
  readonly go?: () => void;
}) {
  const { t } = useLanguage();
  const { survey, selected, select } = useSurveyEditing();
  if (problems.length === 0) return null;
  const nth = (place: number) => t("survey.nth", { place });
  return (
    <ul className="problems survey-troubles">
      {problems.map((problem) => {
        const { path = [] } = problem;
        const question = path[0] === "questions" ? survey.questions[Number(path[1])] : undefined;
        const field = fieldName(path);
        const called = [
          question !== undefined && question.key !== selected && nth(Number(path[1]) + 1),
          field !== undefined && t(field),
        ].filter((part) => part !== false);
        return (
          <li key={`${path.join(".")} ${problem.message}`}>
            {called.length > 0 && (
              <>
                <button
                  type="button"
                  onClick={() => {
                    go?.();
                    select(question?.key ?? null, path);
                  }}
                >
                  {called.join(" · ")}
                </button>{" "}
              </>
            )}
            <Mistake
              problem={saidHere(problem, called.length > 0 ? t("survey.this") : t("survey.thisQuestion"), nth)}
            />
          </li>
        );
      })}
    </ul>
  );
}

/** What the fields of a question are called, and those of the survey. */
const ofQuestion = {
  text: "survey.words",
  help: "survey.help",
  when: "survey.when",
  wordings: "survey.wordings",
  jumps: "survey.jumps",
  about: "survey.aboutOther",
  shuffled: "survey.shuffled",
  required: "survey.required",
  options: "survey.options",
  rows: "survey.rows",
  attributes: "survey.image",
  asks: "survey.asks",
  words: "survey.chosenFrom",
  least: "survey.least",
  earliest: "survey.earliest",
  answer: "survey.ownAnswer",
  attribute: "survey.attribute",
} as const;
const ofWhole = {
  name: "survey.name",
  about: "survey.about",
  languages: "survey.languages",
  thanks: "survey.thanks",
  mail: "survey.mail",
  open: "survey.opening",
} as const;

function fieldName([first, , field]: Path) {
  if (first === "questions") return ofQuestion[field as keyof typeof ofQuestion];
  return ofWhole[first as keyof typeof ofWhole];
}
