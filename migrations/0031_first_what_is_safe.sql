-- +goose Up

-- Covering, cutting and widening are computed of valid places only, and the costly way only where the plain one does
-- not suffice. CASE keeps this order, which AND and OR do not promise.
-- +goose StatementBegin
CREATE OR REPLACE FUNCTION tuntu_access.lies_on(ground public.geometry, place public.geometry) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, public, pg_temp AS $$
    -- Only the ground around the place is widened. 0.0001 degrees are 11 m to the north, 10 m to the east here.
    SELECT CASE WHEN NOT ST_IsValid(place) THEN false
        WHEN ST_Covers(ground, place) THEN true
        WHEN ST_Dimension(place) = 0 THEN false
        ELSE ST_Covers(
            ST_Buffer(ST_Intersection(ground, ST_Expand(ST_Envelope(place), 0.0003)), 0.0001), place) END
$$;
-- +goose StatementEnd
