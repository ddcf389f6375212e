import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { periodBefore } from "../../core/insight/months/ready-periods.ts";
import { say } from "../../core/text.ts";
import { comparisonQuery, journeyQuery, keptAuditsQuery, slicesQuery, type Which, workspaceQuery } from "../api.ts";
import { useChosen } from "../chosen.tsx";
import { useLanguage } from "../language.tsx";
import { Failure } from "../parts/failure.tsx";
import { Stale } from "../parts/stale.tsx";
import { useTitle } from "../parts/title.ts";
import { troubleWith } from "../parts/trouble.ts";
import { Waiting } from "../parts/waiting.tsx";
import { askedOf, type Shown } from "../shown.ts";
import "../styles/audits.css";
import { UntilNew } from "../parts/until-new.tsx";
import { sidesOf } from "../views/audits/audit-about.ts";
import { ComparisonView } from "../views/audits/comparison-view.tsx";
import { WhichAudits } from "../views/audits/which-audits.tsx";
import { ChoicesView } from "../views/choices-view.tsx";

const route = getRouteApi("/audit/$journey/compare");

/** Any two audits of a journey beside each other: kept ones, the slice now, the same slice in the period before. */
export function ComparePage() {
  const { language, t } = useLanguage();
  const { journey: key } = route.useParams();
  const inAddress = route.useSearch();
  const [chosen, choose] = useChosen(inAddress);
  const { shown, which } = apart(inAddress);
  const pressed = apart(chosen);
  const slices = useQuery(slicesQuery(key));
  const journey = useQuery(journeyQuery(key));
  const kept = useQuery(keptAuditsQuery());
  const customerWord = useQuery(workspaceQuery()).data?.customerWord ?? null;
  const asked = askedOf(shown, slices.data);
  const daysKnown = shown.period === undefined || slices.data !== undefined;
  const hasPeriodBefore = which.now === undefined && periodBefore(asked.from, asked.until) !== null;
  const isTwo = which.before !== undefined || hasPeriodBefore;
  const comparison = useQuery({ ...comparisonQuery(key, asked, which), enabled: daysKnown && isTwo });
  const name = journey.data === undefined ? "" : say(journey.data.journey.name, language);
  const title = t("audits.compareOf", { name });
  useTitle(name === "" ? "" : title);

  const trouble = troubleWith(slices, journey, kept, ...(isTwo ? [comparison] : []));
  if (trouble?.since === null) return <Failure trouble={trouble} />;
  if (slices.data === undefined || journey.data === undefined || kept.data === undefined)
    return (
      <div className="page">
        <Waiting rows={12} height={40} />
      </div>
    );
  const naming = { journey: journey.data.journey, slices: slices.data, customerWord };
  const compared = isTwo ? comparison.data : undefined;
  const sides = sidesOf(language, compared, naming);
  return (
    <UntilNew className="page audit" areOld={isTwo && comparison.isPlaceholderData}>
      <Stale trouble={trouble} />
      <h1>{title}</h1>
      <WhichAudits
        which={pressed.which}
        audits={kept.data.filter((audit) => audit.journey === key)}
        hasPeriodBefore={hasPeriodBefore}
        areTimes={sides.areTimes}
        naming={naming}
        onChoose={(which) => choose({ ...pressed.shown, ...which })}
      />
      {which.now === undefined && (
        <ChoicesView
          shown={pressed.shown}
          slices={slices.data}
          measure={undefined}
          measures={[]}
          journey={journey.data.journey}
          customerWord={customerWord}
          onChange={(next) => choose({ ...next, ...pressed.which })}
        />
      )}
      {!isTwo && (
        <div className="empty">
          <p className="lead">{t("audits.whichBefore")}</p>
          <p>{t("audits.whichBeforeHow")}</p>
        </div>
      )}
      {isTwo && compared === undefined && <Waiting rows={14} height={40} doing={t("audits.computing")} />}
      {compared !== undefined && <ComparisonView comparison={compared} sides={sides} {...naming} />}
    </UntilNew>
  );
}

/** The slice, and which audits that are kept. */
function apart({ before, now, ...shown }: Shown & Which): { shown: Shown; which: Which } {
  return { shown, which: { ...(before !== undefined && { before }), ...(now !== undefined && { now }) } };
}
