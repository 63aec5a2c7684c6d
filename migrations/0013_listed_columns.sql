-- +goose Up
-- The audit lists a row's columns instead of taking the row whole: to_jsonb of a row with
-- geometries calls PostGIS's cast to GeoJSON for each of them, also where it is thrown away, which
-- was half of an import's time. What is written is the same to the byte.

-- +goose StatementBegin
-- The row of an alias as jsonb, without geometries: what to_jsonb would make of its other columns.
-- A function takes a hundred arguments, so columns come forty at a time.
CREATE FUNCTION listed_columns(tbl regclass, alias text) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT string_agg(part, ' || ' ORDER BY part_number) FROM (
        SELECT part_number, format('jsonb_build_object(%s)',
            string_agg(format('%L, %I.%I', attname, alias, attname), ', ' ORDER BY attnum)) AS part
        FROM (SELECT attname, attnum, (row_number() OVER (ORDER BY attnum) - 1) / 40 AS part_number
              FROM pg_attribute WHERE attrelid = tbl AND attnum > 0 AND NOT attisdropped
                  AND atttypid <> 'geometry'::regtype) c
        GROUP BY part_number) p
$$;

CREATE OR REPLACE FUNCTION record_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
DECLARE
    id text := TG_ARGV[0];
    spatial boolean := TG_ARGV[1] = 'spatial';
    plain text := CASE TG_ARGV[1]
        WHEN 'spatial' THEN
            '%2$s || jsonb_build_object(''geom'', encode(ST_AsEWKB(%1$s.geom), ''hex''))'
        WHEN 'town' THEN
            '%2$s || jsonb_build_object(''extent'', encode(ST_AsEWKB(%1$s.extent), ''hex''),
                ''boundary'', encode(ST_AsEWKB(%1$s.boundary), ''hex''))'
        WHEN 'sealed' THEN 'sealed_form(to_jsonb(%1$s))'
        ELSE 'to_jsonb(%1$s)' END;
    old_json text := CASE WHEN TG_OP = 'INSERT' THEN 'NULL::jsonb'
        ELSE format(plain, 'o', listed_columns(TG_RELID, 'o')) END;
    new_json text := CASE WHEN TG_OP = 'DELETE' THEN 'NULL::jsonb'
        ELSE format(plain, 'n', listed_columns(TG_RELID, 'n')) END;
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
