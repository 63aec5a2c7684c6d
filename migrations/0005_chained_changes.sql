-- +goose Up
-- The log of changes as a chain: each change bears a digest of the one before it in its
-- town, of itself and of its audit rows, made when it commits and never after. A change is
-- opened by one function, which takes the town's lock, so that the instants of changes rise
-- with their ids and any past instant can be read.

ALTER TABLE changes
    ADD account bigint,  -- of whom it was; null: the operator at the machine
    ADD undoes  bigint,  -- the change that this one takes back
    ADD digest  bytea;   -- null while the change is open
ALTER TABLE changes ALTER COLUMN at SET DEFAULT clock_timestamp();
ALTER TABLE audit ADD digest bytea;
CREATE INDEX ON changes (town, at);
CREATE INDEX audit_place ON audit USING gist ((bounds::geometry)) WHERE bounds IS NOT NULL;

-- +goose StatementBegin
CREATE FUNCTION audit_digest(layer text, fid bigint, op text, before jsonb, after jsonb, bounds box2d) RETURNS bytea
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT sha256(convert_to(jsonb_build_array(layer, fid, op, before, after, bounds::text)::text, 'UTF8'))
$$;
-- +goose StatementEnd

-- rows are the digests of the change's audit rows, one behind the other in their order.
-- +goose StatementBegin
CREATE FUNCTION change_digest(previous bytea, c changes, rows bytea) RETURNS bytea
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT sha256(coalesce(previous, '') || sha256(rows) || convert_to(jsonb_build_array(
        c.town, c.change, (extract(epoch FROM c.at) * 1000000)::bigint, c.account, c.actor, c.reason, c.undoes)::text, 'UTF8'))
$$;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE FUNCTION seal(of_town text, of_change bigint) RETURNS void LANGUAGE sql AS $$
    UPDATE changes c SET digest = change_digest(
        (SELECT p.digest FROM changes p WHERE p.town = c.town AND p.change < c.change ORDER BY p.change DESC LIMIT 1), c,
        (SELECT coalesce(string_agg(a.digest, '' ORDER BY a.seq), '') FROM audit a WHERE a.town = c.town AND a.change = c.change))
    WHERE c.town = of_town AND c.change = of_change
$$;
-- +goose StatementEnd

-- What was written before there was a chain gets its place in it.
UPDATE audit SET digest = audit_digest(layer, fid, op, before, after, bounds);
-- +goose StatementBegin
DO $$
DECLARE
    c record;
BEGIN
    -- an instant that does not rise with the ids is the beginning of a transaction that waited
    UPDATE changes x SET at = y.risen FROM (
        SELECT town, change, max(at) OVER (PARTITION BY town ORDER BY change) + interval '1 microsecond' * row_number() OVER (PARTITION BY town ORDER BY change) AS risen
        FROM changes) y WHERE (y.town, y.change) = (x.town, x.change);
    FOR c IN SELECT town, change FROM changes ORDER BY town, change LOOP
        PERFORM seal(c.town, c.change);
    END LOOP;
END $$;
-- +goose StatementEnd
ALTER TABLE audit ALTER COLUMN digest SET NOT NULL;

-- Whose statements these are: the account that the program has named for this transaction.
-- +goose StatementBegin
CREATE FUNCTION acting() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT nullif(current_setting('tuntu.account', true), '')::bigint
$$;
-- +goose StatementEnd

-- Opens a change. The operator, who connects as the owner, names himself; anybody else is
-- the account that acts (of the next migration), by its login, whatever name is given.
-- +goose StatementBegin
CREATE FUNCTION begin_change(of_town text, who text, why text, takes_back bigint) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
DECLARE
    id bigint;
BEGIN
    IF acting() IS NOT NULL THEN
        SELECT login INTO who FROM tuntu_access.accounts WHERE account = acting() AND NOT disabled;
    ELSIF NOT pg_has_role(session_user, current_user, 'USAGE') THEN
        who := NULL;
    END IF;
    IF who IS NULL THEN
        RAISE EXCEPTION 'a change by nobody' USING ERRCODE = '42501';
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('tuntu town ' || of_town, 0));
    INSERT INTO changes (town, change, at, account, actor, reason, undoes)
    SELECT of_town, nextval('change_id'), greatest(clock_timestamp(), last.at + interval '1 microsecond'), acting(), who, why, takes_back
    FROM (SELECT max(at) AS at FROM changes WHERE town = of_town) last
    RETURNING change INTO id;
    PERFORM set_config('tuntu.change', id::text, true);
    RETURN id;
END $$;
-- +goose StatementEnd

-- Once sealed a change takes nothing more.
-- +goose StatementBegin
CREATE OR REPLACE FUNCTION open_change() RETURNS bigint LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
<<open_change>>
DECLARE
    change bigint := nullif(current_setting('tuntu.change', true), '')::bigint;
BEGIN
    IF change IS NULL OR NOT EXISTS (SELECT FROM tuntu.changes c WHERE c.change = open_change.change AND c.xact = pg_current_xact_id() AND c.digest IS NULL) THEN
        RAISE EXCEPTION 'a write outside of a change' USING ERRCODE = 'TU001';
    END IF;
    RETURN change;
END $$;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE FUNCTION seal_at_commit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
BEGIN
    PERFORM seal(NEW.town, NEW.change);
    RETURN NULL;
END $$;
-- +goose StatementEnd
CREATE CONSTRAINT TRIGGER seal_at_commit AFTER INSERT ON changes
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION seal_at_commit();

-- As before, with the digest of each row.
-- +goose StatementBegin
CREATE OR REPLACE FUNCTION record_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
DECLARE
    id text := TG_ARGV[0];
    spatial boolean := TG_ARGV[1] = 'spatial';
    plain text := CASE TG_ARGV[1]
        WHEN 'spatial' THEN
            'to_jsonb(%1$s) - ''geom'' - ''geom3857'' || jsonb_build_object(''geom'', encode(ST_AsEWKB(%1$s.geom), ''hex''))'
        WHEN 'town' THEN
            'to_jsonb(%1$s) || jsonb_build_object(''extent'', encode(ST_AsEWKB(%1$s.extent), ''hex''), ''boundary'', encode(ST_AsEWKB(%1$s.boundary), ''hex''))'
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
BEGIN
    IF TG_TABLE_SCHEMA <> 'tuntu' THEN
        RAISE EXCEPTION 'not a table of this schema' USING ERRCODE = 'TU004';
    END IF;
    EXECUTE format(
        'INSERT INTO audit (town, change, layer, fid, op, before, after, bounds, digest)
         SELECT town, $1, $2, fid, $3, before, after, bounds, audit_digest($2, fid, $3, before, after, bounds)
         FROM (SELECT %1$s.town AS town, %1$s.%2$I AS fid, %3$s AS before, %4$s AS after, %5$s AS bounds FROM %6$s) r',
        key, id, old_json, new_json, bounds, rows)
        USING open_change(), TG_TABLE_NAME, lower(TG_OP);
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

-- The log is only added to, by whoever it may be; a change's own digest is set once.
-- +goose StatementBegin
CREATE FUNCTION keep_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_TABLE_NAME = 'changes' AND TG_OP = 'UPDATE' THEN
        IF OLD.digest IS NULL AND to_jsonb(NEW) - 'digest' = to_jsonb(OLD) - 'digest' THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'history is not rewritten' USING ERRCODE = 'TU005';
END $$;
-- +goose StatementEnd
CREATE TRIGGER keep_whole BEFORE TRUNCATE ON changes FOR EACH STATEMENT EXECUTE FUNCTION keep_history();
CREATE TRIGGER keep_whole BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION keep_history();
CREATE TRIGGER keep_history BEFORE UPDATE OR DELETE ON changes FOR EACH ROW EXECUTE FUNCTION keep_history();
CREATE TRIGGER keep_history BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION keep_history();
