import { useMantineColorScheme } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useLocation, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { touchpointsOf } from "../core/journey/journey.ts";
import { languages, say } from "../core/text.ts";
import { journeyQuery, journeysQuery, meQuery } from "./api.ts";
import type { Command } from "./commands.ts";
import { languageNames, useLanguage } from "./language.tsx";
import { readShown, type Shown } from "./shown.ts";
import { verbs } from "./verbs.ts";

/** What can be done from where one is: touchpoints of the journey, other journeys, how it is shown, language, appearance. */
export function useCommands(): Command[] {
  const { t, language, choose } = useLanguage();
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const navigate = useNavigate();
  const { journey, touchpoint } = useParams({ strict: false });
  const shown = readShown(useSearch({ strict: false }) as Record<string, string[]>);
  const journeys = useQuery(journeysQuery()).data ?? [];
  const version = useQuery({ ...journeyQuery(journey ?? ""), enabled: journey !== undefined }).data;

  const here = version === undefined || journey === undefined ? [] : touchpointsOf(version.journey);
  const open = here.flatMap(({ stage, touchpoint: { key, name, retired } }): Command[] => {
    if (retired || key === touchpoint) return [];
    const params = { journey: journey!, touchpoint: key };
    const run = () => navigate({ to: "/journey/$journey/$touchpoint", params, search: shown });
    return [{ key: `touchpoint ${key}`, name: say(name, language), about: say(stage.name, language), run }];
  });
  const walk = journeys
    .filter(({ key }) => key !== journey || touchpoint !== undefined)
    .map(({ key, name }): Command => {
      const search = key === journey ? shown : {};
      const run = () => navigate({ to: "/journey/$journey", params: { journey: key }, search });
      return { key: `journey ${key}`, name: say(name, language), about: t("nav.journeys"), run };
    });
  const page = useLocation({ select: ({ pathname }) => pathname });
  const { rights = [] } = useQuery(meQuery()).data ?? {};
  const rooms = [
    ...verbs.flatMap(({ name, rooms }) => rooms.map((room) => ({ ...room, about: name }))),
    { to: "/settings", name: "nav.settings", needs: "change", about: "nav.workspace" },
    { to: "/people", name: "nav.people", needs: "people", about: "nav.workspace" },
  ] as const;
  const go = rooms
    .filter(({ to, needs }) => to !== "/" && to !== page && rights.includes(needs))
    .map(({ to, name, about }) => ({ key: `room ${to}`, name: t(name), about: t(about), run: () => navigate({ to }) }));
  const { as, ...picture } = shown;
  const other: Shown = as === "table" ? picture : { ...shown, as: "table" };
  const look: Command = {
    key: "view",
    name: t(as === "table" ? "view.picture" : "view.table"),
    about: t("view.title"),
    run: () => navigate({ to: ".", search: other, resetScroll: false }),
  };
  const speak = languages
    .filter((one) => one !== language)
    .map((one) => ({
      key: `language ${one}`,
      name: languageNames[one],
      about: t("nav.language"),
      run: () => choose(one),
    }));
  const schemes = (["auto", "light", "dark"] as const).map((scheme) => ({
    key: `scheme ${scheme}`,
    name: t(`scheme.${scheme}`),
    about: t("nav.scheme"),
    run: () => setColorScheme(scheme),
  }));
  const isJourney = journey !== undefined && touchpoint === undefined;
  return [...open, ...walk, ...go, ...(isJourney ? [look] : []), ...speak, ...schemes];
}
