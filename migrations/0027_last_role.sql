-- +goose Up
-- An account whose last role was taken away stays with the administrators of that town, who list it and may give it a
-- role again.

ALTER TABLE tuntu_access.accounts ADD COLUMN last_town text;
COMMENT ON COLUMN tuntu_access.accounts.last_town IS 'the town in which it had its last role; null while it has one';

UPDATE tuntu_access.accounts a SET last_town = (
    SELECT l.town FROM audit l
    WHERE l.layer = 'memberships' AND l.op = 'delete' AND (l.before->>'account')::bigint = a.account
    ORDER BY l.change DESC LIMIT 1)
WHERE NOT a.administrator AND NOT EXISTS (SELECT FROM memberships m WHERE m.account = a.account);

-- +goose StatementBegin
CREATE FUNCTION tuntu_access.keep_last_town() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE tuntu_access.accounts a SET last_town = CASE WHEN TG_OP = 'DELETE' THEN OLD.town END
    WHERE a.account = CASE WHEN TG_OP = 'DELETE' THEN OLD.account ELSE NEW.account END
      AND (TG_OP = 'DELETE' OR a.last_town IS NOT NULL)
      AND (TG_OP = 'INSERT' OR NOT EXISTS (SELECT FROM tuntu.memberships m WHERE m.account = a.account));
    RETURN NULL;
END $$;

CREATE TRIGGER keep_last_town AFTER INSERT OR DELETE ON memberships
    FOR EACH ROW EXECUTE FUNCTION tuntu_access.keep_last_town();

CREATE FUNCTION tuntu_access.towns_of(of_account bigint) RETURNS TABLE (town text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT m.town FROM tuntu.memberships m WHERE m.account = of_account
    UNION
    SELECT a.last_town FROM tuntu_access.accounts a WHERE a.account = of_account AND a.last_town IS NOT NULL
$$;
REVOKE ALL ON FUNCTION tuntu_access.towns_of(bigint) FROM PUBLIC;

-- An administrator of a town manages the accounts that work in his towns only, or worked there last.
CREATE OR REPLACE FUNCTION tuntu_access.manages(of_account bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT EXISTS (
        SELECT FROM tuntu_access.accounts me WHERE me.account = tuntu.acting() AND NOT me.disabled
        AND (me.administrator
            OR NOT (SELECT x.administrator FROM tuntu_access.accounts x WHERE x.account = of_account)
            AND EXISTS (SELECT FROM tuntu_access.towns_of(of_account))
            AND NOT EXISTS (
                SELECT FROM tuntu_access.towns_of(of_account) t
                WHERE NOT EXISTS (
                    SELECT FROM tuntu.memberships a
                    WHERE a.account = me.account AND a.role = 'administrator' AND a.town = t.town))))
$$;

CREATE OR REPLACE FUNCTION tuntu_access.accounts_of(in_town text) RETURNS TABLE (
    account bigint, login text, name text, disabled boolean, administrator boolean, has_password boolean,
    federated boolean, memberships jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM tuntu_access.refuse_unless(tuntu_access.has_role(in_town, '{administrator}'));
    RETURN QUERY
    SELECT a.account, a.login, a.name, a.disabled, a.administrator, a.password IS NOT NULL, a.federated, coalesce((
        SELECT jsonb_agg(jsonb_build_object(
            'id', m.id, 'town', m.town, 'role', m.role, 'unit', m.unit, 'level', m.level) ORDER BY m.id)
        FROM tuntu.memberships m WHERE m.account = a.account AND m.town = in_town), '[]')
    FROM tuntu_access.accounts a
    WHERE a.administrator OR in_town IN (SELECT t.town FROM tuntu_access.towns_of(a.account) t)
    ORDER BY a.login;
END $$;
-- +goose StatementEnd
