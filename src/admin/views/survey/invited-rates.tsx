import type { SurveyRates } from "../../../api/survey.ts";
import { responseShare } from "../../../core/insight/response-share.ts";
import { channelName } from "../../../texts/channel-name.ts";
import { useLanguage } from "../../language.tsx";
import { FigureRow } from "../../parts/figure-row.tsx";
import { Section } from "../../parts/section.tsx";

const share = { unit: "share", range: [0, 1] } as const;

/** Of those who were asked how many opened, began and finished a survey, by channel. */
export function InvitedRates({ invited }: { readonly invited: SurveyRates["invited"] }) {
  const { language, t, number } = useLanguage();
  if (invited.length === 0) return null;
  return (
    <Section title={t("asking.howFar")} note={t("asking.howFarNote")}>
      {invited.map(({ channel, asked, opened, began, finished }) => {
        const steps = [
          { name: t("asking.opened"), count: opened },
          { name: t("survey.began"), count: began },
          { name: t("survey.finished"), count: finished },
        ];
        return (
          <div key={channel}>
            <h3 className="asking-channel">{channelName(language, channel)}</h3>
            <ul className="survey-figures">
              {steps.map(({ name, count }) => (
                <FigureRow
                  key={name}
                  name={name}
                  plainName={`${channelName(language, channel)}: ${name}`}
                  about={t("asking.ofAsked", { x: number.count(count), n: number.count(asked) })}
                  figure={responseShare(count, asked)}
                  scale={share}
                />
              ))}
            </ul>
          </div>
        );
      })}
    </Section>
  );
}
