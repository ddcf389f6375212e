import type { QuestionFile } from "../../../core/survey/editing/survey-file.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";
import { useSurveyEditing } from "./editing.ts";
import { RuleField } from "./rule-field.tsx";
import { WordsInLanguages } from "./words-in-languages.tsx";

/** Other words of one question for some: for low scores "What went wrong?". The first whose rule holds are said. */
export function WordingFields({
  question,
  place,
  set,
}: {
  readonly question: QuestionFile;
  readonly place: number;
  readonly set: (change: { wordings: QuestionFile["wordings"] | undefined }, about?: string) => void;
}) {
  const { t } = useLanguage();
  const { survey } = useSurveyEditing();
  const wordings = question.wordings ?? [];
  const keep = (next: NonNullable<QuestionFile["wordings"]>, about = "") =>
    set({ wordings: next.length === 0 ? undefined : next }, about);
  const earlier = survey.questions[place - 1]?.key;
  return (
    <fieldset>
      <legend>{t("survey.wordings")}</legend>
      {wordings.map((wording, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they have no name of their own, and are tried in this order
        <div key={at} className="survey-part">
          <RuleField
            label={t("survey.wordingIf")}
            value={wording.when}
            until={place}
            at={["questions", place, "wordings", at, "when"]}
            onChange={(when) => keep(wordings.with(at, { ...wording, when }), `wording ${at} when`)}
          />
          <WordsInLanguages
            title={t("survey.words")}
            value={wording.text}
            lines={2}
            onChange={(text, language) => keep(wordings.with(at, { ...wording, text }), `wording ${at} ${language}`)}
          />
          <Button variant="default" size="xs" onClick={() => keep(wordings.toSpliced(at, 1))}>
            {t("map.remove")}
          </Button>
        </div>
      ))}
      <Button
        variant="default"
        size="xs"
        disabled={earlier === undefined}
        onClick={() => keep([...wordings, { when: `${earlier} <= 2`, text: question.text }])}
      >
        + {t("survey.addWording")}
      </Button>
    </fieldset>
  );
}
