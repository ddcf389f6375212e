import { Skeleton } from "@mantine/core";
import { useLanguage } from "../language.tsx";

/** Rows that will be there, while they are on their way; as tall as what comes, so that nothing jumps. */
export function Waiting({ rows, height = 22 }: { readonly rows: number; readonly height?: number }) {
  const { t } = useLanguage();
  return (
    <div aria-busy="true" role="status">
      <span className="unseen">{t("state.loading")}</span>
      {[...Array(rows).keys()].map((row) => (
        <Skeleton key={row} height={height} mb={12} radius="sm" width={row % 3 === 2 ? "72%" : "100%"} />
      ))}
    </div>
  );
}
