import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type DragEvent, useState } from "react";
import { bringFile, uploadsQuery } from "../../importing.ts";
import { useLanguage } from "../../language.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { keepDayOfFile } from "./work.ts";

const megabyte = 1_000_000;

/** Files are dropped or chosen, and brought one after another; then the first of them is opened. */
export function DropFiles({ mostBytes }: { readonly mostBytes: number | undefined }) {
  const { t, number } = useLanguage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [bringing, setBringing] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [large, setLarge] = useState<string | null>(null);
  const size = mostBytes === undefined ? "…" : number.count(Math.floor(mostBytes / megabyte));

  async function bring(files: readonly File[]) {
    setError(null);
    const tooLarge = files.find((file) => mostBytes !== undefined && file.size > mostBytes);
    setLarge(tooLarge?.name ?? null);
    if (tooLarge !== undefined || files.length === 0) return;
    try {
      let first: string | undefined;
      for (const file of files) {
        setBringing(file.name);
        const { id } = await bringFile(file);
        keepDayOfFile(id, file);
        first ??= id;
      }
      await navigate({ to: "/import", search: { file: first! } });
    } catch (refused) {
      setError(refused);
    } finally {
      setBringing(null);
      queries.invalidateQueries(uploadsQuery());
    }
  }

  const isFile = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes("Files");
  return (
    <>
      <section
        className={isOver ? "import-drop import-drop-over" : "import-drop"}
        aria-label={t("import.drop")}
        aria-busy={bringing !== null}
        onDragOver={(event) => {
          if (!isFile(event)) return;
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          if (!isFile(event)) return;
          event.preventDefault();
          setOver(false);
          bring([...event.dataTransfer.files]);
        }}
      >
        <p className="import-drop-title">
          {bringing === null ? t("import.drop") : t("import.bringing", { name: bringing })}
        </p>
        <label className="import-choose">
          {t("import.choose")}
          <input
            type="file"
            multiple
            disabled={bringing !== null}
            accept=".csv,.tsv,.txt,.gz,.xlsx,.sav,.zsav"
            className="unseen"
            onChange={(event) => {
              bring([...(event.target.files ?? [])]);
              // So that the same file, mended, can be chosen again.
              event.target.value = "";
            }}
          />
        </label>
        <p className="soft import-drop-how">{t("import.dropHow", { size })}</p>
      </section>
      {large !== null ? (
        <p className="refusal" role="alert">
          {t("import.tooLarge", { name: large, size })}
        </p>
      ) : (
        <Refusal error={error} />
      )}
    </>
  );
}
