-- +goose Up
-- What stood at an instant is read of the days that are asked for, of the records as of the log: what is read does not
-- grow with all that was ever reported.

-- The day of a record never changes, so that the rows of the log that tell of a day are found by it.
CREATE INDEX audit_days ON audit (town, layer, (coalesce(before, after)->>'date') COLLATE "C", change)
    WHERE layer IN ('sweeps', 'washings', 'inspections');

DROP FUNCTION committee_days_stood, days_stood, stood;

-- +goose StatementBegin
-- The rows of a table of records that are not sealed, or of a layer without its shapes, as they stood in a town at an
-- instant: those of now, but what a later change has touched as the first such change found it. Of records that have
-- one day only those from the first day to the last are read. The reasons of suspensions are there for those who read
-- names.
CREATE FUNCTION stood(tbl anyelement, of_town text, instant timestamptz, first date DEFAULT '-infinity',
    last date DEFAULT 'infinity') RETURNS SETOF anyelement
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
DECLARE
    name text := (SELECT relname FROM pg_class WHERE reltype = pg_typeof(tbl)::oid
        AND relnamespace = 'tuntu'::regnamespace);
    dated boolean := name IN ('sweeps', 'washings', 'inspections');
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
            WHERE a.town = $1 AND a.layer = %1$L AND a.change > coalesce(
                (SELECT max(c.change) FROM changes c WHERE c.town = $1 AND c.at <= $2), 0) %3$s
            ORDER BY a.fid, a.change, a.seq
        )
        SELECT t.* FROM %1$I t WHERE t.town = $1 %4$s AND NOT EXISTS (SELECT FROM later l WHERE l.fid = t.%2$I)
        UNION ALL
        SELECT r.* FROM later l CROSS JOIN LATERAL jsonb_populate_record(NULL::%1$I, l.before - 'geom') r
        WHERE l.before IS NOT NULL$q$, name, CASE WHEN name IN ('villages', 'streets') THEN 'fid' ELSE 'id' END,
        CASE WHEN dated THEN 'AND (coalesce(a.before, a.after)->>''date'') COLLATE "C" BETWEEN to_char($3,
            ''YYYY-MM-DD'') AND to_char($4, ''YYYY-MM-DD'')' END,
        CASE WHEN dated THEN 'AND t.date BETWEEN $3 AND $4' END))
    USING of_town, instant, greatest(first, '0001-01-01'), least(last, '9999-12-31');
END $$;

-- The first day of which a report counted at an instant. Days of which nothing was known then are stepped over.
CREATE FUNCTION first_record_stood(of_town text, instant timestamptz) RETURNS date
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
DECLARE
    head bigint := (SELECT max(c.change) FROM changes c WHERE c.town = of_town AND c.at <= instant);
    day text COLLATE "C" := '';
BEGIN
    LOOP
        day := (SELECT min((coalesce(a.before, a.after)->>'date') COLLATE "C") FROM audit a
            WHERE a.town = of_town AND a.layer = 'sweeps' AND (coalesce(a.before, a.after)->>'date') COLLATE "C" > day);
        EXIT WHEN day IS NULL OR EXISTS (SELECT FROM audit a
                WHERE a.town = of_town AND a.layer = 'sweeps'
                    AND (coalesce(a.before, a.after)->>'date') COLLATE "C" = day AND a.change <= head)
            AND EXISTS (SELECT FROM stood(NULL::sweeps, of_town, instant, day::date, day::date) s
                WHERE s.voided IS NULL);
    END LOOP;
    RETURN day::date;
END $$;

-- The days of place_days as they stood, by the same query over the facts as they stood; their code is not made.
CREATE FUNCTION days_stood(of_town text, of_layer text, first date, last date, instant timestamptz)
RETURNS SETOF place_days
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
DECLARE
    fids bigint[];
    days date[];
BEGIN
    SELECT array_agg(l.fid), array_agg(d::date) INTO fids, days
    FROM (SELECT DISTINCT x.fid FROM lives_stood(of_town, instant) x WHERE x.layer = of_layer) l
    CROSS JOIN generate_series(first, last, interval '1 day') d;
    RETURN QUERY EXECUTE format('SELECT d.*, 0 FROM (%s) d', days_query(of_layer, 'lives_stood($1, $4)',
        'stood(NULL::sweeps, $1, $4, $5, $6)', 'stood(NULL::suspensions, $1, $4)'))
    USING of_town, fids, days, instant, first, last;
END $$;

-- The sums of committee_days, of days that are given.
CREATE FUNCTION committee_days_of(days place_days[]) RETURNS SETOF committee_days
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
BEGIN
    RETURN QUERY EXECUTE committee_query('unnest($1)') USING days;
END $$;
-- +goose StatementEnd
