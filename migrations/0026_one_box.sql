-- +goose Up
-- One index of boxes, that of the degrees, serves tiles too: the axes of both systems are parallel. An import added to
-- two of them row by row. No query compares geom3857 first any more, so that it needs no statistics.

-- +goose StatementBegin
DO $$
DECLARE
    found record;
BEGIN
    FOR found IN
        SELECT c.relname AS layer, x.relname AS index, pg_get_indexdef(i.indexrelid) AS definition FROM pg_index i
        JOIN pg_class c ON c.oid = i.indrelid JOIN pg_class x ON x.oid = i.indexrelid
        WHERE c.relnamespace = 'tuntu'::regnamespace AND pg_get_indexdef(i.indexrelid) LIKE '% USING gist (geom3857)%'
    LOOP
        EXECUTE format('DROP INDEX %I', found.index);
        IF found.definition LIKE '% WHERE %' THEN -- of features that are drawn whole
            EXECUTE replace(replace(found.definition, '(geom3857) WHERE', '(geom) WHERE'), found.index,
                found.layer || '_geom_whole_idx');
        END IF;
        EXECUTE format('ALTER TABLE %I ALTER COLUMN geom3857 SET STATISTICS 0', found.layer);
    END LOOP;
    -- The layers to come have none either. The functions are otherwise unchanged.
    EXECUTE replace(pg_get_functiondef('make_layer'::regproc),
        'CREATE INDEX ON %I USING gist (geom3857)', 'ALTER TABLE %I ALTER COLUMN geom3857 SET STATISTICS 0');
    EXECUTE replace(pg_get_functiondef('open_cut'::regproc), 'USING gist (geom3857)', 'USING gist (geom)');
END $$;
-- +goose StatementEnd
