/** A newer Polku is there; it is taken when nobody is in the middle of something. */
export interface Update {
  /** Looks whether there is one. */
  look(): void;
  /** Takes it, if one is there: the page is loaded anew. What waits lies on the disk and stays there. */
  take(): void;
}

export async function watchUpdates(): Promise<Update> {
  const none: Update = { look: () => {}, take: () => {} };
  const workers = navigator.serviceWorker;
  if (workers === undefined) return none;
  const registration = await workers
    .register("/kiosk/worker.js", { scope: "/kiosk/", updateViaCache: "none" })
    .catch(() => undefined);
  if (registration === undefined) return none;
  const isNewer = () => registration.waiting !== null && workers.controller !== null;
  let isTaken = false;
  workers.addEventListener("controllerchange", () => isTaken && location.reload());
  return {
    look: () => void registration.update().catch(() => {}),
    take: () => {
      if (!isNewer()) return;
      isTaken = true;
      registration.waiting?.postMessage("take over");
    },
  };
}
