-- +goose Up
-- One make for every layer and every record: open_layer and open_record give a table all of its
-- guards, policies and checks at once, from what its columns are. A migration that adds a column
-- calls them again. Personal data are sealed: the log keeps a row's key and a salted hash of it.

-- What guards a layer beside make_layer: row security, and the check that no text holds a
-- person's number. Whoever reads a feature may read all of them.
-- +goose StatementBegin
CREATE FUNCTION guard_layer(layer text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    unit text := CASE WHEN EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = layer::regclass AND attname = 'committee' AND NOT attisdropped)
        THEN 'committee' ELSE 'NULL' END;
    allowed text := format('tuntu_access.may_write(%L, town, %s, geom)', layer, unit);
    texts text;
    typed text;
    link record;
BEGIN
    -- A batch is judged as it ends: a committee may go once nothing belongs to it any more, and codes
    -- may change hands. A committee's own code is what others refer to, so it is judged at once.
    FOR link IN SELECT conname, contype, pg_get_constraintdef(oid) AS definition FROM pg_constraint
        WHERE conrelid = layer::regclass AND NOT condeferred
          AND (contype = 'f' AND confrelid = 'committees'::regclass OR contype = 'u' AND layer <> 'committees')
    LOOP
        IF link.contype = 'f' THEN
            EXECUTE format('ALTER TABLE %I ALTER CONSTRAINT %I DEFERRABLE INITIALLY DEFERRED', layer, link.conname);
        ELSE
            EXECUTE format('ALTER TABLE %I DROP CONSTRAINT %I, ADD CONSTRAINT %2$I %s DEFERRABLE INITIALLY DEFERRED',
                layer, link.conname, link.definition);
        END IF;
    END LOOP;
    PERFORM drop_policies(layer);
    EXECUTE format('CREATE POLICY read ON %I FOR SELECT USING (true)', layer);
    PERFORM add_write_policies(layer, allowed);
    SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum),
           string_agg(format(CASE WHEN atttypid = 'text[]'::regtype
               THEN 'array_to_string(NEW.%I, E''\n'')' ELSE 'NEW.%I' END, attname), ', ' ORDER BY attnum)
    INTO texts, typed FROM pg_attribute
    WHERE attrelid = layer::regclass AND attnum > 0 AND NOT attisdropped
      AND atttypid IN ('text'::regtype, 'text[]'::regtype) AND attname NOT IN ('town', 'code', 'committee');
    EXECUTE format('DROP TRIGGER IF EXISTS no_identities ON %I', layer);
    EXECUTE format('CREATE TRIGGER no_identities BEFORE INSERT OR UPDATE OF %s ON %I FOR EACH ROW
        WHEN (tuntu.holds_identity(concat_ws(E''\n'', %s))) EXECUTE FUNCTION no_identities()', texts, layer, typed);
END $$;

CREATE FUNCTION drop_policies(tbl text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    old text;
BEGIN
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tbl);
    FOR old IN SELECT polname FROM pg_policy WHERE polrelid = tbl::regclass LOOP
        EXECUTE format('DROP POLICY %I ON %I', old, tbl);
    END LOOP;
END $$;

-- Writes are decided row by row, of the old row and of the new one.
CREATE FUNCTION add_write_policies(tbl text, allowed text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('CREATE POLICY add ON %I FOR INSERT WITH CHECK (%s)', tbl, allowed);
    EXECUTE format('CREATE POLICY edit ON %I FOR UPDATE USING (%2$s) WITH CHECK (%2$s)', tbl, allowed);
    EXECUTE format('CREATE POLICY remove ON %I FOR DELETE USING (%s)', tbl, allowed);
END $$;

-- Gives a layer's table everything. Without fields the table is there already, and has got or
-- lost a column.
CREATE FUNCTION open_layer(layer text, single text DEFAULT NULL, in_unit boolean DEFAULT NULL, fields text DEFAULT NULL)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF fields IS NOT NULL THEN
        PERFORM make_layer(layer, single, in_unit, fields);
    END IF;
    PERFORM guard_layer(layer);
END $$;

-- Gives a record's table everything. Its primary key is (town, id). A sealed one holds personal
-- data: it has a salt in each row and is read by those whom readers lets; all others are plain.
CREATE FUNCTION open_record(record text, kind text, readers text, writers text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    guarding text;
BEGIN
    IF kind = 'sealed' THEN
        EXECUTE format('ALTER TABLE %I ADD COLUMN IF NOT EXISTS salt bytea NOT NULL DEFAULT fresh_salt()', record);
    END IF;
    FOR guarding IN
        SELECT tgname FROM pg_trigger WHERE tgrelid = record::regclass AND NOT tgisinternal
        AND tgname IN ('record_insert', 'record_update', 'record_delete', 'next_version', 'keep_key')
    LOOP
        EXECUTE format('DROP TRIGGER %I ON %I', guarding, record);
    END LOOP;
    PERFORM guard(record::regclass, 'id', kind);
    PERFORM drop_policies(record);
    EXECUTE format('CREATE POLICY read ON %I FOR SELECT USING (%s)', record, readers);
    PERFORM add_write_policies(record, writers);
END $$;

-- 244 random bits: nobody finds a name by trying.
CREATE FUNCTION fresh_salt() RETURNS bytea LANGUAGE sql VOLATILE AS $$
    SELECT uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
$$;

-- What the log keeps of a sealed row: its key, and a hash that only its salt makes checkable.
CREATE FUNCTION sealed_form(line jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT jsonb_build_object('town', line->'town', 'id', line->'id', 'version', line->'version', 'sealed',
        encode(sha256(
        decode(substr(line->>'salt', 3), 'hex')
            || convert_to((jsonb_strip_nulls(line) - 'salt')::text, 'UTF8')), 'hex'))
$$;
-- +goose StatementEnd

-- Which tables are sealed.
-- +goose StatementBegin
CREATE FUNCTION is_sealed(tbl text) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM pg_attribute
        WHERE attrelid = to_regclass(format('tuntu.%I', tbl)) AND attname = 'salt' AND NOT attisdropped)
$$;
-- +goose StatementEnd

-- As before, with sealed rows, and an op of its own for what is erased.
ALTER TABLE audit DROP CONSTRAINT audit_op_check;
ALTER TABLE audit ADD CONSTRAINT audit_op_check CHECK (op IN ('insert', 'update', 'delete', 'erase'));

-- +goose StatementBegin
CREATE OR REPLACE FUNCTION record_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
DECLARE
    id text := TG_ARGV[0];
    spatial boolean := TG_ARGV[1] = 'spatial';
    plain text := CASE TG_ARGV[1]
        WHEN 'spatial' THEN
            'to_jsonb(%1$s) - ''geom'' - ''geom3857''
                || jsonb_build_object(''geom'', encode(ST_AsEWKB(%1$s.geom), ''hex''))'
        WHEN 'town' THEN
            'to_jsonb(%1$s) || jsonb_build_object(''extent'', encode(ST_AsEWKB(%1$s.extent), ''hex''),
                ''boundary'', encode(ST_AsEWKB(%1$s.boundary), ''hex''))'
        WHEN 'sealed' THEN 'sealed_form(to_jsonb(%1$s))'
        ELSE 'to_jsonb(%1$s)' END;
    old_json text := CASE WHEN TG_OP = 'INSERT' THEN 'NULL::jsonb' ELSE format(plain, 'o') END;
    new_json text := CASE WHEN TG_OP = 'DELETE' THEN 'NULL::jsonb' ELSE format(plain, 'n') END;
    bounds text := CASE WHEN NOT spatial THEN 'NULL::box2d'
        WHEN TG_OP = 'INSERT' THEN 'n.geom3857::box2d'
        WHEN TG_OP = 'DELETE' THEN 'o.geom3857::box2d'
        ELSE 'ST_Extent_of(o.geom3857, n.geom3857)' END;
    rows text := CASE TG_OP WHEN 'INSERT' THEN 'new_rows n' WHEN 'DELETE' THEN 'old_rows o'
        ELSE format('old_rows o JOIN new_rows n USING (town, %I)', id) END;
    key text := CASE TG_OP WHEN 'INSERT' THEN 'n' WHEN 'DELETE' THEN 'o' ELSE 'n' END;
    op text := CASE WHEN TG_ARGV[1] = 'sealed' AND current_setting('tuntu.erasing', true) = 'on' THEN 'erase'
        ELSE lower(TG_OP) END;
BEGIN
    IF TG_TABLE_SCHEMA <> 'tuntu' THEN
        RAISE EXCEPTION 'not a table of this schema' USING ERRCODE = 'TU004';
    END IF;
    EXECUTE format(
        'INSERT INTO audit (town, change, layer, fid, op, before, after, bounds, digest)
         SELECT town, $1, $2, fid, $3, before, after, bounds, audit_digest($2, fid, $3, before, after, bounds)
         FROM (SELECT %1$s.town AS town, %1$s.%2$I AS fid, %3$s AS before, %4$s AS after, %5$s AS bounds FROM %6$s) r',
        key, id, old_json, new_json, bounds, rows)
        USING open_change(), TG_TABLE_NAME, op;
    -- The ON CONFLICT part adds to what is there; a first row can only be an insert's.
    EXECUTE format(
        'INSERT INTO layer_revisions AS r (town, layer, revision, features)
         SELECT town, $1, $2, greatest(count(*) * $3, 0) FROM %1$I GROUP BY town
         ON CONFLICT (town, layer) DO UPDATE SET revision = excluded.revision,
             features = r.features + $3 * (SELECT count(*) FROM %1$I n WHERE n.town = r.town)',
        CASE WHEN TG_OP = 'DELETE' THEN 'old_rows' ELSE 'new_rows' END)
        USING TG_TABLE_NAME, open_change(), CASE TG_OP WHEN 'INSERT' THEN 1 WHEN 'DELETE' THEN -1 ELSE 0 END;
    RETURN NULL;
END $$;
-- +goose StatementEnd

-- What the layers that are there lack is nothing; this makes them of the one make.
SELECT open_layer(c.relname) FROM pg_class c JOIN pg_attribute g ON g.attrelid = c.oid AND g.attname = 'geom3857'
WHERE c.relnamespace = 'tuntu'::regnamespace AND c.relkind = 'r';

-- The records that are there.
SELECT open_record(record, 'plain', 'true', 'tuntu_access.has_role(town, ''{planner,administrator}'')')
FROM unnest('{channel_villages,slot_windows,suspensions}'::text[]) record;
SELECT open_record(record, 'plain', 'true', 'tuntu_access.may_record(town, village, street)')
FROM unnest('{assignments,sweeps}'::text[]) record;
SELECT open_record('cleaners', 'sealed', 'tuntu_access.has_role(town, ''{clerk,planner,administrator}'')',
    'tuntu_access.has_role(town, ''{planner,administrator}'')');
-- A role is given by an administrator of the town, to an account that he manages or has made
-- just now: else he could make a stranger his, and then take his login over. He may take any away.
SELECT open_record('memberships', 'sealed', 'account = acting() OR tuntu_access.has_role(town, ''{administrator}'')',
    'tuntu_access.has_role(town, ''{administrator}'')');
DROP POLICY add ON memberships;
DROP POLICY edit ON memberships;
CREATE POLICY add ON memberships FOR INSERT
    WITH CHECK (tuntu_access.has_role(town, '{administrator}') AND tuntu_access.may_be_given(account));
CREATE POLICY edit ON memberships FOR UPDATE USING (tuntu_access.has_role(town, '{administrator}'))
    WITH CHECK (tuntu_access.has_role(town, '{administrator}') AND tuntu_access.may_be_given(account));

-- What the log holds of people already is sealed: by the salt of the row that is still there, or
-- by one that is thrown away. Changes after it are chained anew; the digest that a change had
-- stays beside it, so that a head that was noted is still known.
ALTER TABLE changes ADD former bytea;
COMMENT ON COLUMN changes.former IS 'the digest before personal data were taken out of the log; null: it is as it was';
ALTER TABLE audit DISABLE TRIGGER keep_history;
ALTER TABLE changes DISABLE TRIGGER keep_history;
-- +goose StatementBegin
DO $$
DECLARE
    c record;
BEGIN
    CREATE TEMPORARY TABLE salts ON COMMIT DROP AS
    SELECT town, layer, fid, coalesce(
        (SELECT p.salt FROM cleaners p WHERE a.layer = 'cleaners' AND p.town = a.town AND p.id = a.fid),
        (SELECT m.salt FROM memberships m WHERE a.layer = 'memberships' AND m.town = a.town AND m.id = a.fid),
        fresh_salt()) AS salt
    FROM (SELECT DISTINCT town, layer, fid FROM audit WHERE layer IN ('cleaners', 'memberships')) a;
    UPDATE audit a SET
        before = sealed_form(before || jsonb_build_object('salt', s.salt)),
        after = sealed_form(after || jsonb_build_object('salt', s.salt))
    FROM salts s WHERE (s.town, s.layer, s.fid) = (a.town, a.layer, a.fid);
    UPDATE audit SET digest = audit_digest(layer, fid, op, before, after, bounds)
    WHERE layer IN ('cleaners', 'memberships');
    FOR c IN
        SELECT x.town, x.change FROM changes x
        JOIN (SELECT town, min(change) AS first FROM audit WHERE layer IN ('cleaners', 'memberships') GROUP BY town) f
          ON f.town = x.town AND x.change >= f.first
        ORDER BY x.town, x.change
    LOOP
        UPDATE changes SET former = digest WHERE town = c.town AND change = c.change;
        PERFORM seal(c.town, c.change);
    END LOOP;
END $$;
-- +goose StatementEnd
ALTER TABLE audit ENABLE TRIGGER keep_history;
ALTER TABLE changes ENABLE TRIGGER keep_history;

-- For undoing, whoever may write the rows again gets them; sealed ones the operator only.
-- +goose StatementBegin
CREATE OR REPLACE FUNCTION net_of(in_town text, of_change bigint)
RETURNS TABLE (layer text, fid bigint, before jsonb, after jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
BEGIN
    PERFORM tuntu_access.refuse_unless(pg_has_role(session_user, current_user, 'USAGE')
        OR tuntu_access.has_role(in_town, '{clerk,planner,inspector,administrator}'));
    RETURN QUERY
    SELECT a.layer, a.fid, (array_agg(a.before ORDER BY a.seq))[1], (array_agg(a.after ORDER BY a.seq DESC))[1]
    FROM audit a
    WHERE a.town = in_town AND a.change = of_change
      AND (pg_has_role(session_user, current_user, 'USAGE') OR NOT is_sealed(a.layer))
    GROUP BY a.layer, a.fid;
END $$;

-- Opens a change, as begin_change does, for the account that the program names and within the
-- times that it sets, all for this transaction only.
CREATE FUNCTION begin_write(of_town text, who text, why text, takes_back bigint, for_account bigint,
    statement_within text, lock_within text) RETURNS bigint
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM set_config('tuntu.account', coalesce(for_account::text, ''), true),
            set_config('statement_timeout', statement_within, true), set_config('lock_timeout', lock_within, true);
    RETURN tuntu.begin_change(of_town, who, why, takes_back);
END $$;
-- +goose StatementEnd

-- A record that a phone made bears a UUID of the phone's: unique in its town for ever, also when
-- the record is undone, so that a retry is known a year later too.
CREATE TABLE claimed_uuids (
    town   text NOT NULL,
    uuid   uuid NOT NULL,
    record text NOT NULL,
    id     bigint NOT NULL,
    PRIMARY KEY (town, uuid)
);
ALTER TABLE claimed_uuids ENABLE ROW LEVEL SECURITY;
CREATE POLICY read ON claimed_uuids FOR SELECT USING (true);
ALTER TABLE sweeps ADD uuid uuid;
CREATE UNIQUE INDEX sweeps_uuid ON sweeps (town, uuid);
-- +goose StatementBegin
CREATE FUNCTION claim_uuid() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, tuntu, pg_temp AS $$
BEGIN
    INSERT INTO claimed_uuids (town, uuid, record, id) VALUES (NEW.town, NEW.uuid, TG_TABLE_NAME, NEW.id)
    ON CONFLICT (town, uuid) DO NOTHING;
    IF NOT EXISTS (SELECT FROM claimed_uuids u
        WHERE u.town = NEW.town AND u.uuid = NEW.uuid AND u.record = TG_TABLE_NAME AND u.id = NEW.id) THEN
        RAISE EXCEPTION 'the UUID % was used before', NEW.uuid USING ERRCODE = '23505';
    END IF;
    RETURN NEW;
END $$;
-- +goose StatementEnd
CREATE TRIGGER claim_uuid BEFORE INSERT OR UPDATE OF uuid ON sweeps
    FOR EACH ROW WHEN (NEW.uuid IS NOT NULL) EXECUTE FUNCTION claim_uuid();
