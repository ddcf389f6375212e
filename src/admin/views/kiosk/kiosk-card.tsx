import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Kiosk, PairingCode } from "../../../api/device.ts";
import { paths } from "../../../api/paths.ts";
import type { SetupLocation } from "../../../api/settings-operations.ts";
import type { Surveys } from "../../../api/survey.ts";
import { say } from "../../../core/text.ts";
import { kiosksQuery, send } from "../../api.ts";
import { useLanguage } from "../../language.tsx";
import { AskOnce } from "../../parts/ask-once.tsx";
import { Button } from "../../parts/button.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { KioskForm } from "./kiosk-form.tsx";
import { KioskHealthView } from "./kiosk-health.tsx";

/** One kiosk: what it asks and where, how it is, and what can be done with it. */
export function KioskCard({
  kiosk,
  surveys,
  locations,
  mayChange,
  onCode,
}: {
  readonly kiosk: Kiosk;
  readonly surveys: Surveys;
  readonly locations: readonly SetupLocation[];
  readonly mayChange: boolean;
  readonly onCode: (code: PairingCode) => void;
}) {
  const { language, t } = useLanguage();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const { id, name, state } = kiosk;
  const renew = useMutation({
    mutationFn: () => send<PairingCode>("POST", paths.pairingCode(id)),
    onSuccess: async (code) => {
      await queries.invalidateQueries(kiosksQuery());
      onCode(code);
    },
  });
  const remove = useMutation({
    mutationFn: () => send("DELETE", paths.device(id)),
    onSettled: () => queries.invalidateQueries(kiosksQuery()),
  });
  const place = locations.find(({ key }) => key === kiosk.location)?.name;
  const survey = kiosk.surveyName ?? surveys.find(({ key }) => key === kiosk.survey)?.name ?? {};
  const about = [say(survey, language) || kiosk.survey, place === undefined ? kiosk.location : say(place, language)];
  return (
    <li className={`kiosk-card kiosk-card-${state}`}>
      <div className="kiosk-head">
        <h2>{name}</h2>
        <span className={`kiosk-state standing standing-${state}`}>{t(`kiosk.state.${state}`)}</span>
      </div>
      <p className="soft">{about.filter((part) => part !== null).join(" · ")}</p>
      {kiosk.paired !== null && <KioskHealthView kiosk={kiosk} />}
      {mayChange && (
        <AskOnce
          question={t("kiosk.removeAsk", { name })}
          yes={t("kiosk.remove")}
          no={t("people.keep")}
          onYes={() => remove.mutate()}
        >
          {(ask) => (
            <div className="actions">
              <Button
                size="xs"
                variant={kiosk.paired === null ? "filled" : "default"}
                aria-label={`${t("kiosk.newCode")}: ${name}`}
                disabled={renew.isPending}
                onClick={() => renew.mutate()}
              >
                {t("kiosk.newCode")}
              </Button>
              <Button
                size="xs"
                variant="default"
                aria-label={`${t("kiosk.settings")}: ${name}`}
                aria-expanded={isOpen}
                onClick={() => setOpen(!isOpen)}
              >
                {t("kiosk.settings")}
              </Button>
              <Button size="xs" variant="default" aria-label={`${t("kiosk.remove")}: ${name}`} onClick={ask}>
                {t("kiosk.remove")}
              </Button>
            </div>
          )}
        </AskOnce>
      )}
      <Refusal error={renew.error ?? remove.error} />
      {isOpen && <KioskForm {...{ kiosk, surveys, locations }} close={() => setOpen(false)} />}
    </li>
  );
}
