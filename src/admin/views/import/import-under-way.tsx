import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Upload } from "../../../api/import.ts";
import { paths } from "../../../api/paths.ts";
import { send } from "../../api.ts";
import { uploadQuery } from "../../importing.ts";
import { useLanguage } from "../../language.tsx";
import { Refusal } from "../../parts/refusal.tsx";

/** How far an import has come, and a way to stop it. It goes on when nobody looks. */
export function ImportUnderWay({
  upload: { id, name },
  progress: { share, rows },
}: {
  readonly upload: Upload;
  readonly progress: { readonly share: number | null; readonly rows: number };
}) {
  const { t, number } = useLanguage();
  const queries = useQueryClient();
  const stop = useMutation({
    mutationFn: () => send<Upload>("DELETE", paths.uploadImport(id)),
    onSettled: () => queries.invalidateQueries(uploadQuery(id)),
  });
  return (
    <>
      <h1>{t("import.under", { name })}</h1>
      <progress
        className="import-progress"
        aria-label={t("import.under", { name })}
        max={1}
        value={share ?? undefined}
      />
      <p role="status">{t("import.share", { share: number.share(share ?? 0), n: rows })}</p>
      <p className="actions">
        <Button variant="default" loading={stop.isPending} onClick={() => stop.mutate()}>
          {t("import.stop")}
        </Button>
      </p>
      <Refusal error={stop.error} />
    </>
  );
}
