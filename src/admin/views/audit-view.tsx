import type { Overview } from "../../api/overview.ts";
import type { Audit } from "../../core/insight/audit-value.ts";
import type { Journey } from "../../core/journey/journey.ts";
import { say } from "../../core/text.ts";
import { outcomeName } from "../../texts/measure-name.ts";
import { useLanguage } from "../language.tsx";
import { namesOf } from "../names.ts";
import { Section } from "../parts/section.tsx";
import type { Opening } from "../parts/touchpoint-link.tsx";
import { UntilNew } from "../parts/until-new.tsx";
import { Waiting } from "../parts/waiting.tsx";
import type { Audited } from "./audited.ts";
import { DriversView } from "./drivers-view.tsx";
import { MondayView } from "./monday-view.tsx";
import { OwnersView } from "./owners-view.tsx";
import { PromisesView } from "./promises-view.tsx";
import { SuccessView } from "./success-view.tsx";
import { UnknownView } from "./unknown-view.tsx";
import { WholeView } from "./whole-view.tsx";

/** Below the journey: where to begin on Monday, what cannot be said yet, success, the whole, drivers, promises, and all of it by owner. */
export function AuditView({
  audit,
  overview,
  journey,
  isOld,
  ...opening
}: Opening & {
  readonly audit: Audit;
  readonly overview: Overview;
  readonly journey: Journey | undefined;
  /** Whether it is of the choices before, in sight until that of these is there. */
  readonly isOld: boolean;
}) {
  const { language } = useLanguage();
  const touchpoints = new Map(overview.touchpoints.map((touchpoint) => [touchpoint.key, touchpoint]));
  const audited: Audited = {
    audit,
    overview,
    journey,
    ...opening,
    nameOf: (key) => say(touchpoints.get(key)?.name ?? { en: key }, language),
    outcome: "refused" in audit.drivers ? "" : outcomeName(language, audit.drivers.outcome, namesOf(journey)),
  };
  return (
    <UntilNew className="sections" areOld={isOld}>
      <MondayView {...audited} />
      <UnknownView {...audited} />
      <DriversView {...audited} />
      <SuccessView {...audited} />
      <PromisesView {...audited} />
      <WholeView {...audited} />
      <OwnersView {...audited} />
    </UntilNew>
  );
}

/** The audit while it is being computed: it takes longer than the journey, so it waits for nobody. */
export function AuditWaiting() {
  const { t } = useLanguage();
  return (
    <div className="sections">
      <Section title={t("monday.title")} className="wide">
        <Waiting rows={4} height={40} doing={t("audits.computing")} />
      </Section>
      <Section title={t("unknown.title")}>
        <Waiting rows={5} />
      </Section>
    </div>
  );
}
