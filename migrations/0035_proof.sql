-- +goose Up
-- The access log is a chain, as a town's changes are one: each entry has a digest over itself and over the entry before
-- it. Accounts, tokens, links and settings leave an entry with a salted hash of each row that was written, so that they
-- can be compared with the log. A town that is added or removed leaves the end of its log there, so that a removed
-- town's log cannot be erased without a trace. A hill shade keeps a digest of its pictures.

ALTER TABLE tuntu_access.log ADD link bigint UNIQUE, ADD digest bytea, ADD proof jsonb;
COMMENT ON COLUMN tuntu_access.log.link IS 'place in the chain; null until the entry''s transaction commits';
COMMENT ON COLUMN tuntu_access.log.proof IS 'of a written row: {table, key, sealed}; sealed is null if it was deleted';

CREATE TABLE tuntu_access.log_end (
    one    boolean PRIMARY KEY DEFAULT true CHECK (one),
    link   bigint NOT NULL,
    digest bytea NOT NULL
);
COMMENT ON TABLE tuntu_access.log_end IS 'the chain''s last entry; whoever adds one holds this row';
INSERT INTO tuntu_access.log_end (link, digest) VALUES (0, '');

ALTER TABLE tuntu_access.accounts ADD salt bytea NOT NULL DEFAULT fresh_salt();
ALTER TABLE relief ADD pictures text;
COMMENT ON COLUMN relief.pictures IS 'SHA-256 of the tiles'' digests in their order';

-- +goose StatementBegin
CREATE FUNCTION tuntu_access.entry_digest(previous bytea, place bigint, l tuntu_access.log) RETURNS bytea
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
    SELECT sha256(previous || convert_to(jsonb_build_array(place, l.entry, (extract(epoch FROM l.at) * 1000000)::bigint,
        l.account, l.event, l.subject, l.town, l.detail, l.proof)::text, 'UTF8'))
$$;

-- Gives an entry its place as its transaction commits, so that nobody waits for another's transaction to end.
CREATE FUNCTION tuntu_access.seal_entry(of_entry bigint) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    previous tuntu_access.log_end;
BEGIN
    SELECT * INTO STRICT previous FROM tuntu_access.log_end FOR UPDATE;
    UPDATE tuntu_access.log l SET link = previous.link + 1,
        digest = tuntu_access.entry_digest(previous.digest, previous.link + 1, l)
    WHERE l.entry = of_entry;
    UPDATE tuntu_access.log_end e SET link = l.link, digest = l.digest
    FROM tuntu_access.log l WHERE l.entry = of_entry;
END $$;

CREATE FUNCTION tuntu_access.seal_at_commit() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM tuntu_access.seal_entry(NEW.entry);
    RETURN NULL;
END $$;

-- An entry gets its place once, and is otherwise never altered.
CREATE OR REPLACE FUNCTION tuntu_access.keep_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF OLD.digest IS NULL AND to_jsonb(NEW) - '{link,digest}'::text[] = to_jsonb(OLD) - '{link,digest}'::text[] THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'the access log is not rewritten' USING ERRCODE = 'TU005';
END $$;

-- What the log keeps of a row of this schema. A token's last use is not part of it.
CREATE FUNCTION tuntu_access.sealed(line jsonb) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
    SELECT encode(sha256(decode(substr(coalesce(line->>'salt', '\x'), 3), 'hex')
        || convert_to((jsonb_strip_nulls(line) - '{salt,last_used}'::text[])::text, 'UTF8')), 'hex')
$$;

-- Notes each written row. The forms of instants and bytes must not depend on the connection's settings.
CREATE FUNCTION tuntu_access.prove() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET TimeZone = 'UTC' SET bytea_output = 'hex'
AS $$
DECLARE
    was jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END;
    is_now jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END;
BEGIN
    IF TG_TABLE_SCHEMA <> 'tuntu_access' THEN
        RAISE EXCEPTION 'not a table of this schema' USING ERRCODE = 'TU004';
    END IF;
    IF tuntu_access.sealed(was) IS DISTINCT FROM tuntu_access.sealed(is_now) THEN
        INSERT INTO tuntu_access.log (account, event, proof) VALUES (tuntu.acting(), 'row', jsonb_build_object(
            'table', TG_TABLE_NAME, 'key', coalesce(is_now, was)->>TG_ARGV[0], 'sealed', tuntu_access.sealed(is_now)));
    END IF;
    RETURN NULL;
END $$;

-- Puts a table of this schema behind it. What it holds already is noted as it stands.
CREATE FUNCTION tuntu_access.open_proof(tbl text, key text) RETURNS void
LANGUAGE plpgsql SET TimeZone = 'UTC' SET bytea_output = 'hex' AS $$
BEGIN
    EXECUTE format('INSERT INTO tuntu_access.log (event, proof)
        SELECT ''row'', jsonb_build_object(''table'', %1$L, ''key'', %2$I::text,
            ''sealed'', tuntu_access.sealed(to_jsonb(t)))
        FROM tuntu_access.%1$I t ORDER BY %2$I', tbl, key);
    EXECUTE format('CREATE TRIGGER prove AFTER INSERT OR UPDATE OR DELETE ON tuntu_access.%I
        FOR EACH ROW EXECUTE FUNCTION tuntu_access.prove(%L)', tbl, key);
END $$;

-- Notes the end of a town's log when the town is added or removed. It runs after the change was sealed, as both are
-- deferred and the change was opened first.
CREATE FUNCTION tuntu_access.note_town() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO tuntu_access.log (account, event, town, detail)
    SELECT tuntu.acting(), CASE TG_OP WHEN 'INSERT' THEN 'town added' ELSE 'town removed' END, c.town,
        c.change || ':' || encode(c.digest, 'hex')
    FROM tuntu.changes c WHERE c.town = CASE TG_OP WHEN 'INSERT' THEN NEW.town ELSE OLD.town END
    ORDER BY c.change DESC LIMIT 1;
    RETURN NULL;
END $$;

CREATE FUNCTION pictures_digest(of_town text) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT encode(sha256(coalesce(string_agg(sha256(convert_to(format('%s/%s/%s', z, x, y), 'UTF8') || picture), ''
        ORDER BY z, x, y), '')), 'hex')
    FROM relief_tiles WHERE town = of_town
$$;

SELECT tuntu_access.open_proof(tbl, key) FROM (VALUES
    ('accounts', 'account'), ('tokens', 'token'), ('invitations', 'account'), ('settings', 'name')) proven (tbl, key);
DROP FUNCTION tuntu_access.open_proof;

INSERT INTO tuntu_access.log (event, town, detail)
SELECT CASE WHEN EXISTS (SELECT FROM towns t WHERE t.town = c.town) THEN 'town added' ELSE 'town removed' END, c.town,
    c.change || ':' || encode(c.digest, 'hex')
FROM (SELECT DISTINCT ON (town) * FROM changes ORDER BY town, change DESC) c;

DO $$
DECLARE
    found bigint;
BEGIN
    FOR found IN SELECT entry FROM tuntu_access.log ORDER BY entry LOOP
        PERFORM tuntu_access.seal_entry(found);
    END LOOP;
END $$;
-- +goose StatementEnd

CREATE CONSTRAINT TRIGGER seal_at_commit AFTER INSERT ON tuntu_access.log
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tuntu_access.seal_at_commit();
CREATE CONSTRAINT TRIGGER note_town AFTER INSERT OR DELETE ON towns
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tuntu_access.note_town();
CREATE TRIGGER keep_end BEFORE DELETE OR TRUNCATE ON tuntu_access.log_end
    FOR EACH STATEMENT EXECUTE FUNCTION tuntu_access.keep_log();

-- Hill shades that are there get their pictures' digest by a change of their own.
-- +goose StatementBegin
DO $$
DECLARE
    of_town text;
BEGIN
    FOR of_town IN SELECT town FROM relief ORDER BY town LOOP
        PERFORM begin_change(of_town, 'tuntu', 'pictures of the hill shade proven', NULL);
        UPDATE relief SET pictures = pictures_digest(of_town) WHERE town = of_town;
    END LOOP;
END $$;
-- +goose StatementEnd
