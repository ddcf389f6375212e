import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { KeptListing } from "../../api/audits.ts";
import type { Journeys } from "../../api/journey.ts";
import { say, type Text } from "../../core/text.ts";
import { journeyQuery, journeysQuery, keptAuditsQuery, slicesQuery, workspaceQuery } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { Failure } from "../parts/failure.tsx";
import { Section } from "../parts/section.tsx";
import { Stale } from "../parts/stale.tsx";
import { useTitle } from "../parts/title.ts";
import { troubleWith } from "../parts/trouble.ts";
import { Waiting } from "../parts/waiting.tsx";
import "../styles/audits.css";
import { KeptList } from "../views/audits/kept-list.tsx";
import { NoJourneys } from "../views/no-journeys.tsx";

/** Every journey with its audit now, and those that were kept. */
export function AuditsPage() {
  const { t } = useLanguage();
  const journeys = useQuery(journeysQuery());
  const audits = useQuery(keptAuditsQuery());
  const customerWord = useQuery(workspaceQuery()).data?.customerWord ?? null;
  useTitle(t("audits.title"));
  const trouble = troubleWith(journeys, audits);
  if (trouble?.since === null) return <Failure trouble={trouble} />;
  if (journeys.data?.length === 0) return <NoJourneys title={t("audits.title")} />;
  return (
    <div className="page audits">
      <Stale trouble={trouble} />
      <h1>{t("audits.title")}</h1>
      <p className="soft">{t("audits.about")}</p>
      {journeys.data === undefined || audits.data === undefined ? (
        <Waiting rows={6} height={44} />
      ) : (
        journeys.data.map((journey) => (
          <OfJourney
            key={journey.key}
            journey={journey}
            audits={audits.data.filter((audit) => audit.journey === journey.key)}
            customerWord={customerWord}
          />
        ))
      )}
    </div>
  );
}

function OfJourney({
  journey: { key, name },
  audits,
  customerWord,
}: {
  readonly journey: Journeys[number];
  readonly audits: readonly KeptListing[];
  readonly customerWord: Text | null;
}) {
  const { language, t } = useLanguage();
  const isAny = audits.length > 0;
  const journey = useQuery({ ...journeyQuery(key), enabled: isAny }).data?.journey;
  const slices = useQuery({ ...slicesQuery(key), enabled: isAny }).data;
  const called = say(name, language);
  return (
    <Section title={called}>
      <p>
        <Link to="/audit/$journey" params={{ journey: key }} aria-label={`${t("audits.now")}: ${called}`}>
          {t("audits.now")}
        </Link>
      </p>
      {isAny ? (
        <KeptList audits={audits} journey={journey} slices={slices} customerWord={customerWord} />
      ) : (
        <p className="soft">{t("audits.none")}</p>
      )}
    </Section>
  );
}
