import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { Journey } from "../../../core/journey/journey.ts";
import { journeyVersionQuery, versionsQuery } from "../../api.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Failure } from "../../parts/failure.tsx";
import { troubleWith } from "../../parts/trouble.ts";
import { Waiting } from "../../parts/waiting.tsx";
import { ChangesList } from "./changes-list.tsx";

/** Who saved which version, when, and what it changed; any of them can be brought back onto the page. */
export function HistoryDialog({
  journey,
  restore,
  close,
}: {
  readonly journey: string;
  /** Left out where nothing may be changed. */
  readonly restore: ((version: number, journey: Journey) => void) | undefined;
  readonly close: () => void;
}) {
  const { t, date } = useLanguage();
  const queries = useQueryClient();
  const versions = useQuery(versionsQuery(journey));
  const trouble = troubleWith(versions);
  return (
    <Dialog title={t("map.history")} close={close} wide>
      <p className="note">{t("map.historyNote")}</p>
      {trouble !== null && <Failure trouble={trouble} part />}
      {versions.data === undefined && trouble === null && <Waiting rows={4} />}
      <ol className="map-history">
        {versions.data?.map(({ version, validFrom, made, author, changes }, place) => (
          <li key={version}>
            <h3>{t("map.versionShort", { version })}</h3>
            <p className="soft">
              {t("map.by", { who: author ?? t("map.thisComputer"), time: date.moment(made) })}
              {" · "}
              {t("map.validFromDay", { day: date.day(validFrom) })}
            </p>
            {version === 1 ? <p>{t("map.first")}</p> : <ChangesList changes={changes} />}
            {place > 0 && restore !== undefined && (
              <Button
                variant="default"
                size="xs"
                onClick={async () =>
                  restore(version, (await queries.fetchQuery(journeyVersionQuery(journey, version))).journey)
                }
              >
                {t("map.restore", { version })}
              </Button>
            )}
          </li>
        ))}
      </ol>
      <div className="dialog-foot">
        <Button variant="default" onClick={close}>
          {t("map.close")}
        </Button>
      </div>
    </Dialog>
  );
}
