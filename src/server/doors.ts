import { type FastifyInstance, fastify } from "fastify";
import { serveApp } from "./app-files.ts";
import { refuseAddress, sayErrors } from "./errors.ts";
import type { House } from "./house.ts";
import { limitLargeBodies } from "./large-bodies.ts";
import { openAccessibility } from "./routes/accessibility.ts";
import { openAsking } from "./routes/asking.ts";
import { openAudits } from "./routes/audits.ts";
import { openChanges } from "./routes/changes.ts";
import { openDevices } from "./routes/devices.ts";
import { openExperiences } from "./routes/experiences.ts";
import { openImports } from "./routes/imports.ts";
import { openInsight } from "./routes/insight.ts";
import { openJourneys } from "./routes/journeys.ts";
import { openKiosk } from "./routes/kiosk.ts";
import { openMail } from "./routes/mail.ts";
import { openMe } from "./routes/me.ts";
import { openPeople } from "./routes/people.ts";
import { openPhotos } from "./routes/photos.ts";
import { openRespond } from "./routes/respond.ts";
import { openResponses } from "./routes/responses.ts";
import { openSettings } from "./routes/settings.ts";
import { openSignIn } from "./routes/sign-in.ts";
import { openSurveyResponses } from "./routes/survey-responses.ts";
import { openSurveys } from "./routes/surveys.ts";
import { openUnsubscribe } from "./routes/unsubscribe.ts";
import { openUploads } from "./routes/uploads.ts";
import { openWorkspace } from "./routes/workspace.ts";
import { guard } from "./security.ts";
import { giveBodiesTime } from "./time-for-bodies.ts";
import { withoutSecret } from "./without-secret.ts";
import { addressWithin } from "./workspace-meant.ts";

/** Every door into the server: the API and the app. It does not listen yet. */
export function openDoors(house: House): FastifyInstance {
  const app = fastify({
    bodyLimit: 1_048_576,
    rewriteUrl: addressWithin,
    frameworkErrors: refuseAddress,
    // As long as an address may be at all: a link too long to be one is told so where links are read, and is no other page.
    routerOptions: { maxParamLength: 16_384 },
    // The head of a request must be there soon, and a body, too (`giveBodiesTime`); a large file may take its time (docs/decisions/0039).
    http: { headersTimeout: 30_000 },
    requestTimeout: 900_000,
    keepAliveTimeout: 65_000,
    forceCloseConnections: "idle",
    // Behind a proxy of ours the address of who asks is what that proxy says; what it was told by others does not count.
    trustProxy: house.own.isOurProxy,
  });
  guard(app, house.own);
  giveBodiesTime(app);
  limitLargeBodies(app, house);
  sayErrors(app, house.log);
  if (house.logRequests) {
    app.addHook("onResponse", (request, reply, done) => {
      house.log(
        `${request.method} ${withoutSecret(request.url)} ${reply.raw.statusCode} ${reply.elapsedTime.toFixed(1)} ms`,
      );
      done();
    });
  }
  openWorkspace(app, house);
  openSignIn(app, house);
  openMe(app, house);
  openPeople(app, house);
  openSettings(app, house);
  openAccessibility(app, house);
  openJourneys(app, house);
  openInsight(app, house);
  openChanges(app, house);
  openAudits(app, house);
  openExperiences(app, house);
  openSurveys(app, house);
  openSurveyResponses(app, house);
  openResponses(app, house);
  openDevices(app, house);
  openKiosk(app, house);
  openAsking(app, house);
  openMail(app, house);
  openPhotos(app, house);
  openUploads(app, house);
  openImports(app, house);
  openRespond(app, house);
  openUnsubscribe(app, house);
  serveApp(app, house.appFolder);
  return app;
}
