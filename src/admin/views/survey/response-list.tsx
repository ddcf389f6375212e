import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { paths, type WhichResponses } from "../../../api/paths.ts";
import type { KeptResponse } from "../../../api/responses.ts";
import type { SurveyRates } from "../../../api/survey.ts";
import type { Journey } from "../../../core/journey/journey.ts";
import type { Survey } from "../../../core/survey/survey.ts";
import { channelName } from "../../../texts/channel-name.ts";
import { responsesQuery } from "../../api.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";
import { Failure } from "../../parts/failure.tsx";
import { FieldChoice } from "../../parts/field.tsx";
import { Section } from "../../parts/section.tsx";
import { troubleWith } from "../../parts/trouble.ts";
import { Waiting } from "../../parts/waiting.tsx";
import { namesAt } from "../experiences/naming.ts";
import { GivenView } from "./given-view.tsx";
import { TableLinks } from "./table-links.tsx";

/** What respondents sent, one by one, the newest first; each leads to the experiences that it told. */
export function ResponseList({
  survey,
  links,
  journey,
}: {
  readonly survey: string;
  readonly links: SurveyRates["links"];
  readonly journey: Journey | undefined;
}) {
  const { language, t } = useLanguage();
  const [which, choose] = useState<WhichResponses>({});
  const read = useInfiniteQuery(responsesQuery(survey, which));
  const trouble = troubleWith(read);
  const pages = read.data?.pages ?? [];
  const versions = new Map(pages.flatMap((page) => page.versions.map((one) => [one.version, one.survey] as const)));
  const responses = pages.flatMap((page) => page.responses);
  const notShown = pages[0]?.notShown ?? 0;
  const nameOf = (id: string) => {
    const link = links.find((one) => one.link === id);
    return link === undefined ? id : (link.label ?? channelName(language, link.channel));
  };
  return (
    <Section title={t("responses.title")} note={t("responses.note")}>
      <div className="responses-which">
        {links.length > 1 && (
          <FieldChoice
            label={t("responses.link")}
            value={which.link ?? ""}
            options={["", ...links.map(({ link }) => link)]}
            name={(link) => (link === "" ? t("responses.anyLink") : nameOf(link))}
            onChoose={(link) => choose(withPart(which, "link", link))}
          />
        )}
        <FieldChoice
          label={t("responses.howFar")}
          value={which.ended ?? ""}
          options={["", "true", "false"] as const}
          name={(ended) =>
            t(ended === "" ? "responses.any" : ended === "true" ? "responses.ended" : "responses.unfinished")
          }
          onChoose={(ended) => choose(withPart(which, "ended", ended))}
        />
        <TableLinks
          name={survey}
          csv={paths.responsesTable(survey, language, "csv", which)}
          xlsx={paths.responsesTable(survey, language, "xlsx", which)}
        />
      </div>
      {trouble?.since === null ? (
        <Failure trouble={trouble} part />
      ) : read.data === undefined ? (
        <Waiting rows={5} height={96} />
      ) : (
        <>
          {responses.length === 0 && <p className="soft">{t("responses.none")}</p>}
          <ol className="responses">
            {responses.map((one) => (
              <li key={one.id}>
                <ResponseHead one={one} journey={journey} />
                {versions.has(one.version) && (
                  <GivenView
                    survey={versions.get(one.version) as unknown as Survey}
                    given={one.given}
                    language={one.language}
                    journey={journey}
                  />
                )}
              </li>
            ))}
          </ol>
          {read.hasNextPage && (
            <Button variant="default" onClick={() => read.fetchNextPage()} loading={read.isFetchingNextPage}>
              {t("stream.more")}
            </Button>
          )}
          {notShown > 0 && <p className="note">{t("responses.notShown", { n: notShown })}</p>}
        </>
      )}
    </Section>
  );
}

/** When and by which link it came, whether it was finished, and what it told. */
function ResponseHead({ one, journey }: { readonly one: KeptResponse; readonly journey: Journey | undefined }) {
  const { language, t, date } = useLanguage();
  return (
    <p className="response-head">
      <time dateTime={one.received}>{date.moment(one.received)}</time>
      <span className="soft">{one.label ?? channelName(language, one.channel)}</span>
      <span className="soft">{t(one.ended === null ? "responses.isUnfinished" : "responses.isEnded")}</span>
      {one.flag !== null && <span className="soft">{t("leftOut.one", { why: t(`leftOut.why.${one.flag}`) })}</span>}
      {one.experiences.map(({ id, touchpoint }) => (
        <Link key={id} to="/experiences/$id" params={{ id }}>
          {namesAt(journey, touchpoint, language, t).name}
        </Link>
      ))}
    </p>
  );
}

function withPart(which: WhichResponses, part: keyof WhichResponses, value: string): WhichResponses {
  const { [part]: _, ...others } = which;
  return value === "" ? others : { ...others, [part]: value };
}
