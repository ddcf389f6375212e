import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { KeptListing } from "../../../api/audits.ts";
import { type Asked, paths } from "../../../api/paths.ts";
import { keptAuditsQuery, send } from "../../api.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";
import { Field } from "../../parts/field.tsx";
import { Refusal } from "../../parts/refusal.tsx";

/** Keeps the audit that is looked at, by a name if one likes; then it is opened as it was kept. */
export function SaveAudit({ journey, asked, close }: { journey: string; asked: Asked; close: () => void }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const keep = useMutation({
    mutationFn: () => send<KeptListing>("POST", paths.keepAudit(journey, asked), { name }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries(keptAuditsQuery());
      await navigate({ to: "/audits/$audit", params: { audit: id } });
    },
  });
  return (
    <form
      className="audit-save"
      onSubmit={(event) => {
        event.preventDefault();
        keep.mutate();
      }}
    >
      <Field
        label={t("audits.name")}
        note={t("audits.nameHint")}
        value={name}
        maxLength={120}
        autoFocus
        onChange={(event) => setName(event.target.value)}
      />
      <Refusal error={keep.error} />
      <div className="actions">
        <Button type="submit" loading={keep.isPending}>
          {t("audits.saveNow")}
        </Button>
        <Button variant="default" onClick={close}>
          {t("audits.cancel")}
        </Button>
      </div>
    </form>
  );
}
