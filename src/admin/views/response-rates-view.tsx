import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { say } from "../../core/text.ts";
import { touchpointRatesQuery } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { HowFar } from "./survey/how-far.tsx";
import { InvitedRates } from "./survey/invited-rates.tsx";

/** Of those who were asked about a touchpoint how many answered, by whatever survey; nothing where no survey is about it. */
export function ResponseRatesView({ journey, touchpoint }: { readonly journey: string; readonly touchpoint: string }) {
  const { language, t } = useLanguage();
  const { data: rates } = useQuery(touchpointRatesQuery(journey, touchpoint));
  if (rates === undefined || (rates.opened === 0 && rates.invited.length === 0)) return null;
  return (
    <>
      <HowFar narrow rates={rates} title={t("touchpoint.rates")} note={t("touchpoint.ratesNote")}>
        <p>
          {rates.surveys.map(({ key, name }, at) => (
            <span key={key}>
              {at > 0 && " · "}
              <Link to="/surveys/$survey/responses" params={{ survey: key }}>
                {say(name, language)}
              </Link>
            </span>
          ))}
        </p>
      </HowFar>
      <InvitedRates invited={rates.invited} />
    </>
  );
}
