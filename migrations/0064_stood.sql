-- +goose Up
-- What a period of cleaning came to as it was known at a past instant: of its facts as they stood then, out of the log.

-- +goose StatementBegin
-- The rows of a table of records that are not sealed, or of a layer without its shapes, as they stood in a town at an
-- instant: those of now, but what a later change has touched as the first such change found it. The reasons of
-- suspensions are there for those who read names.
CREATE FUNCTION stood(tbl anyelement, of_town text, instant timestamptz) RETURNS SETOF anyelement
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
DECLARE
    name text := (SELECT relname FROM pg_class WHERE reltype = pg_typeof(tbl)::oid
        AND relnamespace = 'tuntu'::regnamespace);
BEGIN
    IF name IS NULL OR name <> ALL ('{villages,streets,village_periods,street_periods,assignments,slot_windows,
        suspensions,sweeps,washings,inspections}'::text[]) THEN
        RAISE EXCEPTION 'no facts of cleaning' USING ERRCODE = '42501';
    END IF;
    RETURN QUERY EXECUTE format(CASE WHEN name = 'suspensions' AND NOT tuntu_access.reads_names(of_town)
        THEN 'SELECT r.* FROM (%s) s CROSS JOIN LATERAL jsonb_populate_record(NULL::tuntu.suspensions,
            to_jsonb(s) - ''reason'') r' ELSE '%s' END, format($q$
        WITH later AS MATERIALIZED (
            SELECT DISTINCT ON (a.fid) a.fid, a.before FROM audit a
            WHERE a.town = $1 AND a.layer = $3 AND a.change > coalesce(
                (SELECT max(c.change) FROM changes c WHERE c.town = $1 AND c.at <= $2), 0)
            ORDER BY a.fid, a.change, a.seq
        )
        SELECT t.* FROM %1$I t WHERE t.town = $1 AND NOT EXISTS (SELECT FROM later l WHERE l.fid = t.%2$I)
        UNION ALL
        SELECT r.* FROM later l CROSS JOIN LATERAL jsonb_populate_record(NULL::%1$I, l.before - 'geom') r
        WHERE l.before IS NOT NULL$q$, name, CASE WHEN name IN ('villages', 'streets') THEN 'fid' ELSE 'id' END))
    USING of_town, instant, name;
END $$;

-- The view place_lives as it stood.
CREATE FUNCTION lives_stood(of_town text, instant timestamptz)
RETURNS TABLE (town text, layer text, fid bigint, committee text, starts date, ends date)
LANGUAGE sql STABLE SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
    SELECT v.town, 'villages', v.fid, coalesce(p.committee, v.committee, ''), coalesce(p.starts, '-infinity'),
        coalesce(p.ends, 'infinity')
    FROM stood(NULL::villages, of_town, instant) v
    LEFT JOIN stood(NULL::village_periods, of_town, instant) p ON p.town = v.town AND p.village = v.fid
    UNION ALL
    SELECT s.town, 'streets', s.fid, coalesce(s.committee, ''), coalesce(p.starts, '-infinity'),
        coalesce(p.ends, 'infinity')
    FROM stood(NULL::streets, of_town, instant) s
    LEFT JOIN stood(NULL::street_periods, of_town, instant) p ON p.town = s.town AND p.street = s.fid
$$;

-- The days of place_days as they stood, by the same query over the facts as they stood.
CREATE FUNCTION days_stood(of_town text, of_layer text, first date, last date, instant timestamptz)
RETURNS TABLE (town text, layer text, date date, fid bigint, committee text, am text, pm text, am_basis text,
    pm_basis text)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
DECLARE
    fids bigint[];
    days date[];
BEGIN
    SELECT array_agg(l.fid), array_agg(d::date) INTO fids, days
    FROM (SELECT DISTINCT x.fid FROM lives_stood(of_town, instant) x WHERE x.layer = of_layer) l
    CROSS JOIN generate_series(first, last, interval '1 day') d;
    RETURN QUERY EXECUTE days_query(of_layer, 'lives_stood($1, $4)', 'stood(NULL::sweeps, $1, $4)',
        'stood(NULL::suspensions, $1, $4)') USING of_town, fids, days, instant;
END $$;

CREATE FUNCTION committee_days_stood(of_town text, first date, last date, instant timestamptz)
RETURNS SETOF committee_days
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
BEGIN
    RETURN QUERY EXECUTE committee_query('days_stood($1, ''villages'', $2, $3, $4)')
    USING of_town, first, last, instant;
END $$;
-- +goose StatementEnd
