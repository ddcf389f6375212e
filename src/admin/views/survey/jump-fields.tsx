import type { QuestionFile } from "../../../core/survey/editing/survey-file.ts";
import { say } from "../../../core/text.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";
import { PanelChoice } from "../../parts/panel-fields.tsx";
import { useSurveyEditing } from "./editing.ts";
import { RuleField } from "./rule-field.tsx";

/** Where a question leads: to the next, or further on for those for whom a rule holds. */
export function JumpFields({
  question,
  place,
  set,
}: {
  readonly question: QuestionFile;
  readonly place: number;
  readonly set: (change: { jumps: QuestionFile["jumps"] | undefined }, about?: string) => void;
}) {
  const { t } = useLanguage();
  const { survey, written } = useSurveyEditing();
  const jumps = question.jumps ?? [];
  const keep = (next: NonNullable<QuestionFile["jumps"]>, about = "") =>
    set({ jumps: next.length === 0 ? undefined : next }, about);
  const later = survey.questions.slice(place + 1);
  const nameOf = (key: string) => {
    if (key === "end") return t("survey.theEnd");
    const at = survey.questions.findIndex((one) => one.key === key);
    return at === -1 ? key : `${at + 1}. ${say(survey.questions[at]!.text, written, survey.languages)}`;
  };
  return (
    <fieldset>
      <legend>{t("survey.jumps")}</legend>
      {jumps.map(({ when, to }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: jumps have no name of their own, and are tried in this order
        <div key={at} className="survey-part">
          <RuleField
            label={t("survey.jumpIf")}
            value={when ?? ""}
            optional
            note={t("survey.jumpAlways")}
            until={place + 1}
            at={["questions", place, "jumps", at, "when"]}
            onChange={(rule) => keep(jumps.with(at, rule === "" ? { to } : { when: rule, to }), `jump ${at}`)}
          />
          <PanelChoice
            label={t("survey.jumpTo")}
            value={to}
            options={[...new Set([...later.map(({ key }) => key), "end", to])]}
            name={nameOf}
            onChoose={(key) => keep(jumps.with(at, when === undefined ? { to: key } : { when, to: key }))}
          />
          <Button variant="default" size="xs" onClick={() => keep(jumps.toSpliced(at, 1))}>
            {t("map.remove")}
          </Button>
        </div>
      ))}
      {jumps.length === 0 && <p className="note">{t("survey.leadsNext")}</p>}
      <Button
        variant="default"
        size="xs"
        onClick={() => keep([...jumps, { when: `${question.key} is answered`, to: "end" }])}
      >
        + {t("survey.addJump")}
      </Button>
    </fieldset>
  );
}
