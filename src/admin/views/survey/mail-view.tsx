import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { TrialSent } from "../../../api/mail.ts";
import { paths } from "../../../api/paths.ts";
import { surveyLanguageName } from "../../../texts/survey-language-name.ts";
import { mailSetupQuery, send } from "../../api.ts";
import { inHere } from "../../in-here.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";
import { PanelChoice } from "../../parts/panel-fields.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { Section } from "../../parts/section.tsx";
import { Segments } from "../../parts/segments.tsx";

/** The mail by which the survey is asked, as its readers see it; it can be sent to oneself. */
export function MailView({
  survey,
  languages,
  mayChange,
}: {
  readonly survey: string;
  readonly languages: readonly string[];
  readonly mayChange: boolean;
}) {
  const { language: own, t } = useLanguage();
  const setup = useQuery(mailSetupQuery()).data;
  const [language, setLanguage] = useState(languages[0]!);
  const [kind, setKind] = useState<"first" | "reminder">("first");
  const trial = useMutation({
    mutationFn: () => send<TrialSent>("POST", paths.trialMail(survey), { language, kind }),
  });
  return (
    <Section title={t("asking.mail")}>
      {setup !== undefined && (
        <p className="soft">
          {setup.isSetUp
            ? t("asking.mailFrom", { from: setup.from ?? "", replies: setup.replies ?? "" })
            : t("asking.mailNotSetUp")}
          {setup.isSetUp && setup.bounces === null && ` ${t("asking.mailUnheard")}`}
        </p>
      )}
      <div className="asking-mail">
        <Segments
          label={t("asking.mailKind")}
          value={kind}
          options={(["first", "reminder"] as const).map((value) => ({ value, name: t(`asking.mailKind.${value}`) }))}
          onChoose={setKind}
        />
        <PanelChoice
          label={t("asking.mailLanguage")}
          value={language}
          options={languages}
          name={(one) => surveyLanguageName(own, one)}
          onChoose={setLanguage}
        />
      </div>
      <iframe
        className="asking-mail-frame"
        title={t("asking.mailFrame")}
        sandbox=""
        src={inHere(paths.surveyMail(survey, language, kind))}
      />
      <p className="soft">{t("asking.mailNote")}</p>
      {mayChange && setup?.isSetUp && (
        <Button variant="default" loading={trial.isPending} onClick={() => trial.mutate()}>
          {t("asking.mailSend")}
        </Button>
      )}
      {trial.isSuccess && <p role="status">{t("asking.mailSent", { to: trial.data.to })}</p>}
      <Refusal error={trial.error} />
    </Section>
  );
}
