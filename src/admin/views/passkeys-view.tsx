import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { paths } from "../../api/paths.ts";
import { deviceName } from "../../texts/device-name.ts";
import { passkeysQuery, send } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { Button } from "../parts/button.tsx";
import { Failure } from "../parts/failure.tsx";
import { NameForm } from "../parts/name-form.tsx";
import { Refusal } from "../parts/refusal.tsx";
import { troubleWith } from "../parts/trouble.ts";
import { Waiting } from "../parts/waiting.tsx";
import { knowsPasskeys, makePasskey } from "../passkey.ts";

/** One's passkeys: to be made, named and removed. */
export function PasskeysView() {
  const { t, date } = useLanguage();
  const queries = useQueryClient();
  const passkeys = useQuery(passkeysQuery());
  const [name, setName] = useState(() => deviceName(navigator.userAgent) ?? "");
  const onSettled = () => queries.invalidateQueries(passkeysQuery());
  const make = useMutation({ mutationFn: () => makePasskey(name), onSettled });
  const remove = useMutation({ mutationFn: (id: string) => send("DELETE", paths.myPasskey(id)), onSettled });
  const trouble = troubleWith(passkeys);
  if (trouble?.since === null) return <Failure trouble={trouble} part />;
  if (passkeys.data === undefined) return <Waiting rows={1} height={34} />;
  return (
    <>
      {passkeys.data.length === 0 && <p>{t("account.noPasskeys")}</p>}
      <ul className="people-rows">
        {passkeys.data.map(({ id, name: given, made }) => (
          <li key={id}>
            <div className="person">
              <span className="person-name">{given}</span>
              {made !== null && <span className="soft">{t("account.made", { day: date.day(made) })}</span>}
            </div>
            <div className="person-actions">
              <Button
                size="xs"
                variant="default"
                aria-label={t("account.removePasskeyOf", { name: given })}
                onClick={() => remove.mutate(id)}
              >
                {t("account.removePasskey")}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {knowsPasskeys() ? (
        <NameForm
          label={t("field.passkeyName")}
          action={t("account.addPasskey")}
          name={name}
          isBusy={make.isPending}
          onChange={setName}
          onMake={make.mutate}
        />
      ) : (
        <p>{t("account.noPasskeyHere")}</p>
      )}
      <Refusal error={make.error ?? remove.error} />
    </>
  );
}
