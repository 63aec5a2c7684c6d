-- +goose Up
-- What an import of a million rows sorts and gathers within a write stays in memory, and its rows have an index less:
-- rows with equal values follow by their key in the direction of the list, so that one index serves both directions.

DROP INDEX parcels_town_updated_at_fid_idx1, plots_town_updated_at_fid_idx1;

ALTER FUNCTION seal(text, bigint) SET work_mem = '64MB';

-- generalise counts the rows of each home before it gathers the homes, which sorts these and not the rows; it is
-- otherwise unchanged.
-- +goose StatementBegin
CREATE OR REPLACE FUNCTION generalise() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp SET work_mem = '64MB' AS $$
DECLARE
    place record;
    before bigint;
    changed text := CASE WHEN TG_ARGV[0] = '' THEN '' ELSE format('OR o.%1$I IS DISTINCT FROM n.%1$I', TG_ARGV[0]) END;
BEGIN
    FOR place IN EXECUTE format('SELECT town, sum(rows) AS touched, array_agg(home) AS homes
        FROM (SELECT town, home, count(*) AS rows FROM (%s) r GROUP BY town, home) t GROUP BY town', CASE TG_OP
        WHEN 'INSERT' THEN 'SELECT town, home_of(geom3857) AS home FROM new_rows'
        WHEN 'DELETE' THEN 'SELECT town, home_of(geom3857) AS home FROM old_rows'
        ELSE format('SELECT town, unnest(ARRAY[home_of(o.geom3857), home_of(n.geom3857)]) AS home
            FROM old_rows o JOIN new_rows n USING (town, fid)
            WHERE o.geom3857 IS DISTINCT FROM n.geom3857 OR o.committee IS DISTINCT FROM n.committee %s', changed) END)
    LOOP
        -- A statement that touches much of the town, such as a first import, recomputes all pixels at once.
        SELECT features INTO before FROM layer_revisions WHERE town = place.town AND layer = TG_TABLE_NAME;
        PERFORM regeneralise(TG_TABLE_NAME, TG_ARGV[0], place.town,
            CASE WHEN place.touched <= 1000 OR place.touched < before / 4 THEN place.homes END);
    END LOOP;
    RETURN NULL;
END $$;
-- +goose StatementEnd
