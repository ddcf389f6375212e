import { useId } from "react";
import { readRule } from "../../../core/survey/rules/read-rule.ts";
import { useLanguage } from "../../language.tsx";
import { useSurveyEditing } from "./editing.ts";

/** A rule in words, such as `smiley <= 2`; what cannot be read is said while one writes. */
export function RuleField({
  label,
  note,
  value,
  optional = false,
  until,
  onChange,
}: {
  readonly label: string;
  readonly note?: string;
  readonly value: string;
  /** Whether no rule is one too. */
  readonly optional?: boolean;
  /** Place of the first question that a rule here cannot speak of. */
  readonly until: number;
  readonly onChange: (rule: string) => void;
}) {
  const { t } = useLanguage();
  const { survey } = useSurveyEditing();
  const id = useId();
  const isEmpty = value.trim() === "";
  const read = isEmpty ? null : readRule(value);
  const isWrong = read === null ? !optional : !read.ok;
  const known = survey.questions.slice(0, until).map(({ key }) => key);
  return (
    <div className="panel-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="panel-input survey-rule"
        list={`${id}-known`}
        spellCheck={false}
        autoCapitalize="off"
        placeholder={known.length > 0 ? `${known[0]} <= 2` : ""}
        value={value}
        aria-invalid={isWrong}
        aria-describedby={`${id}-said`}
        onChange={({ target }) => onChange(target.value)}
      />
      <datalist id={`${id}-known`}>
        {known.map((key) => (
          <option key={key} value={`${key} is answered`} />
        ))}
      </datalist>
      <p id={`${id}-said`} className={isWrong ? "panel-refused" : "note"} aria-live="polite">
        {read !== null && !read.ok
          ? t("survey.ruleWrong", { place: read.refusal.at + 1 })
          : isWrong
            ? t("survey.ruleNeeded")
            : (note ?? "")}
      </p>
    </div>
  );
}
