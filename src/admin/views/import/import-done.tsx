import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import type { TakenIn, Upload } from "../../../api/import.ts";
import { paths } from "../../../api/paths.ts";
import { importsQuery, uploadsQuery } from "../../importing.ts";
import { useLanguage } from "../../language.tsx";
import { Section } from "../../parts/section.tsx";
import { ImportsList } from "./imports-list.tsx";
import { Rejections } from "./rejections.tsx";

/** What became of a file: what came in, what was left out, and the ways on from here. */
export function ImportDone({ upload: { id, name }, result }: { readonly upload: Upload; readonly result: TakenIn }) {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const imports = useQuery(importsQuery()).data;
  const next = useQuery(uploadsQuery()).data?.files.find((file) => file.id !== id && file.isThere);
  const { number, journey, kept, rows, valuesRejected, rejections, toCorrect, knownElsewhere } = result;
  // Every figure may be another one now, and there is one import more.
  useEffect(() => {
    queries.invalidateQueries(importsQuery());
    queries.invalidateQueries({ predicate: ({ queryKey: [path] }) => String(path).startsWith(paths.journeys) });
  }, [queries]);
  const own = imports?.filter((one) => one.number === number) ?? [];
  return (
    <>
      <h1>{t("import.done", { name })}</h1>
      <p className="import-lead" role="status">
        {[
          t("import.doneCounts", { n: kept.kept, number }),
          ...(kept.corrected === 0 ? [] : [t("import.corrected", { n: kept.corrected })]),
          ...(kept.known === 0 ? [] : [t("import.known", { n: kept.known })]),
        ].join(" ")}
      </p>
      {knownElsewhere && <p className="import-warning">{t("import.knownElsewhere")}</p>}
      <p className="actions">
        <Link to="/journey/$journey" params={{ journey }} search={{}} className="import-see">
          {t("import.see")}
        </Link>
        {next !== undefined && (
          <Link to="/import" search={{ file: next.id }}>
            {t("import.next", { name: next.name })}
          </Link>
        )}
      </p>
      {rejections.length > 0 && (
        <Section title={t("import.rejections")}>
          <Rejections rejections={rejections} all={rows.rejected + valuesRejected} />
          {toCorrect !== null && (
            <p className="import-to-correct">
              <a href={paths.toCorrect(id)} download>
                {t("import.toCorrect")} (.{toCorrect})
              </a>{" "}
              <span className="soft">{t("import.toCorrectHow")}</span>
            </p>
          )}
        </Section>
      )}
      {own.length > 0 && (
        <Section title={t("import.number", { number })}>
          <ImportsList imports={own} mayUndo={true} />
        </Section>
      )}
    </>
  );
}
