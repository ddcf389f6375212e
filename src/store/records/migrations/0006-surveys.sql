-- Surveys, the links that lead to them, and what was answered. What an answer tells of an experience goes into the log as an
-- experience; the response itself lies here, beside it: one row that each saving writes anew, with all that was said but contact
-- details. Those lie in a table of their own, apart from what was said.

CREATE TABLE polku.surveys (
  workspace uuid NOT NULL REFERENCES polku.workspaces,
  key text NOT NULL,
  made timestamptz NOT NULL DEFAULT now(),
  asked int,
  ended timestamptz,
  PRIMARY KEY (workspace, key)
);
COMMENT ON COLUMN polku.surveys.asked IS 'The version that is asked now; NULL: none was published yet';
COMMENT ON COLUMN polku.surveys.ended IS 'When it was ended by hand; publishing opens it again';

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
  PRIMARY KEY (workspace, id),
  FOREIGN KEY (workspace, survey) REFERENCES polku.surveys (workspace, key)
);
COMMENT ON TABLE polku.survey_links IS 'Ways to a survey. Unlike an invitation, one leads in as many as come';
COMMENT ON COLUMN polku.survey_links.hash IS 'SHA-256 of the link''s secret; the link itself is shown once and never kept';
COMMENT ON COLUMN polku.survey_links.signing_secret IS 'By which the organisation signs what it says of each respondent; NULL: nothing can be said';
COMMENT ON COLUMN polku.survey_links.context IS 'What comes along with every response by it: {"table": 12}';
COMMENT ON COLUMN polku.survey_links.origins IS 'Web sites that may show the survey on their pages: {https://shop.example.fi}';
COMMENT ON COLUMN polku.survey_links.made_by IS 'The name of a person or a key';

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
  PRIMARY KEY (id, workspace),
  FOREIGN KEY (workspace, survey, version) REFERENCES polku.survey_versions (workspace, survey, version),
  FOREIGN KEY (workspace, link) REFERENCES polku.survey_links (workspace, id)
) WITH (fillfactor = 70);
-- Each fits one question alone: intake is planned while the table is empty, when one way seems as good as another.
CREATE INDEX responses_opened ON polku.responses (workspace, survey) WHERE begun IS NULL;
CREATE INDEX responses_begun ON polku.responses (workspace, survey) WHERE begun IS NOT NULL;
CREATE INDEX responses_customer ON polku.responses (workspace, customer) WHERE customer IS NOT NULL;
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

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['surveys', 'survey_versions', 'survey_links', 'responses', 'contacts', 'used_links'] LOOP
    EXECUTE format('ALTER TABLE polku.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE polku.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY own_workspace ON polku.%I USING (workspace = (SELECT polku.current_workspace()))', name);
  END LOOP;
END $$;
-- The owner finds the workspace of a link that somebody follows.
CREATE POLICY owner_finds ON polku.survey_links FOR SELECT TO CURRENT_USER USING (true);

GRANT SELECT, INSERT, UPDATE ON polku.surveys, polku.responses TO polku_app;
GRANT SELECT, INSERT, UPDATE (published) ON polku.survey_versions TO polku_app;
GRANT SELECT, INSERT, UPDATE (ended) ON polku.survey_links TO polku_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON polku.contacts TO polku_app;
GRANT SELECT, INSERT ON polku.used_links TO polku_app;
