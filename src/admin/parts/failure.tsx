import { Button } from "@mantine/core";
import { Refused } from "../api.ts";
import { useLanguage } from "../language.tsx";

/** Why something is not here, in words, and a way to try again. */
export function Failure({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const { t } = useLanguage();
  const problem = error instanceof Refused ? error.problem : null;
  return (
    <div className="failure" role="alert">
      <p className="failure-what">{t("state.failed")}</p>
      <p className="soft">{error instanceof Refused ? (problem?.detail ?? error.message) : t("state.noServer")}</p>
      {problem?.problems.map(
        ({ code, message }) => message !== problem.detail && <p key={code + message}>{message}</p>,
      )}
      <Button variant="default" onClick={retry}>
        {t("state.retry")}
      </Button>
    </div>
  );
}
