import { Skeleton } from "@mantine/core";
import { useEffect, useState } from "react";
import { useLanguage } from "../language.tsx";

/** Who waits for longer than this (ms) is told in words. */
const patience = 1000;

/** Rows that will be there, while they are on their way; as tall as what comes, so that nothing jumps. */
export function Waiting({
  rows,
  height = 22,
  doing,
}: {
  readonly rows: number;
  readonly height?: number;
  /** What takes long, where more is known than that it comes. */
  readonly doing?: string;
}) {
  const { t } = useLanguage();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(setLong, patience, true);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="waiting" aria-busy="true" role="status">
      <span className={isLong ? "waiting-words" : "unseen"}>{doing ?? t("state.loading")}</span>
      {[...Array(rows).keys()].map((row) => (
        <Skeleton key={row} height={height} mb={12} radius="sm" width={row % 3 === 2 ? "72%" : "100%"} />
      ))}
    </div>
  );
}
