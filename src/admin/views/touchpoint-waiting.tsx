import { Skeleton } from "@mantine/core";
import { useLanguage } from "../language.tsx";
import { Waiting } from "../parts/waiting.tsx";

/** The touchpoint page while its figures are on their way: its name, where that is known. */
export function TouchpointWaiting({ name = "" }: { readonly name?: string }) {
  const { t } = useLanguage();
  return (
    <div className="touchpoint">
      {name === "" ? (
        <>
          <h1 className="unseen">{t("state.loading")}</h1>
          <Skeleton height={30} width={280} mb={16} mt={20} />
        </>
      ) : (
        <h1 className="touchpoint-awaited">{name}</h1>
      )}
      <Waiting rows={8} height={36} />
    </div>
  );
}
