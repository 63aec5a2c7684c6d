-- +goose Up
-- Towns, and the one door for writes: a statement that changes a feature, a town or a
-- record of cleaning works only within a change that postgis.Change has opened, and
-- leaves its audit row, the feature's version and the layer's revision by triggers, so
-- that no code path can forget them.

CREATE SEQUENCE town_fid;

CREATE TABLE towns (
    town       text PRIMARY KEY CHECK (town ~ '^[0-9]{9}$'),
    fid        bigint NOT NULL DEFAULT nextval('town_fid'),
    name       text NOT NULL CHECK (name <> ''),
    name_hant  text NOT NULL,
    pinyin     text NOT NULL,
    sample     boolean NOT NULL DEFAULT false,
    extent     geometry(Polygon, 4490) NOT NULL CHECK (ST_IsValid(extent)),
    boundary   geometry(Geometry, 4490) CHECK (ST_IsValid(boundary) AND GeometryType(boundary) IN ('POLYGON', 'MULTIPOLYGON')),
    version    integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN towns.extent IS 'the box that every feature of the town must lie in; extents of towns may overlap';

-- Ids are taken under the town's advisory lock, so within one town they commit in order.
CREATE SEQUENCE change_id;

CREATE TABLE changes (
    town   text NOT NULL,
    change bigint NOT NULL,
    at     timestamptz NOT NULL DEFAULT now(),
    actor  text NOT NULL CHECK (actor <> ''),
    reason text NOT NULL CHECK (reason <> ''),
    xact   xid8 NOT NULL DEFAULT pg_current_xact_id(), -- a change is open only in its own transaction
    PRIMARY KEY (town, change)
);
CREATE INDEX ON changes (change);

-- geometry is kept as hexadecimal EWKB in before and after: exact, where GeoJSON rounds.
CREATE TABLE audit (
    town   text NOT NULL,
    change bigint NOT NULL,
    seq    bigint GENERATED ALWAYS AS IDENTITY,
    layer  text NOT NULL,
    fid    bigint NOT NULL,
    op     text NOT NULL CHECK (op IN ('insert', 'update', 'delete')),
    before jsonb,
    after  jsonb,
    bounds box2d,
    PRIMARY KEY (town, change, seq),
    FOREIGN KEY (town, change) REFERENCES changes
);
CREATE INDEX audit_feature ON audit (town, layer, fid, change);
COMMENT ON COLUMN audit.bounds IS 'EPSG:3857 box of the old and the new place together, for the tile cache and live events';

CREATE TABLE layer_revisions (
    town     text NOT NULL,
    layer    text NOT NULL,
    revision bigint NOT NULL,
    features bigint NOT NULL DEFAULT 0 CHECK (features >= 0),
    PRIMARY KEY (town, layer)
);
COMMENT ON COLUMN layer_revisions.revision IS 'the last change that touched the layer in this town';
COMMENT ON COLUMN layer_revisions.features IS 'how many there are, so that nobody counts them on each request';

-- +goose StatementBegin
CREATE FUNCTION open_change() RETURNS bigint LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
<<open_change>>
DECLARE
    change bigint := nullif(current_setting('tuntu.change', true), '')::bigint;
BEGIN
    IF NOT EXISTS (SELECT FROM tuntu.changes c WHERE c.change = open_change.change AND c.xact = pg_current_xact_id()) OR change IS NULL THEN
        RAISE EXCEPTION 'a write outside of a change' USING ERRCODE = 'TU001';
    END IF;
    RETURN change;
END $$;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE FUNCTION next_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.version := OLD.version + 1;
    IF TG_ARGV[0] = 'spatial' THEN
        NEW.updated_at := now();
    END IF;
    RETURN NEW;
END $$;
-- +goose StatementEnd

-- The audit finds a row's before and after by its key, so a key never changes.
-- +goose StatementBegin
CREATE FUNCTION keep_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the key of % never changes', TG_TABLE_NAME USING ERRCODE = 'TU003';
END $$;
-- +goose StatementEnd

-- Geometry stays inside the town's extent. The row is named by the caller, which knows
-- its place in the file; here only the fact is raised.
-- +goose StatementBegin
CREATE FUNCTION inside_extent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM tuntu.towns t WHERE t.town = NEW.town AND ST_Covers(t.extent, NEW.geom)) THEN
        RAISE EXCEPTION 'geometry outside of the extent of town %', NEW.town USING ERRCODE = 'TU002';
    END IF;
    RETURN NEW;
END $$;
-- +goose StatementEnd

-- Writes the audit rows of one statement and the layer's new revision. Its argument is
-- the name of the key column; a table with a geometry has geom and geom3857. It runs as
-- the owner, because the app's role cannot write these tables itself, and so it serves the
-- schema's own tables only: a table of somebody else's could have types whose casts run
-- as the owner too.
-- +goose StatementBegin
CREATE FUNCTION record_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
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
        'INSERT INTO audit (town, change, layer, fid, op, before, after, bounds)
         SELECT %1$s.town, $1, $2, %1$s.%2$I, $3, %3$s, %4$s, %5$s FROM %6$s',
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

-- +goose StatementBegin
CREATE FUNCTION ST_Extent_of(a geometry, b geometry) RETURNS box2d LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT ST_Collect(ST_Envelope(a), ST_Envelope(b))::box2d
$$;
-- +goose StatementEnd

-- Puts a table behind the door.
-- +goose StatementBegin
CREATE FUNCTION guard(tbl regclass, id text, kind text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    op text;
BEGIN
    FOREACH op IN ARRAY ARRAY['INSERT', 'UPDATE', 'DELETE'] LOOP
        EXECUTE format('CREATE TRIGGER record_%s AFTER %s ON %s REFERENCING %s FOR EACH STATEMENT EXECUTE FUNCTION record_change(%L, %L)',
            lower(op), op, tbl,
            CASE op WHEN 'INSERT' THEN 'NEW TABLE AS new_rows' WHEN 'DELETE' THEN 'OLD TABLE AS old_rows'
                ELSE 'OLD TABLE AS old_rows NEW TABLE AS new_rows' END,
            id, kind);
    END LOOP;
    EXECUTE format('CREATE TRIGGER next_version BEFORE UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION next_version(%L)', tbl, kind);
    EXECUTE format('CREATE TRIGGER keep_key BEFORE UPDATE OF town, %1$I ON %2$s FOR EACH ROW WHEN (OLD.town <> NEW.town OR OLD.%1$I <> NEW.%1$I) EXECUTE FUNCTION keep_key()', id, tbl);
    IF kind = 'spatial' THEN
        EXECUTE format('CREATE TRIGGER inside_extent BEFORE INSERT OR UPDATE OF geom, town ON %s FOR EACH ROW EXECUTE FUNCTION inside_extent()', tbl);
    END IF;
END $$;
-- +goose StatementEnd

SELECT guard('towns', 'fid', 'town');
