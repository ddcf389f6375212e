import { inHere } from "../../in-here.ts";
import { useLanguage } from "../../language.tsx";

/** The same as a file to take along: CSV, or a workbook with its codebook. */
export function TableLinks({
  name,
  csv,
  xlsx,
}: {
  readonly name: string;
  readonly csv: string;
  readonly xlsx: string;
}) {
  const { t } = useLanguage();
  return (
    <p className="table-links">
      <span className="soft">{t("audits.download")}</span>
      {[["CSV", csv] as const, ["XLSX", xlsx] as const].map(([kind, path]) => (
        <a
          key={kind}
          href={inHere(path)}
          download={`${name}.${kind.toLowerCase()}`}
          aria-label={`${t("audits.download")} ${kind}, ${name}`}
        >
          {kind}
        </a>
      ))}
    </p>
  );
}
