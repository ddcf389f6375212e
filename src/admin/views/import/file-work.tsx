import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { isUnderWay, uploadQuery } from "../../importing.ts";
import { Failure } from "../../parts/failure.tsx";
import { Stale } from "../../parts/stale.tsx";
import { troubleWith } from "../../parts/trouble.ts";
import { Waiting } from "../../parts/waiting.tsx";
import { ImportDone } from "./import-done.tsx";
import { ImportUnderWay } from "./import-under-way.tsx";
import { MappingWork } from "./mapping-work.tsx";

/** One file, from its columns to its import: whoever reloads the page finds it where it was. */
export function FileWork({ id }: { readonly id: string }) {
  const asked = useQuery(uploadQuery(id));
  /** The import after which it is imported once more, by another mapping. */
  const [after, goOnAfter] = useState<number | null>(null);
  const trouble = troubleWith(asked);
  const upload = asked.data;
  const run = upload?.import ?? null;
  return (
    <>
      {trouble?.since === null ? (
        <Failure trouble={trouble} />
      ) : upload === undefined ? (
        <Waiting rows={6} height={64} />
      ) : (
        <>
          <Stale trouble={trouble} />
          {isUnderWay(run) ? (
            <ImportUnderWay upload={upload} run={run} />
          ) : run?.state === "finished" && run.result.number !== after ? (
            <ImportDone upload={upload} result={run.result} again={() => goOnAfter(run.result.number)} />
          ) : (
            <MappingWork upload={upload} />
          )}
        </>
      )}
    </>
  );
}
