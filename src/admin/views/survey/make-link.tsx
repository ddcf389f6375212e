import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { paths } from "../../../api/paths.ts";
import type { SetupLocation } from "../../../api/settings-operations.ts";
import type { MadeSurveyLink } from "../../../api/survey.ts";
import { perspectives } from "../../../core/experience/experience.ts";
import { own } from "../../../core/own.ts";
import type { SurveyFile } from "../../../core/survey/editing/survey-file.ts";
import { embedLine, type WayToShow, waysToShow } from "../../../core/survey/embed-line.ts";
import { originPattern } from "../../../core/survey/origin.ts";
import { say } from "../../../core/text.ts";
import { channelName } from "../../../texts/channel-name.ts";
import { perspectiveName } from "../../../texts/perspective-name.ts";
import { surveyLanguageName } from "../../../texts/survey-language-name.ts";
import { send, surveyLinksQuery, workspaceQuery } from "../../api.ts";
import { useLanguage } from "../../language.tsx";
import { instantOf, localOf } from "../../local-instant.ts";
import { Button } from "../../parts/button.tsx";
import { Field, FieldChoice } from "../../parts/field.tsx";
import { OnlyHere } from "../../parts/only-here.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { Section } from "../../parts/section.tsx";
import { ToCopy } from "../../parts/to-copy.tsx";
import { contextIn } from "./link-context.ts";
import { PosterView } from "./poster-view.tsx";

const channels = ["qr", "link", "email", "sms", "web", "letter"];

/** Another link: what it says of who follows it; then its address and its code to print, this once. */
export function MakeLink({
  survey,
  locations,
}: {
  readonly survey: SurveyFile;
  readonly locations: readonly SetupLocation[];
}) {
  const { language, t } = useLanguage();
  const queries = useQueryClient();
  const [label, setLabel] = useState("");
  const [channel, setChannel] = useState("qr");
  const [location, setLocation] = useState("");
  const [begin, setBegin] = useState("");
  const [whose, setWhose] = useState(survey.perspective ?? "customer");
  const [until, setUntil] = useState("");
  const [context, setContext] = useState<Readonly<Record<string, string>>>({});
  const [sites, setSites] = useState("");
  const [notASite, setNotASite] = useState<string>();
  const [show, setShow] = useState<WayToShow>("inline");
  const [signed, setSigned] = useState(false);
  const { data: workspace } = useQuery(workspaceQuery());
  const make = useMutation({
    mutationFn: () =>
      send<MadeSurveyLink>("POST", paths.surveyLinks(survey.key), {
        channel,
        signed,
        perspective: whose,
        context: contextIn(context),
        ...(channel === "web" && { origins: sitesIn(sites) }),
        ...(label.trim() !== "" && { label: label.trim() }),
        ...(location !== "" && { location }),
        ...(begin !== "" && { language: begin }),
        ...(until !== "" && { expires: instantOf(until) }),
      }),
    onSuccess: () => {
      setLabel("");
      return queries.invalidateQueries(surveyLinksQuery(survey.key));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = channel === "web" ? sitesIn(sites).find((site) => !originPattern.test(site)) : undefined;
    setNotASite(wrong);
    if (wrong === undefined) make.mutate();
  };
  const made = make.data;
  return (
    <Section title={t("survey.makeLink")} note={t("survey.makeLinkNote")}>
      <form onSubmit={submit} className="survey-link-form">
        <Field
          label={t("survey.linkLabel")}
          placeholder={t("survey.linkLabelExample")}
          maxLength={120}
          value={label}
          onChange={({ target }) => setLabel(target.value)}
        />
        <FieldChoice
          label={t("survey.channel")}
          value={channel}
          options={channels}
          name={(one) => channelName(language, one)}
          onChoose={setChannel}
        />
        <FieldChoice
          label={t("filter.perspective")}
          value={whose}
          options={perspectives}
          name={(one) => perspectiveName(language, one, workspace?.customerWord ?? null)}
          onChoose={setWhose}
        />
        {locations.length > 0 && (
          <FieldChoice
            label={t("survey.location")}
            value={location}
            options={["", ...locations.map(({ key }) => key)]}
            name={(key) =>
              key === "" ? t("survey.noLocation") : say(locations.find((one) => one.key === key)?.name ?? {}, language)
            }
            onChoose={setLocation}
          />
        )}
        {survey.languages.length > 1 && (
          <FieldChoice
            label={t("survey.begins")}
            value={begin}
            options={["", ...survey.languages]}
            name={(one) => (one === "" ? t("survey.asBrowser") : surveyLanguageName(language, one))}
            onChoose={setBegin}
          />
        )}
        <Field
          label={t("survey.validUntil")}
          type="datetime-local"
          min={localOf(new Date().toISOString())}
          value={until}
          onChange={({ target }) => setUntil(target.value)}
        />
        {(survey.context ?? []).map((name) => (
          <Field
            key={name}
            label={t("survey.comesAlong", { name })}
            maxLength={200}
            value={own(context, name) ?? ""}
            onChange={({ target }) => setContext({ ...context, [name]: target.value })}
          />
        ))}
        {channel === "web" && (
          <>
            <Field
              label={t("survey.sites")}
              note={t("survey.sitesNote")}
              aria-invalid={notASite !== undefined}
              placeholder="https://shop.example.fi"
              value={sites}
              onChange={({ target }) => setSites(target.value)}
            />
            <FieldChoice
              label={t("survey.show")}
              value={show}
              options={waysToShow}
              name={(one) => t(`survey.show.${one}`)}
              onChoose={setShow}
            />
          </>
        )}
        <label className="tick tick-small">
          <input type="checkbox" checked={signed} onChange={({ target }) => setSigned(target.checked)} />
          {t("survey.signed")}
        </label>
        <Button type="submit" disabled={make.isPending}>
          {t("survey.makeLink")}
        </Button>
      </form>
      {notASite !== undefined && (
        <p className="refusal" role="alert">
          {t("survey.notASite", { site: notASite })}
        </p>
      )}
      <Refusal error={make.error} />
      {made !== undefined && (
        <>
          <OnlyHere address={made.link} />
          <ToCopy
            isNew
            label={t("survey.newLink", { name: made.label ?? channelName(language, made.channel) })}
            value={made.link}
            note={t(made.signed ? "survey.newSignedNote" : "survey.newLinkNote")}
          />
          {made.origins.length > 0 && (
            <ToCopy
              label={t("survey.embedLine")}
              value={embedLine(made.link, show, made.language)}
              note={t("survey.embedNote")}
            />
          )}
          {made.signingSecret !== null && (
            <ToCopy label={t("survey.signingSecret")} value={made.signingSecret} note={t("survey.signingNote")} />
          )}
          {!made.signed && made.channel !== "web" && (
            <PosterView survey={survey} address={made.link} name={made.label ?? channelName(language, made.channel)} />
          )}
        </>
      )}
    </Section>
  );
}

/** The web sites that were written down, also where somebody copied the address of a page of theirs. */
const sitesIn = (written: string): string[] =>
  written
    .split(/[\s,]+/)
    .filter((word) => word !== "")
    .map((word) => (/^https?:/.test(word) && URL.canParse(word) ? new URL(word).origin : word));
