import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { paths } from "../../api/paths.ts";
import { deviceName } from "../../texts/device-name.ts";
import { send, sessionsQuery } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { Button } from "../parts/button.tsx";
import { Failure } from "../parts/failure.tsx";
import { Refusal } from "../parts/refusal.tsx";
import { troubleWith } from "../parts/trouble.ts";
import { Waiting } from "../parts/waiting.tsx";

/** Where one is signed in; each but this one can be ended from here. */
export function SessionsView() {
  const { t, date } = useLanguage();
  const queries = useQueryClient();
  const sessions = useQuery(sessionsQuery());
  const end = useMutation({
    mutationFn: (path: string) => send("DELETE", path),
    onSettled: () => queries.invalidateQueries(sessionsQuery()),
  });
  const trouble = troubleWith(sessions);
  if (trouble?.since === null) return <Failure trouble={trouble} part />;
  if (sessions.data === undefined) return <Waiting rows={2} height={34} />;
  return (
    <>
      <ul className="people-rows">
        {sessions.data.map(({ id, current, device, address, since, seen }) => {
          const name = deviceName(device) ?? t("account.unknownDevice");
          return (
            <li key={id}>
              <div className="person">
                <span className="person-name">
                  {name}
                  {current && <span className="soft"> {t("account.sessionHere")}</span>}
                </span>
                <span className="soft">
                  {address !== null && `${address} · `}
                  {t("account.seen", { since: date.moment(since), seen: date.moment(seen) })}
                </span>
              </div>
              {!current && (
                <div className="person-actions">
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={t("account.endOf", { device: name })}
                    onClick={() => end.mutate(paths.mySession(id))}
                  >
                    {t("account.end")}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {sessions.data.length > 2 && (
        <Button size="xs" variant="default" onClick={() => end.mutate(paths.mySessions)}>
          {t("account.endOthers")}
        </Button>
      )}
      <Refusal error={end.error} />
    </>
  );
}
