-- +goose Up
-- The days of many places at once are joined by hashing: a town whose records came in a moment ago is unknown to the
-- statistics, and a loop would read all its reports for each of its days. A few pairs still go by the index.

-- +goose StatementBegin
CREATE OR REPLACE FUNCTION days_said(of_town text, of_layer text, fids bigint[], days date[]) RETURNS TABLE (town text,
    layer text, date date, fid bigint, committee text, am text, pm text, am_basis text, pm_basis text)
LANGUAGE plpgsql STABLE SET enable_nestloop = on SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
BEGIN
    IF cardinality(fids) > 500 THEN
        PERFORM set_config('enable_nestloop', 'off', true);
    END IF;
    RETURN QUERY EXECUTE days_query(of_layer, 'place_lives', 'sweeps', 'suspensions') USING of_town, fids, days;
END $$;
-- +goose StatementEnd
