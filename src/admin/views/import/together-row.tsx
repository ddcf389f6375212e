import { Link } from "@tanstack/react-router";
import type { TakenIn, Upload } from "../../../api/import.ts";
import { isOfOtherRows } from "../../importing.ts";
import { useLanguage } from "../../language.tsx";
import { Problems } from "../../parts/problems.tsx";

/** One of the files that come in together: how it stands, and the way to it. */
export function TogetherRow({ file: { id, name, import: run } }: { readonly file: Upload }) {
  const { t, number } = useLanguage();
  const said =
    run?.state === "running"
      ? t("import.share", { share: number.share(run.share ?? 0), n: run.rows })
      : run?.state === "finished"
        ? doneInWords(run.result, t).join(" ")
        : t(stands[run?.state ?? "none"]);
  return (
    <li>
      <div className="person">
        <Link to="/import" search={{ file: id }} className="person-name">
          {name}
        </Link>
        <span className={run?.state === "refused" || run?.state === "broken-off" ? "import-failed" : "soft"}>
          {said}
        </span>
        {run?.state === "refused" &&
          (isOfOtherRows(run) ? (
            <span className="soft">{t("import.nameHow")}</span>
          ) : (
            <Problems problems={run.problems} />
          ))}
      </div>
    </li>
  );
}

/** How the import of a file stands, in short. */
export const stands = {
  none: "import.notBegun",
  waiting: "import.waits",
  running: "import.running",
  finished: "import.finished",
  stopped: "import.stopped",
  refused: "import.refused",
  "broken-off": "import.brokenOff",
} as const;

/** How many experiences came in as which import, and what else became of the file. */
export const doneInWords = (
  { number, kept, rows, valuesRejected }: TakenIn,
  t: ReturnType<typeof useLanguage>["t"],
): string[] => [
  t("import.doneCounts", { n: kept.kept, number }),
  ...(kept.corrected === 0 ? [] : [t("import.corrected", { n: kept.corrected })]),
  ...(kept.known === 0 ? [] : [t("import.known", { n: kept.known })]),
  ...(rows.rejected === 0 ? [] : [t("import.doneRejected", { n: rows.rejected })]),
  ...(valuesRejected === 0 ? [] : [t("import.values", { n: valuesRejected })]),
];
