-- +goose Up
-- What is done about accounts from the page, and people's names as each may see them. Each
-- function asks first whether who acts may.

-- +goose StatementBegin
-- An administrator of a town manages the accounts that work in his towns only.
CREATE FUNCTION tuntu_access.manages(of_account bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT EXISTS (
        SELECT FROM tuntu_access.accounts me WHERE me.account = tuntu.acting() AND NOT me.disabled
        AND (me.administrator OR NOT (SELECT x.administrator FROM tuntu_access.accounts x WHERE x.account = of_account)
            AND EXISTS (SELECT FROM tuntu.memberships m WHERE m.account = of_account)
            AND NOT EXISTS (
                SELECT FROM tuntu.memberships m WHERE m.account = of_account
                AND NOT EXISTS (SELECT FROM tuntu.memberships a WHERE a.account = me.account AND a.role = 'administrator' AND a.town = m.town))))
$$;

CREATE FUNCTION tuntu_access.refuse_unless(allowed boolean) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    -- called by the owner's functions; the operator is the owner himself
    IF allowed IS NOT TRUE AND NOT pg_has_role(session_user, current_user, 'USAGE') THEN
        RAISE EXCEPTION 'not allowed' USING ERRCODE = '42501';
    END IF;
END $$;

-- A new account; its first membership follows in the same transaction.
CREATE FUNCTION tuntu_access.add_account(new_login text, new_name text, in_town text, by_provider boolean) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    id bigint;
BEGIN
    PERFORM tuntu_access.refuse_unless(tuntu_access.has_role(in_town, '{administrator}'));
    INSERT INTO tuntu_access.accounts (login, name, federated) VALUES (lower(new_login), new_name, by_provider) RETURNING account INTO id;
    PERFORM tuntu_access.note('account added', id, in_town, NULL);
    RETURN id;
END $$;

CREATE FUNCTION tuntu_access.set_disabled(of_account bigint, off boolean) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM tuntu_access.refuse_unless(tuntu_access.manages(of_account) AND of_account IS DISTINCT FROM tuntu.acting());
    UPDATE tuntu_access.accounts SET disabled = off, epoch = epoch + 1 WHERE account = of_account;
    PERFORM tuntu_access.note(CASE WHEN off THEN 'account disabled' ELSE 'account enabled' END, of_account, NULL, NULL);
END $$;

CREATE FUNCTION tuntu_access.set_administrator(of_account bigint, all_towns boolean) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM tuntu_access.refuse_unless(false); -- the operator's only
    UPDATE tuntu_access.accounts SET administrator = all_towns WHERE account = of_account;
    PERFORM tuntu_access.note(CASE WHEN all_towns THEN 'made administrator of all towns' ELSE 'no longer administrator of all towns' END, of_account, NULL, NULL);
END $$;

CREATE FUNCTION tuntu_access.invite(of_account bigint, new_hash bytea, until timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM tuntu_access.refuse_unless(tuntu_access.manages(of_account));
    INSERT INTO tuntu_access.invitations VALUES (new_hash, of_account, until)
    ON CONFLICT (account) DO UPDATE SET hash = excluded.hash, expires = excluded.expires;
    PERFORM tuntu_access.note('one-time link made', of_account, NULL, NULL);
END $$;

-- The accounts that work in a town, for its administrators.
CREATE FUNCTION tuntu_access.accounts_of(in_town text) RETURNS TABLE (account bigint, login text, name text, disabled boolean, administrator boolean, has_password boolean, federated boolean, memberships jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM tuntu_access.refuse_unless(tuntu_access.has_role(in_town, '{administrator}'));
    RETURN QUERY
    SELECT a.account, a.login, a.name, a.disabled, a.administrator, a.password IS NOT NULL, a.federated, coalesce((
        SELECT jsonb_agg(jsonb_build_object('id', m.id, 'town', m.town, 'role', m.role, 'unit', m.unit, 'level', m.level) ORDER BY m.id)
        FROM tuntu.memberships m WHERE m.account = a.account AND m.town = in_town), '[]')
    FROM tuntu_access.accounts a
    WHERE a.administrator OR EXISTS (SELECT FROM tuntu.memberships m WHERE m.account = a.account AND m.town = in_town)
    ORDER BY a.login;
END $$;

CREATE FUNCTION tuntu_access.set_anonymous(allowed boolean) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM tuntu_access.refuse_unless(EXISTS (SELECT FROM tuntu_access.accounts a WHERE a.account = tuntu.acting() AND a.administrator AND NOT a.disabled));
    INSERT INTO tuntu_access.settings VALUES ('anonymous', to_jsonb(allowed)) ON CONFLICT (name) DO UPDATE SET value = excluded.value;
    PERFORM tuntu_access.note(CASE WHEN allowed THEN 'anonymous reading allowed' ELSE 'anonymous reading forbidden' END, NULL, NULL, NULL);
END $$;

CREATE FUNCTION tuntu_access.add_token(new_name text, new_hash bytea, new_scope text, until timestamptz) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    id bigint;
BEGIN
    PERFORM tuntu_access.refuse_unless(EXISTS (SELECT FROM tuntu_access.accounts a WHERE a.account = tuntu.acting() AND NOT a.disabled));
    INSERT INTO tuntu_access.tokens (account, name, hash, scope, expires) VALUES (tuntu.acting(), new_name, new_hash, new_scope, until) RETURNING token INTO id;
    PERFORM tuntu_access.note('token made', tuntu.acting(), NULL, id::text);
    RETURN id;
END $$;

CREATE FUNCTION tuntu_access.tokens_of_mine() RETURNS TABLE (token bigint, name text, scope text, created_at timestamptz, expires timestamptz, last_used date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT token, name, scope, created_at, expires, last_used FROM tuntu_access.tokens WHERE account = tuntu.acting() ORDER BY token DESC
$$;

CREATE FUNCTION tuntu_access.remove_token(of_token bigint) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    gone bigint;
BEGIN
    DELETE FROM tuntu_access.tokens WHERE token = of_token AND account = tuntu.acting();
    GET DIAGNOSTICS gone = ROW_COUNT;
    IF gone > 0 THEN
        PERFORM tuntu_access.note('token removed', tuntu.acting(), NULL, of_token::text);
    END IF;
    RETURN gone;
END $$;
-- +goose StatementEnd

-- Masks, as they are usual: 韦** and 138****1234.
-- +goose StatementBegin
CREATE FUNCTION mask_name(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN name <> '' THEN left(name, 1) || repeat('*', greatest(least(char_length(name), 3) - 1, 1)) END
$$;

CREATE FUNCTION mask_number(number text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN char_length(number) >= 11 THEN left(number, 3) || repeat('*', char_length(number) - 7) || right(number, 4)
                WHEN number <> '' THEN repeat('*', char_length(number)) END
$$;

-- Numbers of phones and identity cards within a text that somebody typed.
CREATE FUNCTION mask_text(typed text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT regexp_replace(regexp_replace(typed,
        '(?<![0-9])([1-9][0-9]{5})[12][0-9]{10}[0-9Xx](?![0-9])', '\1************', 'g'),
        '(?<![0-9])(1[3-9][0-9])[ -]?[0-9]{4}[ -]?[0-9]{4}(?![0-9])', '\1********', 'g')
$$;

CREATE FUNCTION holds_identity(typed text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT typed ~ '[0-9][0-9][0-9][0-9]' AND tuntu.mask_text(typed) <> typed
$$;
-- +goose StatementEnd

-- A town's cleaners, masked; unmasked for those who may, which is noted each time.
-- +goose StatementBegin
CREATE FUNCTION cleaners_of(in_town text, unmasked boolean) RETURNS TABLE (number integer, name text, phone text, places bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
BEGIN
    PERFORM tuntu_access.refuse_unless(tuntu_access.has_role(in_town, CASE WHEN unmasked THEN '{planner,administrator}' ELSE '{clerk,planner,administrator}' END::text[]));
    IF unmasked THEN
        PERFORM tuntu_access.note('cleaners seen unmasked', NULL, in_town, NULL);
    END IF;
    RETURN QUERY
    SELECT c.number, CASE WHEN unmasked THEN c.name ELSE mask_name(c.name) END, CASE WHEN unmasked THEN c.phone ELSE mask_number(c.phone) END,
           (SELECT count(*) FROM assignments a WHERE a.town = c.town AND a.cleaner = c.id AND (now() AT TIME ZONE 'Asia/Shanghai')::date BETWEEN a.starts AND coalesce(a.ends, 'infinity'))
    FROM cleaners c WHERE c.town = in_town ORDER BY c.number;
END $$;
-- +goose StatementEnd

-- The map's own texts are open to all, so what is a person's number does not get in. Codes
-- are long numbers by right and are not looked at.
-- +goose StatementBegin
CREATE FUNCTION no_identities() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
DECLARE
    field text;
BEGIN
    SELECT key INTO field FROM jsonb_each_text(to_jsonb(NEW) - '{geom,geom3857,town,code,committee}'::text[]) WHERE holds_identity(value) LIMIT 1;
    IF field IS NOT NULL THEN
        RAISE EXCEPTION '%', field USING ERRCODE = 'TU006';
    END IF;
    RETURN NEW;
END $$;

DO $$
DECLARE
    layer text;
    statement text;
BEGIN
    FOR layer IN
        SELECT c.relname FROM pg_class c JOIN pg_attribute g ON g.attrelid = c.oid AND g.attname = 'geom3857'
        WHERE c.relnamespace = 'tuntu'::regnamespace AND c.relkind = 'r'
    LOOP
        -- the condition looks at the texts alone; the function finds the one to name
        SELECT format('CREATE TRIGGER no_identities BEFORE INSERT OR UPDATE OF %s ON %I FOR EACH ROW WHEN (tuntu.holds_identity(concat_ws(E''\n'', %s))) EXECUTE FUNCTION no_identities()',
                string_agg(quote_ident(attname), ', '), layer,
                string_agg(CASE WHEN atttypid = 'text[]'::regtype THEN format('array_to_string(NEW.%I, E''\n'')', attname) ELSE format('NEW.%I', attname) END, ', '))
        INTO statement FROM pg_attribute a
        WHERE a.attrelid = layer::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.atttypid IN ('text'::regtype, 'text[]'::regtype) AND a.attname NOT IN ('town', 'code', 'committee');
        EXECUTE statement;
    END LOOP;
END $$;
-- +goose StatementEnd
