import type { Triggers } from "../../../api/asking.ts";
import { durationSeconds } from "../../../core/journey/duration.ts";
import { weekdayName } from "../../../texts/weekday-name.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";
import { Field, FieldChoice } from "../../parts/field.tsx";

type Trigger = Triggers["triggers"][number];

const ways = { email: ["email"], sms: ["sms"], "email-sms": ["email", "sms"], "sms-email": ["sms", "email"] } as const;
type Way = keyof typeof ways;
const units = { minutes: 60, hours: 3600, days: 86_400 } as const;
type Unit = keyof typeof units;

/** One event and what it leads to: of whom, when, by what. */
export function TriggerFields({
  trigger,
  onChange,
  onRemove,
}: {
  readonly trigger: Trigger;
  readonly onChange: (trigger: Trigger) => void;
  readonly onRemove?: (() => void) | undefined;
}) {
  const { language, t } = useLanguage();
  const { event, when, delay, share, channels, hours, days, remind } = trigger;
  const { count, unit } = inUnits(delay);
  const change = (part: Partial<Trigger>) => onChange({ ...trigger, ...part });
  const without = <Key extends keyof Trigger>(key: Key) => {
    const { [key]: _, ...rest } = trigger;
    onChange(rest as Trigger);
  };
  const setDelay = (count: number, unit: Unit) =>
    count > 0
      ? change({ delay: unit === "days" ? `P${count}D` : `PT${count}${unit === "hours" ? "H" : "M"}` })
      : without("delay");
  const whole = (value: number, least: number, most: number) =>
    Number.isInteger(value) && value >= least && value <= most;
  return (
    <fieldset className="asking-trigger">
      <legend>{t("asking.trigger", { event: event || "…" })}</legend>
      <div className="survey-link-form">
        <Field
          label={t("asking.event")}
          note={t("asking.eventNote")}
          required
          maxLength={64}
          value={event}
          onChange={({ target }) => change({ event: target.value })}
        />
        <Field
          label={t("asking.when")}
          note={t("asking.whenNote")}
          maxLength={500}
          value={when ?? ""}
          onChange={({ target }) => (target.value === "" ? without("when") : change({ when: target.value }))}
        />
        <Field
          label={t("asking.delay")}
          type="number"
          min={0}
          value={count}
          onChange={({ target: { valueAsNumber } }) =>
            whole(valueAsNumber, 0, 100_000) && setDelay(valueAsNumber, unit)
          }
        />
        <FieldChoice
          label={t("asking.unit")}
          value={unit}
          options={Object.keys(units) as Unit[]}
          name={(one) => t(`asking.unit.${one}`)}
          onChoose={(unit) => setDelay(Math.max(1, count), unit)}
        />
        <FieldChoice
          label={t("asking.channels")}
          value={channels.join("-") as Way}
          options={Object.keys(ways) as Way[]}
          name={(one) => t(`asking.channels.${one}`)}
          onChoose={(way) => change({ channels: ways[way] })}
        />
        <Field
          label={t("asking.share")}
          type="number"
          min={1}
          max={100}
          value={Math.round(share * 100)}
          onChange={({ target: { valueAsNumber } }) =>
            whole(valueAsNumber, 1, 100) && change({ share: valueAsNumber / 100 })
          }
        />
        <Field
          label={t("asking.from")}
          type="number"
          min={0}
          max={hours.until - 1}
          value={hours.from}
          onChange={({ target: { valueAsNumber: from } }) =>
            whole(from, 0, hours.until - 1) && change({ hours: { ...hours, from } })
          }
        />
        <Field
          label={t("asking.until")}
          type="number"
          min={hours.from + 1}
          max={24}
          value={hours.until}
          onChange={({ target: { valueAsNumber: until } }) =>
            whole(until, hours.from + 1, 24) && change({ hours: { ...hours, until } })
          }
        />
        <Field
          label={t("asking.remindAfter")}
          note={t("asking.remindAfterNote")}
          type="number"
          min={0}
          max={60}
          value={remind?.after ?? 0}
          onChange={({ target: { valueAsNumber: after } }) => {
            if (after === 0) without("remind");
            else if (whole(after, 1, 60)) change({ remind: { times: 1, ...remind, after } });
          }}
        />
        {remind !== undefined && (
          <FieldChoice
            label={t("asking.remindTimes")}
            value={String(remind.times)}
            options={["1", "2"]}
            name={(one) => one}
            onChoose={(times) => change({ remind: { ...remind, times: Number(times) } })}
          />
        )}
      </div>
      <fieldset className="asking-days">
        <legend>{t("asking.days")}</legend>
        {[1, 2, 3, 4, 5, 6, 7].map((day) => (
          <label key={day} className="tick">
            <input
              type="checkbox"
              checked={days.includes(day)}
              disabled={days.length === 1 && days.includes(day)}
              onChange={({ target }) =>
                change({ days: target.checked ? [...days, day].toSorted() : days.filter((one) => one !== day) })
              }
            />
            {weekdayName(language, day, "short")}
          </label>
        ))}
      </fieldset>
      {onRemove !== undefined && (
        <Button variant="subtle" size="xs" aria-label={`${t("asking.removeTrigger")}: ${event}`} onClick={onRemove}>
          {t("asking.removeTrigger")}
        </Button>
      )}
    </fieldset>
  );
}

/** A delay in the largest unit in which it is whole. */
function inUnits(delay: string | undefined): { readonly count: number; readonly unit: Unit } {
  const seconds = delay === undefined ? 0 : (durationSeconds(delay) ?? 0);
  const unit = (["days", "hours"] as const).find((one) => seconds % units[one] === 0) ?? "minutes";
  return { count: Math.ceil(seconds / units[unit]), unit };
}
