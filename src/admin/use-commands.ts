import { useMantineColorScheme } from "@mantine/core";
import { useQueries, useQuery } from "@tanstack/react-query";
import { useLocation, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { type Journey, touchpointsOf } from "../core/journey/journey.ts";
import { languages, say } from "../core/text.ts";
import { journeyQuery, journeysQuery, meQuery, surveysQuery } from "./api.ts";
import type { Command } from "./commands.ts";
import { languageNames, useLanguage } from "./language.tsx";
import { readShown, type Shown } from "./shown.ts";
import { narrowed } from "./sought.ts";
import { verbs } from "./verbs.ts";
import { print } from "./views/paper/on-paper.tsx";

/** What can be done from where one is: touchpoints of the journey and of others, other journeys, how it is shown, language, appearance. */
export function useCommands(): Command[] {
  const { t, language, choose } = useLanguage();
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const navigate = useNavigate();
  const page = useLocation({ select: ({ pathname }) => pathname });
  const { journey, touchpoint } = useParams({ strict: false });
  const shown = readShown(useSearch({ strict: false }) as Record<string, string[]>);
  const journeys = useQuery(journeysQuery()).data ?? [];
  const { rights = [] } = useQuery(meQuery()).data ?? {};
  // Asked for when the list is opened.
  const surveys = useQuery({ ...surveysQuery(), enabled: false }).data ?? [];
  // One that is being drawn for the first time is not there yet.
  const isKept = journeys.some(({ key }) => key === journey);
  const version = useQuery({ ...journeyQuery(journey ?? ""), enabled: isKept }).data;

  const here = version === undefined || journey === undefined ? [] : touchpointsOf(version.journey);
  const open = here.flatMap(({ stage, touchpoint: { key, name, retired } }): Command[] => {
    if (key === touchpoint) return [];
    const params = { journey: journey!, touchpoint: key };
    const run = () => navigate({ to: "/journey/$journey/$touchpoint", params, search: shown });
    const called = retired ? t("touchpoint.retiredName", { name: say(name, language) }) : say(name, language);
    return [{ key: `touchpoint ${key}`, name: called, about: say(stage.name, language), run }];
  });
  // Asked for when the list is opened.
  const others = journeys.filter(({ key }) => key !== journey);
  const known = useQueries({ queries: others.map(({ key }) => ({ ...journeyQuery(key), enabled: false })) });
  const elsewhere = known.flatMap(({ data }) => (data === undefined ? [] : touchpointsElsewhere(data.journey)));
  function touchpointsElsewhere(other: Journey): Command[] {
    return touchpointsOf(other).flatMap(({ stage, touchpoint: { key, name, retired } }): Command[] => {
      if (retired) return [];
      const params = { journey: other.key, touchpoint: key };
      return [
        {
          key: `touchpoint ${other.key} ${key}`,
          name: say(name, language),
          about: `${say(stage.name, language)} · ${say(other.name, language)}`,
          sought: true,
          run: () => navigate({ to: "/journey/$journey/$touchpoint", params, search: {} }),
        },
      ];
    });
  }
  const walk = journeys
    .filter(({ key }) => key !== journey || touchpoint !== undefined || !page.startsWith("/journey/"))
    .map(({ key, name }): Command => {
      const search = key === journey ? shown : {};
      const run = () => navigate({ to: "/journey/$journey", params: { journey: key }, search });
      return { key: `journey ${key}`, name: say(name, language), about: t("nav.journeys"), run };
    });
  const written = surveys.map(({ key, name }): Command => {
    const run = () => navigate({ to: "/surveys/$survey", params: { survey: key }, search: {} });
    return { key: `survey ${key}`, name: say(name, language), about: t("nav.surveys"), run };
  });
  const audits: Command[] =
    journey === undefined || version === undefined
      ? []
      : [
          {
            key: "audit now",
            name: t("audits.now"),
            about: say(version.journey.name, language),
            run: () => navigate({ to: "/audit/$journey", params: { journey }, search: withoutLook(shown) }),
          },
          {
            key: "audit compare",
            name: t("audits.compare"),
            about: t("audits.title"),
            run: () => navigate({ to: "/audit/$journey/compare", params: { journey }, search: withoutLook(shown) }),
          },
        ];
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
  const lived: Command[] =
    journey === undefined || touchpoint === undefined
      ? []
      : [
          {
            key: "lived",
            name: t("stream.title"),
            about: say(here.find((one) => one.touchpoint.key === touchpoint)?.touchpoint.name ?? {}, language),
            run: () => navigate({ to: "/experiences", search: { ...narrowed(shown), journey, touchpoint } }),
          },
        ];
  const onPaper: Command = { key: "print", name: t("view.print"), about: t("view.title"), run: print };
  const isJourney = page.startsWith("/journey/") && journey !== undefined && touchpoint === undefined;
  return [
    ...lived,
    ...open,
    ...walk,
    ...elsewhere,
    ...written,
    ...audits,
    ...go,
    ...(isJourney ? (as === "table" ? [look] : [look, onPaper]) : []),
    ...speak,
    ...schemes,
  ];
}

/** An audit takes in every measure, and is not drawn. */
const withoutLook = ({ as: _, measure: __, ...shown }: Shown): Shown => shown;
