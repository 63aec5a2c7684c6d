-- +goose Up
-- Large imports write less: staged rows arrive with their geometries decoded and have room on their pages for what a
-- look finds; a log row's change is not looked up once more, since record_change writes rows of the open change only
-- and changes are never deleted; lists that are sorted by a listed value need one index for both directions.

ALTER TABLE audit DROP CONSTRAINT audit_town_change_fkey;

-- +goose StatementBegin
-- open_staging no longer makes a column for undecoded geometries. Half of each page stays free: an update of a row then
-- stays on its page and writes no index.
CREATE OR REPLACE FUNCTION open_staging(of_town text, of_layer text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
DECLARE
    made text := format('staged_%s_%s_%s', extract(epoch FROM now())::bigint, coalesce(acting(), 0),
        substr(replace(gen_random_uuid()::text, '-', ''), 1, 16));
    fields text;
BEGIN
    PERFORM tuntu_access.refuse_unless(tuntu_access.has_role(of_town, '{clerk,planner,inspector,administrator}'));
    SELECT string_agg(format('%I %s', attname, format_type(atttypid, atttypmod)), ', ' ORDER BY attnum) INTO fields
    FROM pg_attribute
    WHERE attrelid = to_regclass(format('tuntu.%I', of_layer)) AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
      AND attname <> ALL ('{town,fid,committee,geom,version,created_at,updated_at}');
    IF fields IS NULL OR NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = to_regclass(format('tuntu.%I', of_layer))
            AND attname = 'geom3857') THEN
        RAISE EXCEPTION 'no layer' USING ERRCODE = '42501';
    END IF;
    IF to_regnamespace('tuntu_intake') IS NULL THEN
        PERFORM pg_advisory_xact_lock(hashtextextended('tuntu schema', 0));
        CREATE SCHEMA IF NOT EXISTS tuntu_intake;
    END IF;
    PERFORM sweep_stagings();
    EXECUTE format('CREATE UNLOGGED TABLE tuntu_intake.%I (
        row integer, geom geometry, committee text, given text, match bigint,
        same boolean NOT NULL DEFAULT false, moved boolean NOT NULL DEFAULT true,
        settle boolean NOT NULL DEFAULT true, sets text[], %s) WITH (fillfactor = 50)', made, fields);
    IF session_user <> current_user THEN
        EXECUTE format('GRANT USAGE ON SCHEMA tuntu_intake TO %I', session_user);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE ON tuntu_intake.%I TO %I', made, session_user);
    END IF;
    RETURN made;
END $$;

-- Makes a table that is filled quick to look at.
CREATE OR REPLACE FUNCTION fill_staging(staging text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM tuntu.own_staging(staging);
    EXECUTE format('CREATE INDEX ON tuntu_intake.%I USING gist (geom)', staging);
    EXECUTE format('CREATE INDEX ON tuntu_intake.%I (match) WHERE match IS NOT NULL', staging);
    EXECUTE format('ANALYZE tuntu_intake.%I', staging);
END $$;
-- +goose StatementEnd

-- +goose StatementBegin
-- Returns the SQL expression of what the log keeps of a row, by the kind of its table. A row without its geometries
-- becomes jsonb at once; an object that is built name by name takes half as long again.
CREATE FUNCTION logged_form(tbl regclass, kind text, alias text) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT CASE kind WHEN 'sealed' THEN format('sealed_form(to_jsonb(%s))', alias)
        WHEN 'plain' THEN format('to_jsonb(%s)', alias)
        ELSE (
            SELECT format('(SELECT to_jsonb(line) FROM (SELECT %s OFFSET 0) line)', string_agg(CASE
                WHEN atttypid <> 'geometry'::regtype THEN format('%s.%I', alias, attname)
                ELSE format('encode(ST_AsEWKB(%1$s.%2$I), ''hex'') AS %2$I', alias, attname) END, ', ' ORDER BY attnum))
            FROM pg_attribute WHERE attrelid = tbl AND attnum > 0 AND NOT attisdropped AND attname <> 'geom3857') END
$$;

-- record_change takes the rows' form from logged_form, and is otherwise unchanged.
CREATE OR REPLACE FUNCTION record_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
DECLARE
    id text := TG_ARGV[0];
    spatial boolean := TG_ARGV[1] = 'spatial';
    old_json text := CASE WHEN TG_OP = 'INSERT' THEN 'NULL::jsonb' ELSE logged_form(TG_RELID, TG_ARGV[1], 'o') END;
    new_json text := CASE WHEN TG_OP = 'DELETE' THEN 'NULL::jsonb' ELSE logged_form(TG_RELID, TG_ARGV[1], 'n') END;
    bounds text := CASE WHEN NOT spatial THEN 'NULL::box2d'
        WHEN TG_OP = 'INSERT' THEN 'n.geom3857::box2d'
        WHEN TG_OP = 'DELETE' THEN 'o.geom3857::box2d'
        ELSE 'ST_Extent_of(o.geom3857, n.geom3857)' END;
    rows text := CASE TG_OP WHEN 'INSERT' THEN 'new_rows n' WHEN 'DELETE' THEN 'old_rows o'
        ELSE format('old_rows o JOIN new_rows n USING (town, %I)', id) END;
    key text := CASE TG_OP WHEN 'INSERT' THEN 'n' WHEN 'DELETE' THEN 'o' ELSE 'n' END;
    op text := CASE WHEN TG_ARGV[1] = 'sealed' AND current_setting('tuntu.erasing', true) = 'on' THEN 'erase'
        ELSE lower(TG_OP) END;
    outside text;
BEGIN
    IF TG_TABLE_SCHEMA <> 'tuntu' THEN
        RAISE EXCEPTION 'not a table of this schema' USING ERRCODE = 'TU004';
    END IF;
    -- Each geometry must lie within the town's extent, which is a box.
    IF spatial AND TG_OP <> 'DELETE' THEN
        EXECUTE 'SELECT n.town FROM new_rows n JOIN (
                SELECT town, ST_XMin(extent) AS west, ST_YMin(extent) AS south, ST_XMax(extent) AS east,
                    ST_YMax(extent) AS north
                FROM towns OFFSET 0) t USING (town)
            WHERE ST_XMin(n.geom) < t.west OR ST_YMin(n.geom) < t.south OR ST_XMax(n.geom) > t.east
                OR ST_YMax(n.geom) > t.north LIMIT 1' INTO outside;
        IF outside IS NOT NULL THEN
            RAISE EXCEPTION 'geometry outside of the extent of town %', outside USING ERRCODE = 'TU002';
        END IF;
    END IF;
    EXECUTE format(
        'INSERT INTO audit (town, change, layer, fid, op, before, after, bounds, digest)
         SELECT town, $1, $2, fid, $3, before, after, bounds, audit_digest($2, fid, $3, before, after, bounds)
         FROM (SELECT %1$s.town AS town, %1$s.%2$I AS fid, %3$s AS before, %4$s AS after, %5$s AS bounds FROM %6$s) r',
        key, id, old_json, new_json, bounds, rows)
        USING open_change(), TG_TABLE_NAME, op;
    -- ON CONFLICT adds to the stored count; only an insert can make a first row.
    EXECUTE format(
        'INSERT INTO layer_revisions AS r (town, layer, revision, features)
         SELECT town, $1, $2, greatest(count(*) * $3, 0) FROM %1$I GROUP BY town
         ON CONFLICT (town, layer) DO UPDATE SET revision = excluded.revision,
             features = r.features + $3 * (SELECT count(*) FROM %1$I n WHERE n.town = r.town)',
        CASE WHEN TG_OP = 'DELETE' THEN 'old_rows' ELSE 'new_rows' END)
        USING TG_TABLE_NAME, open_change(), CASE TG_OP WHEN 'INSERT' THEN 1 WHEN 'DELETE' THEN -1 ELSE 0 END;
    RETURN NULL;
END $$;

-- The digest of a log row is that of the text which a JSON array of its columns would have. The text is put together
-- here, as building the array takes as long as all else; the function is STABLE so that queries can take it up whole.
CREATE OR REPLACE FUNCTION audit_digest(layer text, fid bigint, op text, before jsonb, after jsonb, bounds box2d)
RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT sha256(convert_to('[' || to_json(layer)::text || ', ' || fid || ', ' || to_json(op)::text || ', '
        || coalesce(before::text, 'null') || ', ' || coalesce(after::text, 'null') || ', '
        || coalesce(to_json(bounds::text)::text, 'null') || ']', 'UTF8'))
$$;
-- +goose StatementEnd
DROP FUNCTION listed_columns;

-- Boxes of the log are found by a quadtree, to which rows are added in half the time.
DROP INDEX audit_place;
CREATE INDEX audit_place ON audit USING spgist ((bounds::geometry)) WHERE bounds IS NOT NULL;
