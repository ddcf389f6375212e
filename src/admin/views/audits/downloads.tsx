import type { Asked } from "../../../api/paths.ts";
import type { Audit } from "../../../core/insight/audit-value.ts";
import { inHere } from "../../in-here.ts";
import { useLanguage } from "../../language.tsx";

/** What an audit is of; its days where they are known. */
interface Of {
  readonly journey: string;
  readonly slice: Asked;
  readonly period?: Audit["period"] | undefined;
}

/** Of what it is, so that no two slices come down under one name: "lunch-kiosk-turku-tori-2026-01-01-2026-03-31". */
const fileName = ({ journey, slice, period }: Of): string =>
  [
    journey,
    ...(slice.perspective === "customer" ? [] : [slice.perspective ?? ""]),
    ...[slice.channels, slice.locations, ...Object.values(slice.attributes ?? {})].flatMap((values) => values ?? []),
    ...[period?.from ?? slice.from ?? "", period?.until ?? slice.until ?? ""],
  ]
    .filter((part) => part !== "")
    .join("-")
    .replace(/[^\p{L}\p{N}._-]+/gu, "_")
    .slice(0, 180);

/** An audit to take along: as a report, as the value that programs read, as a table. */
export function Downloads({
  html,
  json,
  csv,
  ...of
}: Of & {
  readonly html: string;
  readonly json: string;
  readonly csv: string;
}) {
  const { t } = useLanguage();
  const name = fileName(of);
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
