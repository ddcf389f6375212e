import { useId } from "react";
import { readRule } from "../../../core/survey/rules/read-rule.ts";
import { scaleOf } from "../../../core/survey/scale-of.ts";
import type { Question } from "../../../core/survey/survey.ts";
import { useLanguage } from "../../language.tsx";
import { Mistake } from "../../parts/mistake.tsx";
import { isAdvised, nameOf, type Path, problemsWithin, saidHere } from "./checked-at.ts";
import { useSurveyEditing } from "./editing.ts";

/** A rule in words, such as `smiley <= 2`; what cannot be read, or speaks of what nobody knows by then, is said while one writes. */
export function RuleField({
  label,
  note,
  value,
  optional = false,
  until,
  at,
  onChange,
}: {
  readonly label: string;
  readonly note?: string;
  readonly value: string;
  /** Whether no rule is one too. */
  readonly optional?: boolean;
  /** Place of the first question that a rule here cannot speak of. */
  readonly until: number;
  /** Where in the survey's file it stands. */
  readonly at: Path;
  readonly onChange: (rule: string) => void;
}) {
  const { t } = useLanguage();
  const { survey, checked } = useSurveyEditing();
  const id = useId();
  const isEmpty = value.trim() === "";
  const read = isEmpty ? null : readRule(value);
  // What cannot be read is told at once.
  const problems = read?.ok ? problemsWithin(checked?.problems, at) : [];
  const isWrong = problems.length > 0 || (read === null ? !optional : !read.ok);
  // Nobody answers a statement; of what is rated an example reads best.
  const known = survey.questions.slice(0, until).filter(({ ask }) => ask !== "statement");
  const rated = known.flatMap((question) => {
    // What is as by default is left out of a file.
    const scale = scaleOf({ scale: [1, 5], form: "direct", ...question } as unknown as Question);
    return scale === undefined ? [] : [`${question.key} <= ${scale[0] + 1}`];
  });
  const example = rated[0] ?? (known[0] && `${known[0].key} is answered`);
  const isIdle = isAdvised(checked?.advice, "never-holds", at);
  return (
    <div className="panel-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        data-at={nameOf(at)}
        className="panel-input survey-rule"
        list={`${id}-known`}
        spellCheck={false}
        autoCapitalize="off"
        placeholder={example ?? ""}
        value={value}
        aria-invalid={isWrong}
        aria-describedby={`${id}-said`}
        onChange={({ target }) => onChange(target.value)}
      />
      <datalist id={`${id}-known`}>
        {known.map(({ key }) => (
          <option key={key} value={`${key} is answered`} />
        ))}
      </datalist>
      <p id={`${id}-said`} className={isWrong || isIdle ? "panel-refused" : "note"} aria-live="polite">
        {read !== null && !read.ok
          ? t("survey.ruleWrong", { place: read.refusal.at + 1 })
          : problems.length > 0
            ? problems.map((problem) => (
                <Mistake
                  key={problem.message}
                  problem={saidHere(problem, t("survey.thisRule"), (place) => t("survey.nth", { place }))}
                />
              ))
            : isWrong
              ? t("survey.ruleNeeded")
              : isIdle
                ? t("survey.ruleIdle")
                : (note ?? "")}
      </p>
    </div>
  );
}
