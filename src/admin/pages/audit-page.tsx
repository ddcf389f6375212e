import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { paths } from "../../api/paths.ts";
import { say } from "../../core/text.ts";
import { auditQuery, documentQuery, journeyQuery, slicesQuery, workspaceQuery } from "../api.ts";
import { useChosen } from "../chosen.tsx";
import { useLanguage } from "../language.tsx";
import { useMayChange } from "../may-change.ts";
import { Button } from "../parts/button.tsx";
import { Failure } from "../parts/failure.tsx";
import { Stale } from "../parts/stale.tsx";
import { useTitle } from "../parts/title.ts";
import { troubleWith } from "../parts/trouble.ts";
import { Waiting } from "../parts/waiting.tsx";
import { askedOf, isRestricted } from "../shown.ts";
import "../styles/audits.css";
import { UntilNew } from "../parts/until-new.tsx";
import { Downloads } from "../views/audits/downloads.tsx";
import { ReportView } from "../views/audits/report-view.tsx";
import { SaveAudit } from "../views/audits/save-audit.tsx";
import { ChoicesView } from "../views/choices-view.tsx";
import { EmptyJourney, EmptySlice } from "../views/empty-journey.tsx";

const route = getRouteApi("/audit/$journey");

/** The audit of a journey for the slice chosen: everything that the report has; to be saved, compared, taken along. */
export function AuditPage() {
  const { language, t } = useLanguage();
  const { journey: key } = route.useParams();
  const shown = route.useSearch();
  const [chosen, change] = useChosen(shown);
  const slices = useQuery(slicesQuery(key));
  const journey = useQuery(journeyQuery(key));
  const customerWord = useQuery(workspaceQuery()).data?.customerWord ?? null;
  const mayChange = useMayChange();
  const { measure: _, ...asked } = askedOf(shown, slices.data);
  const daysKnown = shown.period === undefined || slices.data !== undefined;
  const audit = useQuery({ ...auditQuery(key, asked), enabled: daysKnown });
  const isEmpty = audit.data?.experiences === 0;
  const report = useQuery({
    ...documentQuery(paths.report(key, language, asked)),
    enabled: daysKnown && audit.isSuccess && !audit.isPlaceholderData && !isEmpty,
  });
  const [isSaving, setSaving] = useState(false);
  const name = journey.data === undefined ? "" : say(journey.data.journey.name, language);
  const title = t("audits.of", { name });
  useTitle(name === "" ? "" : title);

  const trouble = troubleWith(slices, journey, audit, report);
  if (trouble?.since === null) return <Failure trouble={trouble} />;
  if (slices.data === undefined || journey.data === undefined) return <AuditWaiting />;
  const isOld = audit.isPlaceholderData || report.isPlaceholderData;
  return (
    <UntilNew className="page audit" areOld={isOld}>
      <Stale trouble={trouble} />
      <h1>{title}</h1>
      {!(isEmpty && !isRestricted(shown)) && (
        <ChoicesView
          shown={chosen}
          slices={slices.data}
          measure={undefined}
          measures={[]}
          journey={journey.data.journey}
          customerWord={customerWord}
          onChange={change}
        />
      )}
      {isEmpty && isRestricted(shown) && <EmptySlice showAll={() => change({})} />}
      {isEmpty && !isRestricted(shown) && (
        <EmptyJourney
          journey={key}
          touchpoint={journey.data.journey.stages[0]?.touchpoints[0]?.key}
          path={paths.experiences}
        />
      )}
      {!isEmpty && (
        <div className="audit-bar" data-waits={audit.data === undefined || undefined}>
          {mayChange && !isSaving && <Button onClick={() => setSaving(true)}>{t("audits.save")}</Button>}
          <Link to="/audit/$journey/compare" params={{ journey: key }} search={shown}>
            {t("audits.compare")}
          </Link>
          <Downloads
            journey={key}
            slice={audit.data?.slice ?? asked}
            period={audit.data?.period}
            html={paths.report(key, language, asked)}
            json={paths.audit(key, asked)}
            csv={paths.auditTable(key, language, asked)}
          />
        </div>
      )}
      {isSaving && !isEmpty && <SaveAudit journey={key} asked={asked} close={() => setSaving(false)} />}
      {!isEmpty && report.data === undefined && <Waiting rows={12} height={40} doing={t("audits.computing")} />}
      {!isEmpty && report.data !== undefined && <ReportView html={report.data} title={title} />}
    </UntilNew>
  );
}

function AuditWaiting() {
  return (
    <div className="page audit">
      <Waiting rows={14} height={40} />
    </div>
  );
}
