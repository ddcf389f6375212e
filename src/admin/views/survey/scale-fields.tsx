import type { QuestionFile } from "../../../core/survey/editing/survey-file.ts";
import type { Text } from "../../../core/text.ts";
import { useLanguage } from "../../language.tsx";
import { PanelNumber } from "../../parts/panel-fields.tsx";
import type { SetFields } from "./editing.ts";
import { WordsInLanguages } from "./words-in-languages.tsx";

/** What the lowest and the highest value are called, where not as usual. */
export function Ends({ question, set }: { readonly question: QuestionFile; readonly set: SetFields }) {
  const { t } = useLanguage();
  const ends = (question.ends as readonly [Text, Text] | undefined) ?? [{}, {}];
  return (
    <details className="survey-more">
      <summary>{t("survey.ends")}</summary>
      <p className="note">{t("survey.endsNote")}</p>
      {([0, 1] as const).map((at) => (
        <WordsInLanguages
          key={at}
          title={t(at === 0 ? "survey.lowest" : "survey.highest")}
          value={ends[at]}
          longest={100}
          optional
          onChange={(words, language) => {
            const next = ends.with(at, words);
            const isEmpty = next.every((end) => Object.keys(end).length === 0);
            set({ ends: isEmpty ? undefined : next }, `ends ${at} ${language}`);
          }}
        />
      ))}
    </details>
  );
}

/** From where to where it goes; as it is kept, one that goes from 1 to 5 need not say so. */
export function ScaleFields({ question, set }: { readonly question: QuestionFile; readonly set: SetFields }) {
  const { t } = useLanguage();
  const [least, most] = (question.scale as readonly [number, number] | undefined) ?? [1, 5];
  const keep = (scale: readonly [number, number]) =>
    set({ scale: scale[0] === 1 && scale[1] === 5 ? undefined : scale }, "scale");
  return (
    <fieldset className="survey-scale">
      <legend>{t("survey.scale")}</legend>
      <PanelNumber label={t("survey.least")} value={least} onChange={(value) => keep([value, most])} />
      <PanelNumber label={t("survey.most")} value={most} onChange={(value) => keep([least, value])} />
    </fieldset>
  );
}
