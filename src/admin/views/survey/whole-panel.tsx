import { useQuery } from "@tanstack/react-query";
import { perspectives } from "../../../core/experience/experience.ts";
import { changeSurvey } from "../../../core/survey/editing/question-edits.ts";
import type { SurveyFile } from "../../../core/survey/editing/survey-file.ts";
import { perspectiveName } from "../../../texts/perspective-name.ts";
import { workspaceQuery } from "../../api.ts";
import { useLanguage } from "../../language.tsx";
import { instantOf, localOf } from "../../local-instant.ts";
import { PanelChoice, PanelNumberOrNone } from "../../parts/panel-fields.tsx";
import { Segments } from "../../parts/segments.tsx";
import { AboutChoice } from "./about-choice.tsx";
import { problemsOfWhole } from "./checked-at.ts";
import { useSurveyEditing } from "./editing.ts";
import { LanguageList } from "./language-list.tsx";
import { QuotaFields } from "./quota-fields.tsx";
import { TroubleList } from "./trouble-list.tsx";
import { WordsInLanguages } from "./words-in-languages.tsx";

/** What the survey says of itself: its name, what it is about, whose experience, its languages, how it is shown, when it is open, its thanks, its mails. */
export function WholePanel() {
  const { language, t } = useLanguage();
  const { data: workspace } = useQuery(workspaceQuery());
  const { survey, edit, checked } = useSurveyEditing();
  const set = (change: Parameters<typeof changeSurvey>[1], about = "") =>
    edit((from) => changeSurvey(from, change), { about: about && `survey ${about}` });
  const { from, until, most } = survey.open ?? {};
  const open = (
    change: {
      readonly [Field in keyof NonNullable<SurveyFile["open"]>]: NonNullable<SurveyFile["open"]>[Field] | undefined;
    },
    about = "open",
  ) => {
    const next = Object.fromEntries(
      Object.entries({ ...survey.open, ...change }).filter(([, value]) => value !== undefined),
    );
    set({ open: Object.keys(next).length === 0 ? undefined : next }, about);
  };
  return (
    <>
      <TroubleList problems={problemsOfWhole(checked?.problems)} />
      <WordsInLanguages
        title={t("survey.name")}
        value={survey.name}
        longest={200}
        onChange={(name, language) => set({ name }, `name ${language}`)}
      />
      <AboutChoice
        label={t("survey.about")}
        value={survey.about}
        onChoose={(about) => about !== undefined && set({ about })}
      />
      <PanelChoice
        label={t("survey.perspective")}
        value={survey.perspective ?? "customer"}
        options={perspectives}
        name={(one) => perspectiveName(language, one, workspace?.customerWord ?? null)}
        onChoose={(one) => set({ perspective: one === "customer" ? undefined : one })}
      />
      <p className="note">{t("survey.perspectiveNote")}</p>
      <LanguageList languages={survey.languages} onChange={(languages) => set({ languages })} />
      <fieldset>
        <legend>{t("survey.layout")}</legend>
        <Segments
          label={t("survey.layout")}
          value={survey.layout ?? "one-by-one"}
          options={(["one-by-one", "one-page"] as const).map((value) => ({ value, name: t(`survey.layout.${value}`) }))}
          onChoose={(layout) => set({ layout: layout === "one-page" ? layout : undefined })}
        />
      </fieldset>
      <PanelChoice
        label={t("survey.askedWhen")}
        value={survey.askedWhen ?? "after"}
        options={["after", "before"]}
        name={(when) => t(`survey.askedWhen.${when}`)}
        onChoose={(when) => set({ askedWhen: when === "before" ? when : undefined })}
      />
      <WordsInLanguages
        title={t("survey.thanks")}
        value={survey.thanks ?? {}}
        lines={2}
        optional
        onChange={(thanks, language) =>
          set({ thanks: Object.keys(thanks).length === 0 ? undefined : thanks }, `thanks ${language}`)
        }
      />
      <details className="survey-more">
        <summary>{t("survey.mail")}</summary>
        <p className="note">{t("survey.mailNote")}</p>
        {(["subject", "greeting"] as const).map((part) => (
          <WordsInLanguages
            key={part}
            title={t(`survey.mail.${part}`)}
            value={survey.mail?.[part] ?? {}}
            lines={part === "greeting" ? 3 : 1}
            longest={part === "greeting" ? 2000 : 150}
            optional
            onChange={(words, language) => {
              const { [part]: _, ...others } = survey.mail ?? {};
              const next = Object.keys(words).length === 0 ? others : { ...others, [part]: words };
              set({ mail: Object.keys(next).length === 0 ? undefined : next }, `mail ${part} ${language}`);
            }}
          />
        ))}
      </details>
      <details className="survey-more">
        <summary>{t("survey.opening")}</summary>
        {(["from", "until"] as const).map((end) => (
          <label key={end} className="panel-field">
            {t(`survey.open.${end}`)}
            <input
              className="panel-input"
              type="datetime-local"
              value={localOf(end === "from" ? from : until)}
              onChange={({ target }) => open({ [end]: target.value === "" ? undefined : instantOf(target.value) })}
            />
          </label>
        ))}
        <PanelNumberOrNone
          label={t("survey.open.most")}
          value={most}
          min={1}
          max={100_000_000}
          whole
          onChange={(value) => open({ most: value })}
        />
        <QuotaFields
          quotas={survey.open?.quotas ?? []}
          onChange={(quotas, about) => open({ quotas }, about === undefined ? "" : `open ${about}`)}
        />
      </details>
    </>
  );
}
