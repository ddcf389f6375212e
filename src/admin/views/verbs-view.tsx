import { useQuery } from "@tanstack/react-query";
import { Link, useLocation } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Right } from "../../core/people/rights.ts";
import { kiosksQuery } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { type Room, verbs } from "../verbs.ts";

/** The verbs, and below them the rooms of the one that one is in. */
export function VerbsView({ rights }: { readonly rights: readonly Right[] }) {
  const { t } = useLanguage();
  const page = useLocation({ select: ({ pathname }) => pathname });
  const isHere = ({ holds }: Room) => holds.test(page);
  const open = verbs.flatMap(({ name, rooms }) => {
    const own: readonly Room[] = rooms.filter(({ needs }) => rights.includes(needs));
    return own.length === 0 ? [] : [{ name, rooms: own }];
  });
  const here = open.find(({ rooms }) => rooms.some(isHere));
  return (
    <>
      <nav className="verbs" aria-label={t("nav.main")}>
        {open.map(({ name, rooms }) => (
          <Way key={name} to={rooms[0]!.to} name={t(name)} isHere={rooms === here?.rooms}>
            {rooms !== here?.rooms && rooms.some(({ to }) => to === "/kiosks") && <SilentKiosks isElsewhere />}
          </Way>
        ))}
      </nav>
      {here !== undefined && here.rooms.length > 1 && (
        <nav className="rooms" aria-label={t(here.name)}>
          {here.rooms.map((room) => (
            <Way key={room.to} to={room.to} name={t(room.name)} isHere={isHere(room)}>
              {room.to === "/kiosks" && <SilentKiosks />}
            </Way>
          ))}
        </nav>
      )}
    </>
  );
}

/** Pages below it belong to it too, so it says itself whether one is there. */
function Way({
  to,
  name,
  isHere,
  children,
}: {
  readonly to: Room["to"];
  readonly name: string;
  readonly isHere: boolean;
  readonly children?: ReactNode;
}) {
  return (
    <Link to={to} className={isHere ? "way way-here" : "way"} activeProps={{}} aria-current={isHere ? "page" : false}>
      {name}
      {children}
    </Link>
  );
}

/** How many kiosks give no sign of themselves, in a mark that says so in words too; who is elsewhere is told within a minute. */
function SilentKiosks({ isElsewhere = false }) {
  const { t } = useLanguage();
  const query = kiosksQuery();
  const often = isElsewhere ? 60_000 : query.refetchInterval;
  const n = useQuery({ ...query, refetchInterval: often }).data?.filter(({ state }) => state === "silent").length ?? 0;
  if (n === 0) return null;
  return (
    <span className="way-alert">
      <span aria-hidden="true">▲ {n}</span> <span className="unseen">{t("kiosk.nav.silent", { n })}</span>
    </span>
  );
}
