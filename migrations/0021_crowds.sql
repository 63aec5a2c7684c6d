-- +goose Up
-- Tiles show groups until zoom 10, and crowded cells as groups from a lower number of features on, so that
-- the tiles of several dense towns stay small.

-- A pixel of 64 px with more features than this is crowded.
CREATE OR REPLACE FUNCTION crowd() RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS 'SELECT 640';

INSERT INTO crowded SELECT town, layer, zoom, x, y FROM generalised WHERE zoom BETWEEN 6 AND 10
GROUP BY town, layer, zoom, x, y HAVING sum(count - large_count) > crowd()
ON CONFLICT DO NOTHING;

-- No query asks for the large features alone any more.
DROP INDEX parcels_geom3857_idx1, plots_geom3857_idx1;

-- Adds the index and the triggers that keep a layer's pixels, and fills the pixels from its
-- features.
-- +goose StatementBegin
CREATE OR REPLACE FUNCTION open_generalised(of_layer text, grouped_by text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    op text;
    of_town text;
BEGIN
    EXECUTE format('CREATE INDEX ON %I (home_of(geom3857))', of_layer);
    FOREACH op IN ARRAY ARRAY['INSERT', 'UPDATE', 'DELETE'] LOOP
        EXECUTE format('CREATE TRIGGER generalise_%s AFTER %s ON %I REFERENCING %s
                FOR EACH STATEMENT EXECUTE FUNCTION generalise(%L)',
            lower(op), op, of_layer,
            CASE op WHEN 'INSERT' THEN 'NEW TABLE AS new_rows' WHEN 'DELETE' THEN 'OLD TABLE AS old_rows'
                ELSE 'OLD TABLE AS old_rows NEW TABLE AS new_rows' END, grouped_by);
    END LOOP;
    FOR of_town IN SELECT town FROM towns LOOP
        PERFORM regeneralise(of_layer, grouped_by, of_town, NULL);
    END LOOP;
END $$;
-- +goose StatementEnd
