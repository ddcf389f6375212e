import type { Audit } from "../../../core/insight/audit-value.ts";
import { inHere } from "../../in-here.ts";
import { useLanguage } from "../../language.tsx";

/** An audit to take along: as a report, as the value that programs read, as a table. */
export function Downloads({
  audit,
  html,
  json,
  csv,
}: {
  readonly audit: Pick<Audit, "journey" | "period">;
  readonly html: string;
  readonly json: string;
  readonly csv: string;
}) {
  const { t } = useLanguage();
  const { journey, period } = audit;
  const name = [journey, period.from, period.until].filter((part) => part !== "").join("-");
  const files = [
    ["HTML", html],
    ["JSON", json],
    ["CSV", csv],
  ] as const;
  return (
    <p className="audit-files">
      <span className="soft">{t("audits.download")}</span>
      {files.map(([kind, path]) => (
        <a
          key={kind}
          href={inHere(path)}
          download={`${name}.${kind.toLowerCase()}`}
          aria-label={`${t("audits.download")} ${kind}`}
        >
          {kind}
        </a>
      ))}
    </p>
  );
}
