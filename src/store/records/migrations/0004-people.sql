-- People. Who somebody is (accounts, passwords, passkeys, sessions) lies in a schema of its own, whose tables are those of
-- the library that reads and writes them (better-auth); a test asks it whether it misses anything. They belong to no
-- workspace, and the app role may not touch them. What somebody may do in a workspace is ours, behind the walls.

CREATE SCHEMA polku_auth;

CREATE TABLE polku_auth."user" (
  id uuid NOT NULL PRIMARY KEY DEFAULT pg_catalog.gen_random_uuid(),
  name text NOT NULL,
  email text NOT NULL UNIQUE,
  "emailVerified" boolean NOT NULL,
  image text,
  "createdAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updatedAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE TABLE polku_auth.session (
  id uuid NOT NULL PRIMARY KEY DEFAULT pg_catalog.gen_random_uuid(),
  "expiresAt" timestamptz NOT NULL,
  token text NOT NULL UNIQUE,
  "createdAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updatedAt" timestamptz NOT NULL,
  "ipAddress" text,
  "userAgent" text,
  "userId" uuid NOT NULL REFERENCES polku_auth."user" (id) ON DELETE CASCADE,
  workspace text
);
CREATE INDEX "session_userId_idx" ON polku_auth.session ("userId");
COMMENT ON COLUMN polku_auth.session.workspace IS 'Which workspace is looked at, of those the person is a member of';

CREATE TABLE polku_auth.account (
  id uuid NOT NULL PRIMARY KEY DEFAULT pg_catalog.gen_random_uuid(),
  "accountId" text NOT NULL,
  "providerId" text NOT NULL,
  "userId" uuid NOT NULL REFERENCES polku_auth."user" (id) ON DELETE CASCADE,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updatedAt" timestamptz NOT NULL
);
CREATE INDEX "account_userId_idx" ON polku_auth.account ("userId");
COMMENT ON COLUMN polku_auth.account.password IS 'scrypt, with a salt of its own';

CREATE TABLE polku_auth.verification (
  id uuid NOT NULL PRIMARY KEY DEFAULT pg_catalog.gen_random_uuid(),
  identifier text NOT NULL,
  value text NOT NULL,
  "expiresAt" timestamptz NOT NULL,
  "createdAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updatedAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX verification_identifier_idx ON polku_auth.verification (identifier);

CREATE TABLE polku_auth.passkey (
  id uuid NOT NULL PRIMARY KEY DEFAULT pg_catalog.gen_random_uuid(),
  name text,
  "publicKey" text NOT NULL,
  "userId" uuid NOT NULL REFERENCES polku_auth."user" (id) ON DELETE CASCADE,
  "credentialID" text NOT NULL,
  counter integer NOT NULL,
  "deviceType" text NOT NULL,
  "backedUp" boolean NOT NULL,
  transports text,
  "createdAt" timestamptz,
  aaguid text
);
CREATE INDEX "passkey_userId_idx" ON polku_auth.passkey ("userId");
CREATE INDEX "passkey_credentialID_idx" ON polku_auth.passkey ("credentialID");

CREATE TYPE polku.role AS ENUM ('admin', 'lead', 'viewer');

CREATE TABLE polku.members (
  workspace uuid NOT NULL REFERENCES polku.workspaces,
  person uuid NOT NULL REFERENCES polku_auth."user" ON DELETE CASCADE,
  role polku.role NOT NULL,
  since timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace, person)
);
CREATE INDEX members_person ON polku.members (person);
COMMENT ON TABLE polku.members IS 'Who may come into the workspace, and as what';

CREATE TABLE polku.invitations (
  workspace uuid NOT NULL REFERENCES polku.workspaces,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  hash bytea NOT NULL UNIQUE,
  role polku.role NOT NULL,
  email text,
  invited_by uuid REFERENCES polku_auth."user" ON DELETE SET NULL,
  made timestamptz NOT NULL DEFAULT now(),
  expires timestamptz NOT NULL,
  ended timestamptz,
  PRIMARY KEY (workspace, id)
);
COMMENT ON TABLE polku.invitations IS 'Links by which somebody comes in, each for one use';
COMMENT ON COLUMN polku.invitations.hash IS 'SHA-256 of the link''s secret; the link itself is shown once and never kept';
COMMENT ON COLUMN polku.invitations.email IS 'Whom it is for; null: whoever holds it, as the first admin does';
COMMENT ON COLUMN polku.invitations.ended IS 'When it was used, or taken back';

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['members', 'invitations'] LOOP
    EXECUTE format('ALTER TABLE polku.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE polku.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY own_workspace ON polku.%I USING (workspace = (SELECT polku.current_workspace()))', name);
    -- The owner finds where somebody is a member, and what a link leads to.
    EXECUTE format('CREATE POLICY owner_finds ON polku.%I FOR SELECT TO CURRENT_USER USING (true)', name);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE, DELETE ON polku.members TO polku_app;
GRANT SELECT, INSERT, UPDATE ON polku.invitations TO polku_app;

-- The app role sees of accounts the names of its own workspace's members, and nothing else.
CREATE FUNCTION polku.people() RETURNS TABLE (person uuid, name text, email text, role polku.role, since timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT members.person, account.name, account.email, members.role, members.since
  FROM polku.members JOIN polku_auth."user" AS account ON account.id = members.person
  WHERE members.workspace = polku.current_workspace()
$$;
COMMENT ON FUNCTION polku.people IS 'The members of the workspace this transaction is held in, by name';
REVOKE EXECUTE ON FUNCTION polku.people FROM PUBLIC;
GRANT EXECUTE ON FUNCTION polku.people TO polku_app;

-- Who saved a version of a journey, by name; NULL: before there were people.
ALTER TABLE polku.journey_versions ADD COLUMN author text;
COMMENT ON COLUMN polku.journey_versions.author IS 'Who saved it: the name of a person or a key; NULL: before there were people';
