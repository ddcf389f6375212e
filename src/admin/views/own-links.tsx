import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { paths } from "../../api/paths.ts";
import type { Me } from "../../api/people.ts";
import { say } from "../../core/text.ts";
import { send, standIn } from "../api.ts";
import { useLanguage } from "../language.tsx";

/** The links that are for this reader alone. */
export function OwnLinks({ me }: { readonly me: Me }) {
  const { t } = useLanguage();
  return (
    <>
      {me.workspaces.length > 1 && <WorkspaceChoice me={me} />}
      {me.rights.includes("change") && (
        <Link to="/settings" className="frame-person frame-people">
          {t("nav.settings")}
        </Link>
      )}
      {me.rights.includes("people") && (
        <Link to="/people" className="frame-person frame-people">
          {t("nav.people")}
        </Link>
      )}
      {me.person !== null && (
        <Link to="/account" className="frame-person frame-self" title={me.person.name} aria-label={me.person.name}>
          {[...me.person.name][0]}
          <span className="rest">{[...me.person.name].slice(1).join("")}</span>
        </Link>
      )}
    </>
  );
}

function WorkspaceChoice({ me }: { readonly me: Me }) {
  const { language, t } = useLanguage();
  const enter = useMutation({
    mutationFn: (workspace: string) => send("PUT", paths.myWorkspace, { workspace }),
    onSuccess: () => location.replace("/"),
  });
  return (
    <label className="plain-select">
      <span className="unseen">{t("nav.workspace")}</span>
      <select value={me.workspace ?? ""} onChange={(event) => enter.mutate(event.target.value)}>
        {me.workspaces.map(({ workspace, name }) => (
          <option key={workspace} value={workspace}>
            {say(name, language)}
          </option>
        ))}
      </select>
    </label>
  );
}

/**
 * Somebody else, or another workspace, since this page was loaded (in another tab, say): then all of it is loaded anew. What is asked or
 * sent before that is seen says from which workspace, and is refused in another.
 */
export function useSamePerson(me: Me | undefined): void {
  const first = useRef<string | null>(null);
  useEffect(() => {
    if (me?.person == null) return;
    const now = `${me.person.id} ${me.workspace}`;
    // Who stays on a page with something unsaved stays where it stands, too: in the workspace before.
    if (first.current !== null && first.current !== now) return location.replace("/");
    first.current = now;
    standIn(me.workspace);
  }, [me]);
}
