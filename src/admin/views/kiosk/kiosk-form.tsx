import { useState } from "react";
import type { Kiosk } from "../../../api/device.ts";
import type { SetupLocation } from "../../../api/settings-operations.ts";
import type { Surveys } from "../../../api/survey.ts";
import { idleBounds, silentBounds, thanksBounds } from "../../../core/device/settings.ts";
import { surveyLanguageName } from "../../../texts/survey-language-name.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";
import { Field, FieldChoice } from "../../parts/field.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { WordsFields } from "../../parts/words-fields.tsx";
import { HoursFields } from "./hours-fields.tsx";
import { useKioskDraft } from "./kiosk-draft.ts";
import { KioskMeeting } from "./kiosk-meeting.tsx";
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
  const { draft, set, save, meeting, chosen, choose, isSettled } = useKioskDraft(kiosk, close);
  const [leaveCode, setLeaveCode] = useState("");
  const [isFree, setFree] = useState(false);
  const whole = (
    field: "idle" | "thanks" | "silentAfter",
    { least, most }: { readonly least: number; readonly most: number },
  ) => ({
    type: "number",
    required: true,
    min: least,
    max: most,
    value: Number.isNaN(draft[field]) ? "" : draft[field],
    onChange: (event: { readonly target: HTMLInputElement }) => set({ [field]: event.target.valueAsNumber }),
  });
  const spoken = surveys.find(({ key }) => key === draft.survey)?.languages ?? [];
  return (
    <form
      className="kiosk-form"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(isFree ? { leaveCode: null } : leaveCode === "" ? {} : { leaveCode });
      }}
    >
      <div className="kiosk-fields">
        <Field
          label={t("kiosk.name")}
          required
          maxLength={120}
          value={draft.name}
          onChange={({ target }) => set({ name: target.value })}
        />
        <WhatAndWhere
          {...{ survey: draft.survey, location: draft.location, surveys, locations }}
          onChange={(asked) => set(asked)}
        />
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
          value={draft.partial}
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
        <input type="checkbox" checked={draft.sound} onChange={({ target }) => set({ sound: target.checked })} />
        {t("kiosk.sound")}
      </label>
      {spoken.length > 1 && (
        <fieldset className="kiosk-languages">
          <legend>{t("kiosk.languages")}</legend>
          {spoken.map((one) => (
            <label key={one} className="tick tick-small">
              <input
                type="checkbox"
                checked={draft.languages.includes(one)}
                onChange={({ target }) =>
                  set({
                    languages: spoken.filter((each) =>
                      each === one ? target.checked : draft.languages.includes(each),
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
        value={draft.attract}
        {...(spoken.length > 0 && { spoken })}
        onChange={(attract) => set({ attract: attract as Record<string, string> })}
      />
      <div className="kiosk-weeks">
        <div>
          <HoursFields
            title={t("kiosk.open")}
            note={t("kiosk.openNote", { zone: kiosk.timeZone })}
            hours={draft.open ?? {}}
            disabled={draft.open === null}
            onChange={(open) => set({ open })}
          >
            <label className="tick tick-small">
              <input
                type="checkbox"
                checked={draft.open === null}
                onChange={({ target }) => set({ open: target.checked ? null : (kiosk.settings.open ?? usualHours) })}
              />
              {t("kiosk.alwaysOpen")}
            </label>
          </HoursFields>
        </div>
        <HoursFields
          title={t("kiosk.sleep")}
          note={t("kiosk.sleepNote")}
          hours={draft.sleep}
          onChange={(sleep) => set({ sleep })}
        />
      </div>
      <Refusal error={save.error} />
      {meeting !== null && <KioskMeeting {...{ meeting, chosen, choose, surveys, locations }} />}
      <div className="actions">
        <Button type="submit" disabled={save.isPending || !isSettled}>
          {t("kiosk.save")}
        </Button>
        <Button variant="default" onClick={close}>
          {t("kiosk.leave")}
        </Button>
      </div>
    </form>
  );
}
