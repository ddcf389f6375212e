import { Skeleton } from "@mantine/core";
import { useLanguage } from "../../language.tsx";

/** The map while it is on its way: columns where the stages will be. */
export function MapWaiting() {
  const { t } = useLanguage();
  return (
    <div className="page map" aria-busy="true" role="status">
      <h1 className="unseen">{t("state.loading")}</h1>
      <Skeleton height={30} width={260} />
      <div className="map-waiting">
        {[0, 1, 2, 3, 4].map((column) => (
          <Skeleton key={column} height={480} radius="lg" />
        ))}
      </div>
    </div>
  );
}
