import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Upload } from "../../../api/import.ts";
import { beginImport, isOfOtherRows, uploadQuery } from "../../importing.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";
import { Problems } from "../../parts/problems.tsx";
import { Refusal } from "../../parts/refusal.tsx";

/** How an import of this file ended that brought nothing: stopped, refused, or broken off when Polku itself ended. */
export function EndedBefore({ upload: { id, import: run } }: { readonly upload: Upload }) {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const again = useMutation({
    mutationFn: () => {
      if (run?.state !== "broken-off") throw new Error(`nothing was broken off: ${run?.state}`);
      return beginImport(id, run.how);
    },
    onSuccess: (begun) => queries.setQueryData(uploadQuery(id).queryKey, begun),
  });
  if (run?.state === "stopped") return <p className="import-ended">{t("import.stopped")}</p>;
  if (run?.state === "refused")
    return (
      <div className="import-warning" role="alert">
        <p>
          <b>{t("import.refused")}</b>
        </p>
        {isOfOtherRows(run) ? <p>{t("import.nameHow")}</p> : <Problems problems={run.problems} />}
      </div>
    );
  if (run?.state !== "broken-off") return null;
  return (
    <div className="import-warning" role="alert">
      <p>
        <b>{t("import.brokenOff")}</b> {t("import.brokenOffHow")}
      </p>
      <p className="actions">
        <Button size="xs" variant="default" loading={again.isPending} onClick={() => again.mutate()}>
          {t("import.beginAgain")}
        </Button>
      </p>
      <Refusal error={again.error} />
    </div>
  );
}
