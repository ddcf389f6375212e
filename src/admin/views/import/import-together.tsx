import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Upload } from "../../../api/import.ts";
import { beginImports, isUnderWay, stopImport, uploadsQuery } from "../../importing.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";
import { Failure } from "../../parts/failure.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { Stale } from "../../parts/stale.tsx";
import { troubleWith } from "../../parts/trouble.ts";
import { Waiting } from "../../parts/waiting.tsx";
import { useFiguresAnew } from "./figures-anew.ts";
import { FocusedHeading } from "./focused-heading.tsx";
import { TogetherRow } from "./together-row.tsx";

/** Files that come in one after another: how far all of them have come, and how each stands. It goes on when nobody looks. */
export function ImportTogether({ ids }: { readonly ids: readonly string[] }) {
  const { t, number } = useLanguage();
  const queries = useQueryClient();
  const asked = useQuery(uploadsQuery());
  const trouble = troubleWith(asked);
  const files = ids.flatMap((id) => asked.data?.files.find((file) => file.id === id) ?? []);
  const isGoing = files.some((file) => isUnderWay(file.import));
  const onSettled = () => queries.invalidateQueries(uploadsQuery());
  // The last first, so that none gets its turn meanwhile.
  const stop = useMutation({
    mutationFn: async () => {
      for (const { id } of files.filter((file) => isUnderWay(file.import)).reverse()) await stopImport(id);
    },
    onSettled,
  });
  const broken = files.flatMap(({ id, import: run }) => (run?.state === "broken-off" ? [{ id, how: run.how }] : []));
  const again = useMutation({ mutationFn: () => beginImports(broken), onSettled });
  const through = files.filter((file) => !isUnderWay(file.import)).length;
  useFiguresAnew(through);

  if (trouble?.since === null) return <Failure trouble={trouble} />;
  if (asked.data === undefined) return <Waiting rows={4} height={64} />;
  const finished = files.flatMap((file) => (file.import?.state === "finished" ? [file.import.result] : []));
  const [first] = finished;
  return (
    <>
      <Stale trouble={trouble} />
      <FocusedHeading key={String(isGoing)}>
        {isGoing
          ? t("import.together", { n: files.length })
          : t("import.togetherDone", { in: finished.length, n: ids.length })}
      </FocusedHeading>
      {isGoing && (
        <>
          <progress
            className="import-progress"
            aria-label={t("import.together", { n: files.length })}
            max={1}
            value={shareOf(files)}
          />
          <p role="status">
            {t("import.togetherShare", { share: number.share(shareOf(files)), through, n: files.length })}
          </p>
        </>
      )}
      <ol className="people-rows import-together">
        {files.map((file) => (
          <TogetherRow key={file.id} file={file} />
        ))}
      </ol>
      {files.length < ids.length && (
        <p className="soft">{t("import.togetherGone", { n: ids.length - files.length })}</p>
      )}
      <p className="actions">
        {isGoing && (
          <Button variant="default" loading={stop.isPending} onClick={() => stop.mutate()}>
            {t("import.togetherStop")}
          </Button>
        )}
        {broken.length > 0 && !isGoing && (
          <Button loading={again.isPending} onClick={() => again.mutate()}>
            {t("import.beginAgain")}
          </Button>
        )}
        {!isGoing && first !== undefined && (
          <Link to="/journey/$journey" params={{ journey: first.journey }} search={{}} className="import-see">
            {t("import.see")}
          </Link>
        )}
      </p>
      <Refusal error={stop.error ?? again.error} />
    </>
  );
}

/** How much of all the bytes has been gone through. */
function shareOf(files: readonly Upload[]): number {
  const all = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const done = files.reduce((sum, { bytes, import: run }) => {
    const share = run?.state === "running" ? (run.share ?? 0) : isUnderWay(run) ? 0 : 1;
    return sum + bytes * share;
  }, 0);
  return all === 0 ? 0 : done / all;
}
