import type { DeviceHealth } from "../core/device/health.ts";
import type { Language } from "../core/text.ts";
import { localeOf } from "../texts/locale.ts";

import { put, type StaffWords } from "./staff-words.ts";

/** How the tablet is, for whoever stands before it with the leave code. */
export function StaffView({
  words,
  name,
  health,
  heardFor,
  leaveFullScreen,
  back,
  isSure,
  unpair,
}: {
  readonly words: StaffWords;
  readonly name: string;
  readonly health: DeviceHealth;
  /** Seconds since Polku was heard last; null: not since the start. */
  readonly heardFor: number | null;
  readonly leaveFullScreen: () => void;
  readonly back: () => void;
  /** Whether it was pressed once and told what comes of it. */
  readonly isSure: boolean;
  readonly unpair: () => void;
}) {
  const locale = localeOf[document.documentElement.lang as Language];
  const number = new Intl.NumberFormat(locale);
  const size = (bytes: number) => {
    const [unit, of] = bytes < 1e9 ? ["megabyte", 1e6] : ["gigabyte", 1e9];
    return (bytes / of).toLocaleString(locale, { style: "unit", unit, maximumFractionDigits: 1 });
  };
  const { queue, oldest, rejected, sent, offset, storage, version } = health;
  const facts: readonly (readonly [string, string])[] = [
    [words["tablet.waiting"], number.format(queue)],
    ...(oldest === null ? [] : [[words["tablet.oldest"], lasting(oldest, words)] as const]),
    ...(rejected === 0 ? [] : [[words["tablet.rejected"], number.format(rejected)] as const]),
    [words["tablet.sent"], number.format(sent)],
    [words["tablet.lastSign"], heardFor === null ? words["tablet.never"] : lasting(heardFor, words)],
    [words["tablet.clock"], lasting(Math.abs(offset) / 1000, words)],
    ...(storage === null
      ? []
      : [
          [
            words["tablet.storage"],
            `${size(storage.used)} / ${size(storage.quota)}, ${storage.kept ? words["tablet.kept"] : words["tablet.notKept"]}`,
          ] as const,
        ]),
    [words["tablet.version"], version],
  ];
  return (
    <form
      class="staff"
      onSubmit={(event) => {
        event.preventDefault();
        back();
      }}
    >
      <main>
        <h1 tabIndex={-1}>{name}</h1>
        <dl>
          {facts.map(([what, figure]) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{figure}</dd>
            </div>
          ))}
        </dl>
        {isSure && <p class="wrong">{words["tablet.unpairSure"]}</p>}
        <div class="code">
          <button type="button" onClick={leaveFullScreen}>
            {words["tablet.leaveFullScreen"]}
          </button>
          <button type="button" onClick={unpair}>
            {words["tablet.unpair"]}
          </button>
        </div>
      </main>
      <nav aria-label={name}>
        <button type="submit" class="next">
          {words["tablet.cancel"]}
        </button>
      </nav>
    </form>
  );
}

/** A length of time, in the largest unit of which there are two. */
function lasting(seconds: number, words: StaffWords): string {
  const units = [
    [86_400, words["tablet.days"]],
    [3600, words["tablet.hours"]],
    [60, words["tablet.minutes"]],
  ] as const;
  const [unit, said] = units.find(([unit]) => seconds >= 2 * unit) ?? [1, words["tablet.seconds"]];
  return put(said, Math.round(seconds / unit));
}
