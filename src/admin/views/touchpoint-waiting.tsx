import { Skeleton } from "@mantine/core";
import { Waiting } from "../parts/waiting.tsx";

/** The touchpoint page while its figures are on their way. */
export function TouchpointWaiting() {
  return (
    <div className="touchpoint">
      <Skeleton height={30} width={280} mb={16} mt={20} />
      <Waiting rows={8} height={36} />
    </div>
  );
}
