import type { DeviceHealth } from "../core/device/health.ts";

/** What the browser tells of the tablet. */
export async function tabletHealth(): Promise<Pick<DeviceHealth, "battery" | "charging" | "storage">> {
  const [battery, storage] = await Promise.all([batteryOf(), storageOf()]);
  return { battery: battery?.level ?? null, charging: battery?.charging ?? null, storage };
}

interface Battery {
  readonly level: number;
  readonly charging: boolean;
}
const batteryOf = async (): Promise<Battery | undefined> =>
  (navigator as { getBattery?: () => Promise<Battery> }).getBattery?.().catch(() => undefined);

async function storageOf(): Promise<DeviceHealth["storage"]> {
  try {
    const { usage = 0, quota = 0 } = await navigator.storage.estimate();
    return { used: usage, quota, kept: await navigator.storage.persisted() };
  } catch {
    return null;
  }
}
