import { useQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { send } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { Failure } from "../parts/failure.tsx";
import { Waiting } from "../parts/waiting.tsx";

/** A page that a link with a secret leads to: `children` draws what the link is for, once the server has read it at `path`. */
export function FromLink<Told>({
  path,
  children,
}: {
  readonly path: string;
  readonly children: (told: Told, secret: string) => ReactNode;
}) {
  const { t } = useLanguage();
  // Behind #, so that no server and no log sees it.
  const secret = useLocation({ select: ({ hash }) => hash });
  const link = useQuery({
    queryKey: [path, secret],
    queryFn: () => send<Told>("POST", path, { secret }),
    enabled: secret !== "",
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (secret !== "" && link.error !== null)
    return <Failure trouble={{ error: link.error, retry: () => link.refetch() }} />;
  return (
    <div className="page entrance">
      {secret === "" ? (
        <>
          <h1>{t("join.noLink")}</h1>
          <p>{t("join.noLinkHow")}</p>
        </>
      ) : link.data === undefined ? (
        <Waiting rows={5} height={34} />
      ) : (
        children(link.data, secret)
      )}
    </div>
  );
}
