-- +goose Up
-- What a change has filled is analysed within it, before anybody reads it: until statistics come
-- by themselves, minutes later, plans are made for an empty table.

-- +goose StatementBegin
CREATE FUNCTION analyse_tables(names text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
DECLARE
    name text;
BEGIN
    PERFORM open_change();
    FOREACH name IN ARRAY names LOOP
        EXECUTE format('ANALYZE tuntu.%I', name);
    END LOOP;
END $$;
-- +goose StatementEnd
