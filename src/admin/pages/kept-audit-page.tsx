import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { KeptAudit } from "../../api/audits.ts";
import { paths } from "../../api/paths.ts";
import { say } from "../../core/text.ts";
import { documentQuery, journeyVersionQuery, keptAuditQuery, keptAuditsQuery, send, slicesQuery } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { useMayChange } from "../may-change.ts";
import { Button } from "../parts/button.tsx";
import { Failure } from "../parts/failure.tsx";
import { Refusal } from "../parts/refusal.tsx";
import { Stale } from "../parts/stale.tsx";
import { useTitle } from "../parts/title.ts";
import { troubleWith } from "../parts/trouble.ts";
import { Waiting } from "../parts/waiting.tsx";
import "../styles/audits.css";
import { UntilNew } from "../parts/until-new.tsx";
import { keptName, sinceThen } from "../views/audits/audit-about.ts";
import { Downloads } from "../views/audits/downloads.tsx";
import { ReportView } from "../views/audits/report-view.tsx";

const route = getRouteApi("/audits/$audit");

/** An audit that was kept, as it was: when, by whom, and the whole report. */
export function KeptAuditPage() {
  const { language, t, date } = useLanguage();
  const { audit: id } = route.useParams();
  const kept = useQuery(keptAuditQuery(id));
  const report = useQuery(documentQuery(paths.keptReport(id, language)));
  const mayChange = useMayChange();
  const { journey = "", version = 0 } = kept.data ?? {};
  const past = useQuery({ ...journeyVersionQuery(journey, version), enabled: kept.data !== undefined });
  const slices = useQuery({ ...slicesQuery(journey), enabled: kept.data !== undefined }).data;
  const since = kept.data === undefined ? {} : sinceThen({ id, ...kept.data.audit }, slices);
  const name = past.data === undefined ? "" : say(past.data.journey.name, language);
  const title = kept.data?.name ?? (name === "" ? "" : t("audits.of", { name }));
  useTitle(title);
  const trouble = troubleWith(kept, report, past);
  if (trouble?.since === null) return <Failure trouble={trouble} />;
  return (
    <UntilNew className="page audit" areOld={report.isPlaceholderData}>
      <Stale trouble={trouble} />
      {kept.data === undefined || past.data === undefined ? (
        <Waiting rows={3} height={30} />
      ) : (
        <>
          <h1>{title}</h1>
          <p className="soft audit-how">
            {[
              ...(kept.data.name === null ? [] : [name]),
              t("audits.saved", {
                time: date.moment(kept.data.saved),
                who: kept.data.savedBy ?? t("audits.savedByNobody"),
              }),
              t("audits.made", { version: kept.data.polku, journey: kept.data.version }),
            ].join(" · ")}
          </p>
          <div className="audit-bar">
            <Link
              to="/audit/$journey/compare"
              params={{ journey: kept.data.journey }}
              search={since}
              disabled={slices === undefined}
            >
              {t("audits.compareThis")}
            </Link>
            <Link to="/audit/$journey" params={{ journey: kept.data.journey }} search={{}}>
              {t("audits.live")}
            </Link>
            <Downloads
              journey={kept.data.audit.journey}
              slice={{ ...kept.data.audit.slice, ...(since.location && { locations: since.location }) }}
              period={kept.data.audit.period}
              html={paths.keptReport(id, language)}
              json={paths.keptAudit(id)}
              csv={paths.keptTable(id, language)}
            />
            {mayChange && <TakeAway kept={kept.data} />}
          </div>
        </>
      )}
      {report.data === undefined ? (
        <Waiting rows={12} height={40} />
      ) : (
        title !== "" && <ReportView html={report.data} title={title} />
      )}
    </UntilNew>
  );
}

/** Takes it away for good, with a question first. */
function TakeAway({ kept }: { readonly kept: KeptAudit }) {
  const { t, date } = useLanguage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const remove = useMutation({
    mutationFn: () => send("DELETE", paths.keptAudit(kept.id)),
    onSuccess: async () => {
      await queries.invalidateQueries(keptAuditsQuery());
      await navigate({ to: "/audits" });
    },
  });
  if (!isAsked)
    return (
      <Button
        variant="default"
        size="xs"
        aria-label={`${t("audits.remove")}: ${keptName(kept, date.moment)}`}
        onClick={() => setAsked(true)}
      >
        {t("audits.remove")}
      </Button>
    );
  return (
    <>
      <fieldset className="audit-remove">
        <legend>{t("audits.removeAsk")}</legend>
        <Button size="xs" autoFocus loading={remove.isPending} onClick={() => remove.mutate()}>
          {t("audits.remove")}
        </Button>
        <Button size="xs" variant="default" onClick={() => setAsked(false)}>
          {t("audits.keep")}
        </Button>
      </fieldset>
      {remove.error !== null && <Refusal error={remove.error} />}
    </>
  );
}
