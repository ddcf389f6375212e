import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Upload } from "../../../api/import.ts";
import { stopImport, type UnderWay, uploadQuery } from "../../importing.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { FocusedHeading } from "./focused-heading.tsx";

/** How far an import has come, or that it waits for its turn, and a way to stop it. It goes on when nobody looks. */
export function ImportUnderWay({ upload: { id, name }, run }: { readonly upload: Upload; readonly run: UnderWay }) {
  const { t, number } = useLanguage();
  const queries = useQueryClient();
  const stop = useMutation({
    mutationFn: () => stopImport(id),
    onSettled: () => queries.invalidateQueries(uploadQuery(id)),
  });
  return (
    <>
      <FocusedHeading>{t("import.under", { name })}</FocusedHeading>
      {run.state === "running" && (
        <progress
          className="import-progress"
          aria-label={t("import.under", { name })}
          max={1}
          value={run.share ?? undefined}
        />
      )}
      <p role="status">
        {run.state === "waiting"
          ? t("import.waits")
          : t("import.share", { share: number.share(run.share ?? 0), n: run.rows })}
      </p>
      <p className="actions">
        <Button variant="default" loading={stop.isPending} onClick={() => stop.mutate()}>
          {t("import.stop")}
        </Button>
      </p>
      <Refusal error={stop.error} />
    </>
  );
}
