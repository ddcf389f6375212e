-- Audits that were kept: frozen aggregates, as they were when somebody saved them. They are read again, never computed anew.
CREATE TABLE polku.audits (
  workspace uuid NOT NULL REFERENCES polku.workspaces,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  journey text NOT NULL,
  version int NOT NULL,
  name text,
  saved timestamptz NOT NULL DEFAULT now(),
  saved_by text,
  polku text NOT NULL,
  position text NOT NULL,
  value json NOT NULL,
  PRIMARY KEY (workspace, id),
  FOREIGN KEY (workspace, journey, version) REFERENCES polku.journey_versions (workspace, journey, version)
);
CREATE INDEX audits_newest ON polku.audits (workspace, journey, saved DESC);
COMMENT ON TABLE polku.audits IS 'Audits that were kept, each as it was';
COMMENT ON COLUMN polku.audits.version IS 'The version of the journey it was made by';
COMMENT ON COLUMN polku.audits.saved_by IS 'The name of a person or a key';
COMMENT ON COLUMN polku.audits.polku IS 'The version of Polku that made it';
COMMENT ON COLUMN polku.audits.position IS 'How far the projection had followed the log';
COMMENT ON COLUMN polku.audits.value IS 'The audit, "audit/1": slice, seed and fingerprint with it';

ALTER TABLE polku.audits ENABLE ROW LEVEL SECURITY;
ALTER TABLE polku.audits FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON polku.audits USING (workspace = (SELECT polku.current_workspace()));
-- What was kept is not changed afterwards; it can be taken away.
GRANT SELECT, INSERT, DELETE ON polku.audits TO polku_app;
