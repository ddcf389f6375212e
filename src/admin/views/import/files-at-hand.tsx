import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Upload } from "../../../api/import.ts";
import { paths } from "../../../api/paths.ts";
import { send } from "../../api.ts";
import { uploadsQuery } from "../../importing.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { stands } from "./together-row.tsx";

/** Files that were brought and still lie here: one's own are gone on with, or removed; others' only removed. */
export function FilesAtHand({ files }: { readonly files: readonly Upload[] }) {
  const { t, number, date } = useLanguage();
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: (id: string) => send("DELETE", paths.upload(id)),
    onSettled: () => queries.invalidateQueries(uploadsQuery()),
  });
  const size = (bytes: number) =>
    bytes < 1_000_000
      ? `${number.count(Math.ceil(bytes / 1000))} kB`
      : `${number.count(Math.round(bytes / 1_000_000))} MB`;
  return (
    <>
      <ul className="people-rows">
        {files.map(({ id, name, bytes, brought, own, isThere, import: run }) => (
          <li key={id}>
            <div className="person">
              {own ? (
                <Link to="/import" search={{ file: id }} className="person-name">
                  {isThere && run?.state !== "finished" ? t("import.open", { name }) : name}
                </Link>
              ) : (
                <span className="person-name">{name}</span>
              )}
              <span className="soft">
                {t("import.since", { size: size(bytes), time: date.moment(brought) })}
                {!own && ` · ${t("import.ofAnother")}`}
                {run !== null && ` · ${t(stands[run.state])}`}
              </span>
            </div>
            <div className="person-actions">
              <Button
                size="xs"
                variant="default"
                aria-label={t("import.remove", { name })}
                onClick={() => remove.mutate(id)}
              >
                {t("people.remove")}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <Refusal error={remove.error} />
    </>
  );
}
