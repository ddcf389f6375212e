import { Skeleton } from "@mantine/core";
import { useLanguage } from "../language.tsx";
import { Waiting } from "../parts/waiting.tsx";

/** The touchpoint page while its figures are on their way. */
export function TouchpointWaiting() {
  const { t } = useLanguage();
  return (
    <div className="touchpoint">
      <h1 className="unseen">{t("state.loading")}</h1>
      <Skeleton height={30} width={280} mb={16} mt={20} />
      <Waiting rows={8} height={36} />
    </div>
  );
}
