import { useState } from "react";
import type { SurveyRates } from "../../../api/survey.ts";
import { responseShare } from "../../../core/insight/response-share.ts";
import type { SurveyFile } from "../../../core/survey/editing/survey-file.ts";
import { unpiped } from "../../../core/survey/piped.ts";
import { say } from "../../../core/text.ts";
import { channelName } from "../../../texts/channel-name.ts";
import { useLanguage } from "../../language.tsx";
import { FieldChoice } from "../../parts/field.tsx";
import { FigureRow } from "../../parts/figure-row.tsx";
import { LeftOutLine } from "../../parts/left-out.tsx";
import { Section } from "../../parts/section.tsx";
import { HowFar } from "./how-far.tsx";
import { InvitedRates } from "./invited-rates.tsx";
import { QuotaList } from "./quota-list.tsx";

const share = { unit: "share", range: [0, 1] } as const;

/** Of those who opened a survey how many began and finished it, by link too; and of those who were asked how many answered, by question. */
export function RatesView({ survey, rates }: { readonly survey: SurveyFile; readonly rates: SurveyRates }) {
  const { language, t, number } = useLanguage();
  const { links, questions } = rates;
  const versions = [...new Set(questions.map(({ version }) => version))];
  const [wanted, want] = useState<number>();
  const version = wanted ?? versions[0];
  const of = responseShare;
  return (
    <>
      <HowFar rates={rates} title={t("survey.howFar")} note={t("survey.howFarNote")}>
        <LeftOutLine of={rates.leftOut} />
      </HowFar>
      <QuotaList quotas={rates.quotas} />
      <InvitedRates invited={rates.invited} />
      {links.length > 1 && (
        <Section title={t("survey.byLink")}>
          <ul className="survey-figures">
            {links.map(({ link, label, channel, ...one }) => {
              const name = label ?? channelName(language, channel);
              return (
                <FigureRow
                  key={link}
                  name={name}
                  plainName={name}
                  about={t("survey.ofOpened", { x: number.count(one.finished), n: number.count(one.opened) })}
                  figure={of(one.finished, one.opened)}
                  scale={share}
                />
              );
            })}
          </ul>
        </Section>
      )}
      <Section title={t("survey.byQuestion")} note={t("survey.byQuestionNote", { version: version ?? 1 })}>
        {versions.length > 1 && (
          <FieldChoice
            label={t("survey.whichVersion")}
            value={String(version)}
            options={versions.map(String)}
            name={(one) => t("survey.version", { version: Number(one) })}
            onChoose={(one) => want(Number(one))}
          />
        )}
        <ul className="survey-figures">
          {questions
            .filter((one) => one.version === version)
            .map(({ question, text, reached, answered }) => {
              const name = unpiped(say(text, language, survey.languages));
              return (
                <FigureRow
                  key={question}
                  name={name}
                  plainName={name}
                  about={t("survey.ofAsked", { x: number.count(answered), n: reached })}
                  figure={of(answered, reached)}
                  scale={share}
                />
              );
            })}
        </ul>
      </Section>
    </>
  );
}
