-- +goose Up

-- Whether a place lies on a committee's ground is asked of the committee that the feature belongs to, and only for its
-- clerk. The planner had taken an EXISTS about the ground for a table to be hashed, and compared each feature that
-- anybody wrote with the grounds of all committees.
-- +goose StatementBegin
CREATE OR REPLACE FUNCTION tuntu_access.may_write(layer text, in_town text, of_committee text, place public.geometry)
RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT coalesce((
        SELECT CASE
            WHEN a.administrator OR EXISTS (
                SELECT FROM tuntu.memberships m WHERE m.account = a.account AND m.town = in_town
                AND (m.role IN ('planner', 'administrator') OR m.role = 'inspector' AND layer = 'findings')) THEN true
            WHEN EXISTS (
                SELECT FROM tuntu.memberships m WHERE m.account = a.account AND m.town = in_town
                AND m.role = 'clerk' AND m.unit = of_committee) THEN tuntu_access.lies_on((
                    SELECT c.geom FROM tuntu.committees c WHERE c.town = in_town AND c.code = of_committee), place)
            END
        FROM tuntu_access.accounts a WHERE a.account = tuntu.acting() AND NOT a.disabled), false)
$$;
-- +goose StatementEnd

-- PostGIS prepares an area that it is asked about again, and then compares a place of many vertices in a tenth of the
-- time: each area is asked about the place's box first, whose answer does not count.
-- +goose StatementBegin
CREATE FUNCTION tuntu_access.covers_all(area public.geometry, place public.geometry) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT bool_and(ST_Covers(area, g) OR n = 1)
    FROM unnest(ARRAY[ST_Envelope(place), place]) WITH ORDINALITY AS asked (g, n)
$$;

CREATE OR REPLACE FUNCTION tuntu_access.lies_on(ground public.geometry, place public.geometry) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, public, pg_temp AS $$
    -- Only the ground around the place is widened. 0.0001 degrees are 11 m to the north, 10 m to the east here.
    SELECT CASE WHEN NOT ST_IsValid(place) THEN false
        WHEN tuntu_access.covers_all(ground, place) THEN true
        WHEN ST_Dimension(place) = 0 THEN false
        ELSE tuntu_access.covers_all(
            ST_Buffer(ST_Intersection(ground, ST_Expand(ST_Envelope(place), 0.0003)), 0.0001), place) END
$$;
-- +goose StatementEnd
