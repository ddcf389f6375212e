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
-- A JPEG is packed already.
ALTER TABLE polku.photos ALTER COLUMN jpeg SET STORAGE EXTERNAL;
COMMENT ON COLUMN polku.photos.id IS 'Made by the device';
COMMENT ON COLUMN polku.photos.response IS 'The response that it belongs to, which may not have come yet';
COMMENT ON COLUMN polku.photos.taken IS 'When it was taken in; one that its response does not name a day later is removed';
COMMENT ON COLUMN polku.photos.jpeg IS 'Without anything that the camera wrote beside the picture: place, time, name';

ALTER TABLE polku.photos ENABLE ROW LEVEL SECURITY;
ALTER TABLE polku.photos FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON polku.photos USING (workspace = (SELECT polku.current_workspace()));
GRANT SELECT, INSERT, DELETE ON polku.photos TO polku_app;
