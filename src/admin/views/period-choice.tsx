import { useState } from "react";
import type { Slices } from "../../api/slice.ts";
import { dayAfter, dayOf, daysAfter } from "../../core/calendar.ts";
import { useLanguage } from "../language.tsx";
import { Button } from "../parts/button.tsx";
import { ChooseOne } from "../parts/choice.tsx";
import type { Shown } from "../shown.ts";
import { useTimeForMore } from "../time-for-more.ts";

type Days = {
  readonly period?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
};

/** A ready-made period, or days of one's own. */
export function PeriodChoice({
  shown,
  slices,
  onChange,
}: {
  readonly shown: Shown;
  readonly slices: Slices;
  readonly onChange: (days: Days) => void;
}) {
  const { t, date } = useLanguage();
  const isOwn = shown.from !== undefined || shown.until !== undefined;
  // What stands in the address may be no day: the page says so, and the days that are offered are others.
  const first = dayIn(shown.from) ?? slices.first ?? "";
  const end = dayIn(shown.until) ?? (slices.last === null ? "" : dayAfter(slices.last));
  const period = isOwn ? "own" : (slices.periods.find(({ key }) => key === shown.period)?.key ?? "all");
  const label = period === "own" ? date.period(first, end) : t(`period.${period}`);
  return (
    <ChooseOne
      title={t("filter.period")}
      label={label}
      active={period !== "all"}
      value={period}
      options={slices.periods.map(({ key, from, until }) => ({
        value: key,
        name: t(`period.${key}`),
        about: date.period(from, until),
      }))}
      onChoose={(key) => onChange({ period: key === "all" ? undefined : key, from: undefined, until: undefined })}
      below={(close) => (
        <OwnDays
          from={first}
          to={end === "" ? "" : daysAfter(end, -1)}
          onChoose={(from, to) => {
            onChange({ period: undefined, from, until: dayAfter(to) });
            close();
          }}
        />
      )}
    />
  );
}

const dayIn = (text: string | undefined): string | undefined =>
  text === undefined || dayOf(text) === null ? undefined : text;

/** People say the last day that counts; the API is told the first that does not. */
function OwnDays(given: { from: string; to: string; onChoose: (from: string, to: string) => void }) {
  const { t } = useLanguage();
  const [from, setFrom] = useState(given.from);
  const [to, setTo] = useState(given.to);
  // What the browser makes of a field for a day takes longer than the rest of the list, which is there without waiting for it.
  const isTime = useTimeForMore();
  const day = (value: string) => (isTime ? { type: "date", value } : { type: "text", value: "" });
  const isRight = from !== "" && to !== "" && from <= to;
  return (
    <form
      className="own-days"
      onSubmit={(event) => {
        event.preventDefault();
        if (isRight) given.onChoose(from, to);
      }}
    >
      <p>{t("period.own")}</p>
      <label>
        {t("filter.from")}
        <input {...day(from)} max={to} onChange={(event) => setFrom(event.target.value)} />
      </label>
      <label>
        {t("filter.to")}
        <input {...day(to)} min={from} onChange={(event) => setTo(event.target.value)} />
      </label>
      {from !== "" && to !== "" && from > to && <p role="alert">{t("filter.wrongOrder")}</p>}
      <Button type="submit" size="xs" variant="default" disabled={!isRight}>
        {t("filter.apply")}
      </Button>
    </form>
  );
}
