import { Skeleton } from "@mantine/core";
import { useLanguage } from "../language.tsx";

/** The journey page while its figures are on their way: everything in its place, so that nothing jumps. */
export function JourneyWaiting() {
  const { t } = useLanguage();
  return (
    <div className="page" aria-busy="true" role="status">
      <h1 className="unseen">{t("state.loading")}</h1>
      <div className="journey-head">
        <Skeleton height={30} width={260} />
      </div>
      <div className="chips">
        {[110, 170, 130, 120, 190].map((width) => (
          <Skeleton key={width} height={34} width={width} radius="xl" />
        ))}
      </div>
      <Skeleton height={26} width="78%" mt={26} />
      <Skeleton height={26} width="46%" mt={10} />
      <div className="journey-picture-waiting">
        <Skeleton height="100%" radius="lg" />
      </div>
    </div>
  );
}
