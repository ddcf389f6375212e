-- Surveys, the links that lead to them, and what was answered. What an answer tells of an experience goes into the log as an
-- experience; the response itself lies here, beside it: one row that each saving writes anew, with all that was said but contact
-- details. Those lie in a table of their own, apart from what was said.

CREATE TABLE polku.surveys (
  workspace uuid NOT NULL REFERENCES polku.workspaces,
  key text NOT NULL,
  made timestamptz NOT NULL DEFAULT now(),
  asked int,
  ended timestamptz,
  asking json NOT NULL DEFAULT '{"exempt": false, "triggers": []}',
  PRIMARY KEY (workspace, key)
);
COMMENT ON COLUMN polku.surveys.asked IS 'The version that is asked now; NULL: none was published yet';
COMMENT ON COLUMN polku.surveys.ended IS 'When it was ended by hand; publishing opens it again';
COMMENT ON COLUMN polku.surveys.asking IS 'Which events lead to being asked this survey: {"exempt": false, "triggers": [{"key": "after-purchase", "event": "purchase", …}]}';

CREATE TABLE polku.survey_versions (
  workspace uuid NOT NULL,
  survey text NOT NULL,
  version int NOT NULL CHECK (version > 0),
  value json NOT NULL,
  author text,
  made timestamptz NOT NULL DEFAULT now(),
  published timestamptz,
  PRIMARY KEY (workspace, survey, version),
  FOREIGN KEY (workspace, survey) REFERENCES polku.surveys (workspace, key)
);
COMMENT ON TABLE polku.survey_versions IS 'The survey as one value, a version a row; never changed';
COMMENT ON COLUMN polku.survey_versions.author IS 'The name of a person or a key; NULL: somebody at this computer';
COMMENT ON COLUMN polku.survey_versions.published IS 'When it was first asked; NULL: a draft, which takes no answers';

CREATE TABLE polku.survey_links (
  workspace uuid NOT NULL REFERENCES polku.workspaces,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  hash bytea NOT NULL UNIQUE,
  signing_secret text,
  survey text NOT NULL,
  channel text NOT NULL,
  location text,
  language text,
  perspective text NOT NULL,
  context json NOT NULL,
  label text,
  origins text[] NOT NULL,
  made timestamptz NOT NULL DEFAULT now(),
  made_by text,
  expires timestamptz,
  ended timestamptz,
  invites boolean NOT NULL DEFAULT false,
  device uuid,
  PRIMARY KEY (workspace, id),
  FOREIGN KEY (workspace, survey) REFERENCES polku.surveys (workspace, key)
);
CREATE UNIQUE INDEX survey_links_of_invitations ON polku.survey_links (workspace, survey, channel) WHERE invites AND ended IS NULL;
COMMENT ON TABLE polku.survey_links IS 'Ways to a survey. Unlike an invitation, one leads in as many as come';
COMMENT ON COLUMN polku.survey_links.hash IS 'SHA-256 of the link''s secret, which is made of its id by a key of the server that lies elsewhere';
COMMENT ON COLUMN polku.survey_links.signing_secret IS 'By which the organisation, or Polku where it invites, signs what is said of each respondent; NULL: nothing can be said';
COMMENT ON COLUMN polku.survey_links.context IS 'What comes along with every response by it: {"table": 12}';
COMMENT ON COLUMN polku.survey_links.origins IS 'Web sites that may show the survey on their pages: {https://shop.example.fi}';
COMMENT ON COLUMN polku.survey_links.made_by IS 'The name of a person or a key';
COMMENT ON COLUMN polku.survey_links.invites IS 'Whether Polku itself invites by it';
COMMENT ON COLUMN polku.survey_links.device IS 'The kiosk that it was made for';

CREATE TABLE polku.responses (
  workspace uuid NOT NULL,
  id uuid NOT NULL,
  link uuid NOT NULL,
  survey text NOT NULL,
  version int NOT NULL,
  revision int NOT NULL,
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  language text NOT NULL,
  customer bigint,
  opened timestamptz NOT NULL,
  received timestamptz NOT NULL DEFAULT now(),
  begun timestamptz,
  saved timestamptz NOT NULL DEFAULT now(),
  ended timestamptz,
  erased timestamptz,
  reached text[] NOT NULL,
  given json NOT NULL,
  context json NOT NULL,
  experiences uuid[] NOT NULL,
  once text,
  device uuid,
  flag text,
  counted boolean NOT NULL DEFAULT false,
  seats text[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (id, workspace),
  FOREIGN KEY (workspace, survey, version) REFERENCES polku.survey_versions (workspace, survey, version),
  FOREIGN KEY (workspace, link) REFERENCES polku.survey_links (workspace, id)
) WITH (fillfactor = 70);
-- Each fits one question alone: intake is planned while the table is empty, when one way seems as good as another.
CREATE INDEX responses_opened ON polku.responses (workspace, survey) WHERE begun IS NULL;
CREATE INDEX responses_begun ON polku.responses (workspace, survey) WHERE begun IS NOT NULL;
CREATE INDEX responses_customer ON polku.responses (workspace, customer) WHERE customer IS NOT NULL;
CREATE INDEX responses_once ON polku.responses (workspace, once) WHERE once IS NOT NULL;
CREATE INDEX responses_device ON polku.responses (workspace, device, opened) WHERE device IS NOT NULL;
CREATE INDEX responses_seated ON polku.responses (workspace, survey) WHERE seats <> '{}';
CREATE INDEX responses_flagged ON polku.responses (workspace, survey) WHERE flag IS NOT NULL;
COMMENT ON TABLE polku.responses IS 'What each respondent said, as it was sent last; what it tells of experiences is in the log';
COMMENT ON COLUMN polku.responses.revision IS 'The device''s; only a higher one is taken';
COMMENT ON COLUMN polku.responses.xid IS 'The transaction that wrote it last, by which what it tells knows that it was taken';
COMMENT ON COLUMN polku.responses.opened IS 'When the survey was opened, by the device''s clock put right';
COMMENT ON COLUMN polku.responses.begun IS 'When the first answer was received; NULL: opened only';
COMMENT ON COLUMN polku.responses.ended IS 'When the end was received';
COMMENT ON COLUMN polku.responses.erased IS 'What it said is gone, and nothing more of it is taken';
COMMENT ON COLUMN polku.responses.reached IS 'Questions that were shown, the one that waits for its answer among them';
COMMENT ON COLUMN polku.responses.given IS 'Every answer by question, null where none was given; of contact details only that they were: true';
COMMENT ON COLUMN polku.responses.context IS 'What came along with the link';
COMMENT ON COLUMN polku.responses.experiences IS 'Ids of all experiences that it ever told; those it tells no more are withdrawn';
COMMENT ON COLUMN polku.responses.once IS 'The signed "jti" of the link by which it came: an invitation''s id, where it is one of ours';
COMMENT ON COLUMN polku.responses.device IS 'The kiosk at which it was pressed';
COMMENT ON COLUMN polku.responses.flag IS 'Why it is left out of the figures: burst, play, closed, over-quota; NULL: it is not';
COMMENT ON COLUMN polku.responses.seats IS 'Quotas, by their rules, of which it has a seat';
COMMENT ON COLUMN polku.responses.counted IS 'Whether somebody said that it is to count all the same';

CREATE TABLE polku.contacts (
  workspace uuid NOT NULL,
  response uuid NOT NULL,
  name text,
  email text,
  phone text,
  PRIMARY KEY (workspace, response),
  FOREIGN KEY (workspace, response) REFERENCES polku.responses (workspace, id)
);
COMMENT ON TABLE polku.contacts IS 'Who gave leave to be contacted, by response: identity, apart from what was said';

CREATE TABLE polku.used_links (
  workspace uuid NOT NULL,
  link uuid NOT NULL,
  once text NOT NULL,
  response uuid NOT NULL,
  PRIMARY KEY (workspace, link, once),
  FOREIGN KEY (workspace, link) REFERENCES polku.survey_links (workspace, id)
);
COMMENT ON TABLE polku.used_links IS 'Signed links for one response alone, and the response that began by each';
COMMENT ON COLUMN polku.used_links.once IS 'The signed "jti"';

-- The owner finds the workspace of a link that somebody follows.
CREATE POLICY owner_finds ON polku.survey_links FOR SELECT TO CURRENT_USER USING (true);

GRANT SELECT, INSERT, UPDATE ON polku.surveys, polku.responses TO polku_app;
GRANT SELECT, INSERT, UPDATE (published) ON polku.survey_versions TO polku_app;
GRANT SELECT, INSERT, UPDATE (ended, expires, invites) ON polku.survey_links TO polku_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON polku.contacts TO polku_app;
GRANT SELECT, INSERT ON polku.used_links TO polku_app;

-- Who is asked, when and by what, and who is not and why. An invitation is one person asked of one survey, or not asked; it is also
-- what waits to be sent, so that nothing else need be kept in step with it. Where somebody is reached lies apart from all that, and only until it
-- is not needed any more.

ALTER TABLE polku.settings ADD COLUMN quiet_days int NOT NULL DEFAULT 30 CHECK (quiet_days BETWEEN 0 AND 365);
COMMENT ON COLUMN polku.settings.quiet_days IS 'For how many days somebody who was asked anything is left in peace; 0: not at all';

ALTER TABLE polku.settings ADD COLUMN accessibility json;
COMMENT ON COLUMN polku.settings.accessibility IS 'What the organisation says of how accessible its surveys are; NULL: nothing yet';

CREATE TABLE polku.events (
  workspace uuid NOT NULL REFERENCES polku.workspaces,
  id text NOT NULL,
  type text NOT NULL,
  at timestamptz NOT NULL,
  received timestamptz NOT NULL DEFAULT now(),
  customer bigint,
  PRIMARY KEY (workspace, id)
);
CREATE INDEX events_customer ON polku.events (workspace, customer) WHERE customer IS NOT NULL;
COMMENT ON TABLE polku.events IS 'What happened to customers at the organisation, as its systems told: a purchase, a contact closed, a delivery, the end of a contract';
COMMENT ON COLUMN polku.events.id IS 'The sender''s own: the same one twice is one';

CREATE TABLE polku.survey_invitations (
  workspace uuid NOT NULL,
  id uuid NOT NULL,
  survey text NOT NULL,
  trigger text,
  event text,
  link uuid,
  channel text,
  customer bigint,
  addressee bytea,
  language text,
  how json NOT NULL,
  said json NOT NULL,
  made timestamptz NOT NULL DEFAULT now(),
  state text NOT NULL CHECK (state IN ('due', 'sent', 'not-asked')),
  reason text CHECK ((state = 'not-asked') = (reason IS NOT NULL)),
  due timestamptz,
  claimed timestamptz,
  tries int NOT NULL DEFAULT 0,
  trouble text,
  sent timestamptz,
  unsure boolean NOT NULL DEFAULT false,
  reminded int NOT NULL DEFAULT 0,
  PRIMARY KEY (workspace, id),
  FOREIGN KEY (workspace, survey) REFERENCES polku.surveys (workspace, key),
  FOREIGN KEY (workspace, link) REFERENCES polku.survey_links (workspace, id)
);
CREATE INDEX survey_invitations_due ON polku.survey_invitations (due) WHERE due IS NOT NULL;
CREATE INDEX survey_invitations_survey ON polku.survey_invitations (workspace, survey, made);
CREATE INDEX survey_invitations_customer ON polku.survey_invitations (workspace, customer) WHERE customer IS NOT NULL;
CREATE INDEX survey_invitations_addressee ON polku.survey_invitations (workspace, addressee) WHERE addressee IS NOT NULL;
COMMENT ON TABLE polku.survey_invitations IS 'One person asked of one survey, or not asked and why';
COMMENT ON COLUMN polku.survey_invitations.trigger IS 'By which of the survey''s triggers; NULL: from a list';
COMMENT ON COLUMN polku.survey_invitations.link IS 'By which it led to the survey; NULL: nothing was sent';
COMMENT ON COLUMN polku.survey_invitations.addressee IS 'Keyed hash of the address';
COMMENT ON COLUMN polku.survey_invitations.how IS 'By which channels, in which hours, with which reminders: as it was when it was made';
COMMENT ON COLUMN polku.survey_invitations.said IS 'What its link says of the respondent besides the customer: {"pass": "order-7", "attributes": {"group": "regular"}}';
COMMENT ON COLUMN polku.survey_invitations.due IS 'When it, or its reminder, is to be sent; NULL: nothing more is';
COMMENT ON COLUMN polku.survey_invitations.claimed IS 'Since when a server has been sending it';
COMMENT ON COLUMN polku.survey_invitations.trouble IS 'Why the last try failed';
COMMENT ON COLUMN polku.survey_invitations.unsure IS 'The server went away while sending: it counts as sent, and is not sent again';

CREATE TABLE polku.addresses (
  workspace uuid NOT NULL,
  invitation uuid NOT NULL,
  email text,
  phone text,
  customer text,
  PRIMARY KEY (workspace, invitation),
  FOREIGN KEY (workspace, invitation) REFERENCES polku.survey_invitations (workspace, id)
);
COMMENT ON TABLE polku.addresses IS 'Where somebody is reached, by invitation: identity, apart from the rest, removed once nothing more is sent';
COMMENT ON COLUMN polku.addresses.customer IS 'The organisation''s own key, which the link must say';

CREATE TABLE polku.opt_outs (
  workspace uuid NOT NULL REFERENCES polku.workspaces,
  address bytea NOT NULL,
  reason text NOT NULL CHECK (reason IN ('unsubscribed', 'bounced')),
  at timestamptz NOT NULL,
  PRIMARY KEY (workspace, address)
);
COMMENT ON TABLE polku.opt_outs IS 'Addresses at which nobody is asked; they outlive an erasure, or who wanted nothing more would be asked again';
COMMENT ON COLUMN polku.opt_outs.address IS 'Keyed hash (HMAC-SHA-256, 16 bytes) of the address';

-- The owner finds the workspaces in which something is due.
CREATE POLICY owner_finds ON polku.survey_invitations FOR SELECT TO CURRENT_USER USING (true);

GRANT SELECT, INSERT, UPDATE ON polku.events, polku.survey_invitations TO polku_app;
GRANT SELECT, INSERT, DELETE ON polku.addresses TO polku_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON polku.opt_outs TO polku_app;

-- Kiosks: devices of the organisation's own that ask a survey wherever they stand. What is pressed there comes by a link of its own
-- (channel kiosk), so it is kept as everything that respondents send. What nobody meant there is left out of the figures, and counted
-- by itself.

CREATE TABLE polku.devices (
  workspace uuid NOT NULL REFERENCES polku.workspaces,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  name text NOT NULL,
  link uuid NOT NULL,
  settings json NOT NULL,
  leave_code json,
  made timestamptz NOT NULL DEFAULT now(),
  made_by text,
  code_hash bytea,
  code_expires timestamptz,
  secret_hash bytea UNIQUE,
  paired timestamptz,
  seen timestamptz,
  health json,
  ended timestamptz,
  PRIMARY KEY (workspace, id),
  FOREIGN KEY (workspace, link) REFERENCES polku.survey_links (workspace, id)
);
CREATE INDEX devices_code ON polku.devices (code_hash) WHERE code_hash IS NOT NULL;
COMMENT ON TABLE polku.devices IS 'Kiosks: each is paired with one tablet by a short code, and sends by the link that it has now';
COMMENT ON COLUMN polku.devices.link IS 'By which it asks now: survey and location are the link''s; another one is made when they change';
COMMENT ON COLUMN polku.devices.leave_code IS 'What leads out of its full screen, salted and hashed (PBKDF2); NULL: anybody may leave';
COMMENT ON COLUMN polku.devices.made_by IS 'The name of a person or a key';
COMMENT ON COLUMN polku.devices.code_hash IS 'SHA-256 of the pairing code, which is shown once and leads in once; NULL: none waits';
COMMENT ON COLUMN polku.devices.secret_hash IS 'SHA-256 of what the tablet shows; NULL: none is paired';
COMMENT ON COLUMN polku.devices.seen IS 'When there was a sign of it last';
COMMENT ON COLUMN polku.devices.health IS 'How it is, as it said last: what waits, version, battery, clock';
COMMENT ON COLUMN polku.devices.ended IS 'When it was unpaired for good';

CREATE TABLE polku.left_out (
  workspace uuid NOT NULL,
  experience uuid NOT NULL,
  response uuid NOT NULL,
  journey text NOT NULL,
  touchpoint text,
  location text,
  day date NOT NULL,
  reason text NOT NULL,
  PRIMARY KEY (workspace, experience),
  FOREIGN KEY (response, workspace) REFERENCES polku.responses (id, workspace)
);
CREATE INDEX left_out_days ON polku.left_out (workspace, journey, touchpoint, day, location, reason);
COMMENT ON TABLE polku.left_out IS 'Experiences that the figures leave out, to be counted by touchpoint, day and reason; the log says the same of each';
COMMENT ON COLUMN polku.left_out.touchpoint IS 'NULL: the journey as a whole';
COMMENT ON COLUMN polku.left_out.day IS 'By the clock of the place';

-- The owner finds the workspace of a tablet that shows its secret or types a code.
CREATE POLICY owner_finds ON polku.devices FOR SELECT TO CURRENT_USER USING (true);

GRANT SELECT, INSERT, UPDATE ON polku.devices TO polku_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON polku.left_out TO polku_app;

-- Pictures that respondents sent, as they were written anew on their way in: apart from what was said, which holds their ids.

CREATE TABLE polku.photos (
  workspace uuid NOT NULL REFERENCES polku.workspaces,
  id uuid NOT NULL,
  link uuid NOT NULL,
  response uuid NOT NULL,
  question text NOT NULL,
  taken timestamptz NOT NULL DEFAULT now(),
  width int NOT NULL,
  height int NOT NULL,
  jpeg bytea NOT NULL,
  PRIMARY KEY (workspace, id),
  FOREIGN KEY (workspace, link) REFERENCES polku.survey_links (workspace, id)
);
CREATE INDEX photos_response ON polku.photos (workspace, response);
CREATE INDEX photos_link ON polku.photos (workspace, link, taken);
-- A JPEG is packed already.
ALTER TABLE polku.photos ALTER COLUMN jpeg SET STORAGE EXTERNAL;
COMMENT ON COLUMN polku.photos.id IS 'Made by the device';
COMMENT ON COLUMN polku.photos.response IS 'The response that it belongs to, which may not have come yet';
COMMENT ON COLUMN polku.photos.taken IS 'When it was taken in; one that its response does not name a day later is removed';
COMMENT ON COLUMN polku.photos.jpeg IS 'Without anything that the camera wrote beside the picture: place, time, name';

GRANT SELECT, INSERT, DELETE ON polku.photos TO polku_app;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'surveys', 'survey_versions', 'survey_links', 'responses', 'contacts', 'used_links',
    'events', 'survey_invitations', 'addresses', 'opt_outs', 'devices', 'left_out', 'photos'
  ] LOOP
    EXECUTE format('ALTER TABLE polku.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE polku.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY own_workspace ON polku.%I USING (workspace = (SELECT polku.current_workspace()))', name);
  END LOOP;
END $$;
