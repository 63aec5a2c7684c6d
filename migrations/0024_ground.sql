-- +goose Up

-- A clerk's feature lies on his committee's ground when no place of it is more than some ten metres beyond: borders
-- that are drawn twice differ by that. A share of its area would allow a second part anywhere in another's village.
-- +goose StatementBegin
CREATE OR REPLACE FUNCTION tuntu_access.lies_on(ground public.geometry, place public.geometry) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, public, pg_temp AS $$
    -- Only the ground around the place is widened. 0.0001 degrees are 11 m to the north, 10 m to the east here.
    SELECT ST_IsValid(place) AND (
        ST_Covers(ground, place)
        OR ST_Dimension(place) > 0 AND ST_Covers(
            ST_Buffer(ST_Intersection(ground, ST_Expand(ST_Envelope(place), 0.0003)), 0.0001), place))
$$;
-- +goose StatementEnd
