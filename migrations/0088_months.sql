-- +goose Up
-- What each place's month came to, so that a year by place is read by months: of its days only those at the ends of
-- a period are. It follows from place_days alone, and says nothing of the slots of which nothing was said.

CREATE TABLE place_months (
    town          text NOT NULL,
    layer         text NOT NULL,
    month         date NOT NULL CHECK (extract(day FROM month) = 1),
    fid           bigint NOT NULL,
    committee     text NOT NULL,
    on_time       integer NOT NULL,
    late          integer NOT NULL,
    partial       integer NOT NULL,
    missed        integer NOT NULL,
    contested     integer NOT NULL,
    suspended     integer NOT NULL,
    told          integer NOT NULL,
    paper         integer NOT NULL,
    paper_on_time integer NOT NULL,
    twice         integer NOT NULL,
    PRIMARY KEY (town, layer, month, fid, committee)
);
COMMENT ON TABLE place_months IS 'sums of place_days, of slots unless they say otherwise, as in committee_days';
COMMENT ON COLUMN place_months.committee IS 'a place that moved within the month has a row for each; empty: none';
COMMENT ON COLUMN place_months.twice IS 'days of which both slots were done';

ALTER TABLE place_months ENABLE ROW LEVEL SECURITY;
CREATE POLICY read ON place_months FOR SELECT USING (true);

-- +goose StatementBegin
-- The sums of days of place_days by some keys, of a query or a function that is given as their source.
CREATE FUNCTION sums_query(source text, keys text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT format($q$
    SELECT %2$s,
        sum((am IS NOT DISTINCT FROM 'o')::int + (pm IS NOT DISTINCT FROM 'o')::int)::int,
        sum((am IS NOT DISTINCT FROM 'l')::int + (pm IS NOT DISTINCT FROM 'l')::int)::int,
        sum((am IS NOT DISTINCT FROM 'p')::int + (pm IS NOT DISTINCT FROM 'p')::int)::int,
        sum((am IS NOT DISTINCT FROM 'm')::int + (pm IS NOT DISTINCT FROM 'm')::int)::int,
        sum((am IS NOT DISTINCT FROM 'c')::int + (pm IS NOT DISTINCT FROM 'c')::int)::int,
        sum((am IS NOT DISTINCT FROM 's')::int + (pm IS NOT DISTINCT FROM 's')::int)::int,
        (count(*) FILTER (WHERE am IN ('o', 'l') AND am_basis = 'told')
            + count(*) FILTER (WHERE pm IN ('o', 'l') AND pm_basis = 'told'))::int,
        (count(*) FILTER (WHERE am_basis = 'paper') + count(*) FILTER (WHERE pm_basis = 'paper'))::int,
        (count(*) FILTER (WHERE am = 'o' AND am_basis = 'paper') + count(*) FILTER (WHERE pm = 'o'
            AND pm_basis = 'paper'))::int,
        (count(*) FILTER (WHERE am IN ('o', 'l') AND pm IN ('o', 'l')))::int
    FROM %1$s
    GROUP BY %2$s$q$, source, keys)
$$;

CREATE OR REPLACE FUNCTION committee_query(source text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT tuntu.sums_query(source, 'town, committee, date')
$$;

-- The rows of place_months for the months of pairs of a place and a day, from place_days. Many at once are joined by
-- hashing, as those of days_said are.
CREATE FUNCTION months_said(of_town text, of_layer text, fids bigint[], days date[]) RETURNS SETOF place_months
LANGUAGE plpgsql STABLE SET enable_nestloop = on SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
BEGIN
    IF cardinality(fids) > 500 THEN
        PERFORM set_config('enable_nestloop', 'off', true);
    END IF;
    RETURN QUERY EXECUTE sums_query('(SELECT p.*, t.month
        FROM (SELECT DISTINCT x.fid, date_trunc(''month'', x.date::timestamp)::date AS month
            FROM unnest($3, $4) x (fid, date)) t
        JOIN place_days p ON p.town = $1 AND p.layer = $2 AND p.fid = t.fid AND p.date >= t.month
            AND p.date < t.month + interval ''1 month'') d', 'town, layer, month, fid, committee')
    USING of_town, of_layer, fids, days;
END $$;

-- Computes pairs of a place and a day anew, their months, and the days of their committees.
CREATE OR REPLACE FUNCTION refresh_days(of_town text, of_layer text, fids bigint[], days date[]) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
DECLARE
    which date[] := ARRAY(SELECT DISTINCT unnest(days));
BEGIN
    DELETE FROM place_days p USING unnest(fids, days) t (fid, date)
    WHERE p.town = of_town AND p.layer = of_layer AND p.date = t.date AND p.fid = t.fid;
    INSERT INTO place_days (town, layer, date, fid, committee, am, pm, am_basis, pm_basis)
    SELECT * FROM days_said(of_town, of_layer, fids, days);
    DELETE FROM place_months m USING unnest(fids, days) t (fid, date)
    WHERE m.town = of_town AND m.layer = of_layer AND m.month = date_trunc('month', t.date::timestamp)::date
        AND m.fid = t.fid;
    INSERT INTO place_months SELECT * FROM months_said(of_town, of_layer, fids, days);
    IF of_layer = 'villages' THEN
        DELETE FROM committee_days WHERE town = of_town AND date = ANY (which);
        INSERT INTO committee_days SELECT * FROM committee_days_said(of_town, which);
    END IF;
END $$;

-- Computes all days of all towns anew.
CREATE OR REPLACE FUNCTION rebuild_days() RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
DECLARE
    kept record;
    found record;
BEGIN
    FOR kept IN SELECT t.town, l.layer FROM towns t CROSS JOIN unnest('{villages,streets}'::text[]) l (layer)
        ORDER BY town LOOP
        PERFORM pg_advisory_xact_lock(hashtextextended('tuntu town ' || kept.town, 0));
        DELETE FROM place_days p WHERE p.town = kept.town AND p.layer = kept.layer
            AND NOT EXISTS (SELECT FROM place_lives l WHERE l.town = p.town AND l.layer = p.layer AND l.fid = p.fid);
        DELETE FROM place_months m WHERE m.town = kept.town AND m.layer = kept.layer;
        DELETE FROM committee_days c WHERE c.town = kept.town AND kept.layer = 'villages';
        SELECT * INTO found FROM days_touched(kept.town, kept.layer,
            ARRAY(SELECT DISTINCT fid FROM place_lives l WHERE l.town = kept.town AND l.layer = kept.layer));
        PERFORM refresh_days(kept.town, kept.layer, found.fids, found.days);
    END LOOP;
END $$;

-- Counts the rows that differ from rows computed anew: days from the records, months and committees' days from those.
CREATE OR REPLACE FUNCTION days_faults() RETURNS bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
DECLARE
    kept record;
    touched record;
    faults bigint;
    found bigint := 0;
BEGIN
    FOR kept IN SELECT t.town, l.layer FROM towns t CROSS JOIN unnest('{villages,streets}'::text[]) l (layer) LOOP
        SELECT * INTO touched FROM days_touched(kept.town, kept.layer,
            ARRAY(SELECT DISTINCT fid FROM place_lives l WHERE l.town = kept.town AND l.layer = kept.layer));
        SELECT count(*) INTO faults
        FROM (SELECT * FROM place_days p WHERE p.town = kept.town AND p.layer = kept.layer) p
        FULL JOIN days_said(kept.town, kept.layer, touched.fids, touched.days) m
            ON (m.date, m.fid) = (p.date, p.fid)
        WHERE (p.committee, p.am, p.pm, p.am_basis, p.pm_basis)
            IS DISTINCT FROM (m.committee, m.am, m.pm, m.am_basis, m.pm_basis);
        found := found + faults;
        SELECT array_agg(p.fid) AS fids, array_agg(p.date) AS days INTO touched
        FROM place_days p WHERE p.town = kept.town AND p.layer = kept.layer;
        SELECT count(*) INTO faults
        FROM (SELECT * FROM place_months c WHERE c.town = kept.town AND c.layer = kept.layer) c
        FULL JOIN months_said(kept.town, kept.layer, touched.fids, touched.days) m
            ON (m.month, m.fid, m.committee) = (c.month, c.fid, c.committee)
        WHERE c IS DISTINCT FROM m;
        found := found + faults;
    END LOOP;
    FOR kept IN SELECT t.town FROM towns t LOOP
        SELECT count(*) INTO faults
        FROM (SELECT * FROM committee_days c WHERE c.town = kept.town) c
        FULL JOIN committee_days_said(kept.town,
                ARRAY(SELECT DISTINCT date FROM place_days WHERE town = kept.town AND layer = 'villages')) m
            ON (m.date, m.committee) = (c.date, c.committee)
        WHERE c IS DISTINCT FROM m;
        found := found + faults;
    END LOOP;
    RETURN found;
END $$;

DO $$
BEGIN
    EXECUTE 'INSERT INTO tuntu.place_months ' || tuntu.sums_query('(SELECT *, date_trunc(''month'',
        date::timestamp)::date AS month FROM tuntu.place_days) d', 'town, layer, month, fid, committee');
END $$;
-- +goose StatementEnd

REVOKE EXECUTE ON FUNCTION sums_query, months_said FROM PUBLIC;
