import type { Kiosk } from "../../../api/device.ts";
import type { Words } from "../../../texts/words.ts";
import { useLanguage } from "../../language.tsx";

/** How a kiosk is, as it said last; nothing but when that was, where it has not said yet. */
export function KioskHealthView({ kiosk: { seen, health } }: { readonly kiosk: Kiosk }) {
  const { t, number, date } = useLanguage();
  const share = (value: number) => number.value({ value, unit: "share" });
  const facts: (readonly [name: string, said: string])[] = [];
  if (seen !== null) facts.push([t("kiosk.seen"), date.moment(seen)]);
  if (health !== null) {
    const { queue, oldest, rejected, sent, battery, charging, storage, offset, version } = health;
    const waits =
      queue === 0
        ? t("kiosk.nothingWaits")
        : [t("kiosk.nWait", { n: queue }), oldest !== null && t("kiosk.oldest", { time: timeInWords(t, oldest) })];
    const refused = rejected > 0 && t("kiosk.rejected", { n: rejected });
    facts.push([t("kiosk.waiting"), [waits, refused].flat().filter(Boolean).join(", ")]);
    facts.push([t("kiosk.sent"), number.count(sent)]);
    if (battery !== null)
      facts.push([t("kiosk.battery"), [share(battery), charging && t("kiosk.charging")].filter(Boolean).join(", ")]);
    facts.push([t("kiosk.clock"), clockInWords(t, offset)]);
    if (storage !== null && storage.quota > 0)
      facts.push([
        t("kiosk.storage"),
        [share(storage.used / storage.quota), !storage.kept && t("kiosk.storageNotKept")].filter(Boolean).join(", "),
      ]);
    facts.push([t("kiosk.version"), version]);
  }
  return (
    <dl className="kiosk-facts">
      {facts.map(([name, said]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Two seconds come from the network as well. */
function clockInWords(t: Words, offset: number): string {
  if (Math.abs(offset) < 2000) return t("kiosk.clockRight");
  return t(offset > 0 ? "kiosk.clockBehind" : "kiosk.clockAhead", { time: timeInWords(t, Math.abs(offset) / 1000) });
}

/** In the largest unit of which there are two. */
function timeInWords(t: Words, seconds: number): string {
  if (seconds < 120) return t("kiosk.seconds", { n: Math.round(seconds) });
  if (seconds < 7200) return t("kiosk.minutes", { n: Math.round(seconds / 60) });
  return seconds < 172_800
    ? t("kiosk.hours", { n: Math.round(seconds / 3600) })
    : t("kiosk.days", { n: Math.round(seconds / 86_400) });
}
