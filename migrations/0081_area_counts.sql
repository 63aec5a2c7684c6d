-- +goose Up
-- A count by area adds up how many features have so many whole square metres, and reads from the index only those of
-- the square metre in which a bound lies: an index alone has to be passed row by row. The transaction that writes
-- features counts those of the touched square metres anew and never adds differences.

CREATE TABLE area_counts (
    town  text NOT NULL,
    layer text NOT NULL,
    m2    bigint NOT NULL, -- of areas from so much to less than 1 m² more
    count integer NOT NULL CHECK (count > 0),
    PRIMARY KEY (town, layer, m2)
);

-- +goose StatementBegin
-- A query for how many features of town $1 have so many whole m²: for each that there is, or for those of $2.
CREATE FUNCTION area_counts_query(of_layer text, of_some boolean) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT format(CASE WHEN of_some THEN
            'SELECT m2, count FROM unnest($2) m2 CROSS JOIN LATERAL (SELECT count(*) FROM tuntu.%I
                WHERE town = $1 AND area_m2 >= m2::double precision AND area_m2 < (m2 + 1)::double precision) c
            WHERE count > 0'
        ELSE 'SELECT floor(area_m2)::bigint AS m2, count(*) FROM tuntu.%I WHERE town = $1 GROUP BY 1' END, of_layer)
$$;

-- Counts a layer's features in a town anew: those of some whole m², or all if these are null. Rows that stay the same
-- are not written.
CREATE FUNCTION count_areas(of_layer text, of_town text, metres bigint[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
BEGIN
    EXECUTE format('
        WITH made AS MATERIALIZED (%s), gone AS (
            DELETE FROM area_counts a WHERE town = $1 AND layer = $3 %s
                AND NOT EXISTS (SELECT FROM made m WHERE m.m2 = a.m2))
        INSERT INTO area_counts AS a SELECT $1, $3, m2, count FROM made
        ON CONFLICT (town, layer, m2) DO UPDATE SET count = excluded.count WHERE a.count <> excluded.count',
        area_counts_query(of_layer, metres IS NOT NULL),
        CASE WHEN metres IS NOT NULL THEN 'AND m2 = ANY ($2)' ELSE '' END)
        USING of_town, metres, of_layer;
END $$;

-- Runs after each statement, and counts anew what a feature has come into or left; all if it has touched many features,
-- or many of those that the town has, as a first import does: its tables have no statistics yet by which each m² would
-- be found.
CREATE FUNCTION recount_areas() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
DECLARE
    many CONSTANT integer := 5000;
    touched record;
BEGIN
    FOR touched IN EXECUTE format('SELECT town, sum(rows) AS rows, array_agg(m2) AS metres
        FROM (SELECT town, floor(area_m2)::bigint AS m2, count(*) AS rows FROM (%s) r GROUP BY 1, 2) t
        GROUP BY town', CASE TG_OP
        WHEN 'INSERT' THEN 'SELECT town, area_m2 FROM new_rows'
        WHEN 'DELETE' THEN 'SELECT town, area_m2 FROM old_rows'
        ELSE 'SELECT town, unnest(ARRAY[o.area_m2, n.area_m2]) AS area_m2
            FROM old_rows o JOIN new_rows n USING (town, fid) WHERE o.area_m2 <> n.area_m2' END)
    LOOP
        PERFORM count_areas(TG_TABLE_NAME, touched.town,
            CASE WHEN touched.rows < 100 OR touched.rows < many AND 20 * touched.rows <= (
                SELECT count(*) FROM (SELECT FROM area_counts a WHERE a.town = touched.town AND a.layer = TG_TABLE_NAME
                LIMIT 20 * touched.rows) kept) THEN touched.metres END);
    END LOOP;
    RETURN NULL;
END $$;

-- Lists the layers whose areas are counted.
CREATE FUNCTION counted_layers() RETURNS SETOF text
LANGUAGE sql STABLE SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
    SELECT c.relname::text FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid
    WHERE g.tgname = 'recount_areas_insert' AND c.relnamespace = 'tuntu'::regnamespace
$$;

-- Counts all areas anew.
CREATE FUNCTION rebuild_area_counts() RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('tuntu town ' || town, 0)) FROM towns ORDER BY town;
    DELETE FROM area_counts;
    PERFORM count_areas(layer, town, NULL) FROM towns CROSS JOIN counted_layers() layer;
END $$;

-- Counts the kept rows that differ from those counted anew.
CREATE FUNCTION area_counts_faults() RETURNS bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
DECLARE
    kept record;
    faults bigint;
    found bigint := (SELECT count(*) FROM area_counts
        WHERE layer NOT IN (SELECT counted_layers()) OR town NOT IN (SELECT town FROM towns));
BEGIN
    FOR kept IN SELECT layer, town FROM towns CROSS JOIN counted_layers() layer LOOP
        EXECUTE format('SELECT count(*) FROM (%s) m
            FULL JOIN (SELECT m2, count FROM area_counts WHERE town = $1 AND layer = $2) a USING (m2)
            WHERE m.count IS DISTINCT FROM a.count', area_counts_query(kept.layer, false))
            INTO faults USING kept.town, kept.layer;
        found := found + faults;
    END LOOP;
    RETURN found;
END $$;

DO $$
DECLARE
    layer text;
BEGIN
    FOREACH layer IN ARRAY '{parcels,plots}'::text[] LOOP
        EXECUTE format('CREATE TRIGGER recount_areas_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows
            FOR EACH STATEMENT EXECUTE FUNCTION recount_areas()', layer);
        EXECUTE format('CREATE TRIGGER recount_areas_update AFTER UPDATE ON %I
            REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
            FOR EACH STATEMENT EXECUTE FUNCTION recount_areas()', layer);
        EXECUTE format('CREATE TRIGGER recount_areas_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS old_rows
            FOR EACH STATEMENT EXECUTE FUNCTION recount_areas()', layer);
    END LOOP;
END $$;
-- +goose StatementEnd
REVOKE EXECUTE ON FUNCTION area_counts_query, count_areas, recount_areas, counted_layers, rebuild_area_counts,
    area_counts_faults FROM PUBLIC;

SELECT rebuild_area_counts();
ANALYZE area_counts;
