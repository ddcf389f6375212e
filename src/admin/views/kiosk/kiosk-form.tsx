import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Kiosk } from "../../../api/device.ts";
import { paths } from "../../../api/paths.ts";
import type { SetupLocation } from "../../../api/settings-operations.ts";
import type { Surveys } from "../../../api/survey.ts";
import { idleBounds, silentBounds, thanksBounds } from "../../../core/device/settings.ts";
import { surveyLanguageName } from "../../../texts/survey-language-name.ts";
import { kiosksQuery, send } from "../../api.ts";
import { useLanguage } from "../../language.tsx";
import { Field, FieldChoice } from "../../parts/field.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { WordsFields } from "../../parts/words-fields.tsx";
import { HoursFields } from "./hours-fields.tsx";
import { WhatAndWhere } from "./what-and-where.tsx";

const usualHours = Object.fromEntries(
  (["monday", "tuesday", "wednesday", "thursday", "friday"] as const).map((day) => [
    day,
    { from: "08:00", until: "16:00" },
  ]),
);

/** What a kiosk asks, where it stands and how it behaves. */
export function KioskForm({
  kiosk,
  surveys,
  locations,
  close,
}: {
  readonly kiosk: Kiosk;
  readonly surveys: Surveys;
  readonly locations: readonly SetupLocation[];
  readonly close: () => void;
}) {
  const { language, t } = useLanguage();
  const queries = useQueryClient();
  const [asks, setAsks] = useState({ name: kiosk.name, survey: kiosk.survey, location: kiosk.location });
  const [settings, setSettings] = useState(kiosk.settings);
  const [leaveCode, setLeaveCode] = useState("");
  const [isFree, setFree] = useState(false);
  const save = useMutation({
    mutationFn: () =>
      send<Kiosk>("PUT", paths.device(kiosk.id), {
        ...asks,
        settings,
        ...(isFree ? { leaveCode: null } : leaveCode !== "" && { leaveCode }),
      }),
    onSuccess: async () => {
      await queries.invalidateQueries(kiosksQuery());
      close();
    },
  });
  const set = (part: Partial<Kiosk["settings"]>) => setSettings((before) => ({ ...before, ...part }));
  const whole = (
    field: "idle" | "thanks" | "silentAfter",
    { least, most }: { readonly least: number; readonly most: number },
  ) => ({
    type: "number",
    required: true,
    min: least,
    max: most,
    value: Number.isNaN(settings[field]) ? "" : settings[field],
    onChange: (event: { readonly target: HTMLInputElement }) => set({ [field]: event.target.valueAsNumber }),
  });
  const spoken = surveys.find(({ key }) => key === asks.survey)?.languages ?? [];
  return (
    <form
      className="kiosk-form"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <div className="kiosk-fields">
        <Field
          label={t("kiosk.name")}
          required
          maxLength={120}
          value={asks.name}
          onChange={({ target }) => setAsks({ ...asks, name: target.value })}
        />
        <WhatAndWhere {...{ ...asks, surveys, locations }} onChange={(chosen) => setAsks({ ...asks, ...chosen })} />
      </div>
      <h3>{t("kiosk.behaves")}</h3>
      <div className="kiosk-fields">
        <Field label={t("kiosk.idle")} note={t("kiosk.idleNote")} {...whole("idle", idleBounds)} />
        <Field label={t("kiosk.thanks")} {...whole("thanks", thanksBounds)} />
        <Field
          label={t("kiosk.silentAfter")}
          note={t("kiosk.silentAfterNote")}
          {...whole("silentAfter", silentBounds)}
        />
        <FieldChoice
          label={t("kiosk.partial")}
          value={settings.partial}
          options={["keep", "drop"] as const}
          name={(one) => t(`kiosk.partial.${one}`)}
          onChoose={(partial) => set({ partial })}
        />
        <Field
          label={t("kiosk.leaveCode")}
          note={t(kiosk.hasLeaveCode ? "kiosk.leaveCodeKept" : "kiosk.leaveCodeNote")}
          inputMode="numeric"
          pattern="[0-9]{4,8}"
          autoComplete="off"
          disabled={isFree}
          value={leaveCode}
          onChange={({ target }) => setLeaveCode(target.value)}
        />
      </div>
      {kiosk.hasLeaveCode && (
        <label className="tick tick-small">
          <input type="checkbox" checked={isFree} onChange={({ target }) => setFree(target.checked)} />
          {t("kiosk.noLeaveCode")}
        </label>
      )}
      <label className="tick tick-small">
        <input type="checkbox" checked={settings.sound} onChange={({ target }) => set({ sound: target.checked })} />
        {t("kiosk.sound")}
      </label>
      {spoken.length > 1 && (
        <fieldset className="kiosk-languages">
          <legend>{t("kiosk.languages")}</legend>
          {spoken.map((one) => (
            <label key={one} className="tick tick-small">
              <input
                type="checkbox"
                checked={settings.languages.includes(one)}
                onChange={({ target }) =>
                  set({
                    languages: spoken.filter((each) =>
                      each === one ? target.checked : settings.languages.includes(each),
                    ),
                  })
                }
              />
              {surveyLanguageName(language, one)}
            </label>
          ))}
          <p className="field-note">{t("kiosk.languagesNote")}</p>
        </fieldset>
      )}
      <WordsFields
        title={t("kiosk.attract")}
        note={t("kiosk.attractNote")}
        value={settings.attract}
        onChange={(attract) => set({ attract: attract as Record<string, string> })}
      />
      <div className="kiosk-weeks">
        <div>
          <HoursFields
            title={t("kiosk.open")}
            note={t("kiosk.openNote", { zone: kiosk.timeZone })}
            hours={settings.open ?? {}}
            disabled={settings.open === null}
            onChange={(open) => set({ open })}
          >
            <label className="tick tick-small">
              <input
                type="checkbox"
                checked={settings.open === null}
                onChange={({ target }) => set({ open: target.checked ? null : (kiosk.settings.open ?? usualHours) })}
              />
              {t("kiosk.alwaysOpen")}
            </label>
          </HoursFields>
        </div>
        <HoursFields
          title={t("kiosk.sleep")}
          note={t("kiosk.sleepNote")}
          hours={settings.sleep}
          onChange={(sleep) => set({ sleep })}
        />
      </div>
      <Refusal error={save.error} />
      <div className="actions">
        <Button type="submit" disabled={save.isPending}>
          {t("kiosk.save")}
        </Button>
        <Button variant="default" onClick={close}>
          {t("kiosk.leave")}
        </Button>
      </div>
    </form>
  );
}
