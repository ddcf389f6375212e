import type { KeptListing } from "../../../api/audits.ts";
import type { Which } from "../../api.ts";
import { useLanguage } from "../../language.tsx";
import { FieldChoice } from "../../parts/field.tsx";
import { keptNameWithin, type Naming } from "./audit-about.ts";

/** Which two audits are compared: kept ones, the slice now, or its period before. */
export function WhichAudits({
  which,
  audits,
  hasPeriodBefore,
  areTimes,
  naming,
  onChoose,
}: {
  readonly which: Which;
  readonly audits: readonly KeptListing[];
  readonly hasPeriodBefore: boolean;
  /** Whether one is earlier than the other. */
  readonly areTimes: boolean;
  readonly naming: Naming;
  readonly onChoose: (which: Which) => void;
}) {
  const { language, t, date } = useLanguage();
  const chosen = (side: keyof Which) => (id: string) => {
    const { [side]: _, ...other } = which;
    onChoose(id === "" ? other : { ...other, [side]: id });
  };
  const options = ["", ...audits.map(({ id }) => id)];
  const nameOr = (other: string) => (chosen: string) => {
    const kept = audits.find(({ id }) => id === chosen);
    return kept === undefined ? other : keptNameWithin(language, kept, naming, date.moment);
  };
  return (
    <div className="which">
      <FieldChoice
        label={t(areTimes ? "audits.before" : "audits.sides.first")}
        value={which.before ?? ""}
        options={options}
        name={nameOr(hasPeriodBefore ? t("audits.periodBefore") : t("audits.whichBefore"))}
        onChoose={chosen("before")}
      />
      <FieldChoice
        label={t(areTimes ? "audits.nowThen" : "audits.sides.second")}
        value={which.now ?? ""}
        options={options}
        name={nameOr(t(areTimes ? "audits.theseChoices" : "audits.sides.theseChoices"))}
        onChoose={chosen("now")}
      />
    </div>
  );
}
