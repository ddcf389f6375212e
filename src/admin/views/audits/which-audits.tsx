import { useId } from "react";
import type { KeptListing } from "../../../api/audits.ts";
import type { Which } from "../../api.ts";
import { useLanguage } from "../../language.tsx";
import { keptName } from "./audit-about.ts";

/** Which two audits are compared: kept ones, the slice now, or its period before. */
export function WhichAudits({
  which,
  audits,
  hasPeriodBefore,
  onChoose,
}: {
  readonly which: Which;
  readonly audits: readonly KeptListing[];
  readonly hasPeriodBefore: boolean;
  readonly onChoose: (which: Which) => void;
}) {
  const { t } = useLanguage();
  const { before, now } = which;
  const chosen = (parts: { readonly before: string | undefined; readonly now: string | undefined }) =>
    onChoose({
      ...(parts.before !== undefined && { before: parts.before }),
      ...(parts.now !== undefined && { now: parts.now }),
    });
  return (
    <div className="which">
      <OneOf
        label={t("audits.before")}
        value={before}
        other={hasPeriodBefore ? t("audits.periodBefore") : t("audits.whichBefore")}
        audits={audits}
        onChoose={(id) => chosen({ before: id, now })}
      />
      <OneOf
        label={t("audits.nowThen")}
        value={now}
        other={t("audits.theseChoices")}
        audits={audits}
        onChoose={(id) => chosen({ before, now: id })}
      />
    </div>
  );
}

function OneOf({
  label,
  value,
  other,
  audits,
  onChoose,
}: {
  readonly label: string;
  readonly value: string | undefined;
  /** What is meant where none of the kept ones is chosen. */
  readonly other: string;
  readonly audits: readonly KeptListing[];
  readonly onChoose: (id: string | undefined) => void;
}) {
  const { date } = useLanguage();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value ?? ""}
        onChange={(event) => onChoose(event.target.value === "" ? undefined : event.target.value)}
      >
        <option value="">{other}</option>
        {audits.map((kept) => (
          <option key={kept.id} value={kept.id}>
            {keptName(kept, date.moment)}
          </option>
        ))}
      </select>
    </div>
  );
}
