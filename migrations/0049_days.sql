-- +goose Up
-- What each place's day came to, for a day of which something was said, and what a committee's day came to. Both are
-- computed anew from the records for the days that a change has touched, as it is written. A day without a row is one
-- of which nothing was said, so that nothing needs to be written when a day begins or ends.

-- am and pm are a letter of package cleaning: o on time, l late, p partial, m missed, c contested, s suspended.
CREATE TABLE place_days (
    town      text NOT NULL,
    layer     text NOT NULL,
    date      date NOT NULL,
    fid       bigint NOT NULL,
    committee text NOT NULL,
    am        text,
    pm        text,
    am_basis  text,
    pm_basis  text,
    code      integer NOT NULL GENERATED ALWAYS AS (coalesce(ascii(am), 33) + (coalesce(ascii(pm), 33) << 7)
        + (coalesce(ascii(am_basis), 33) << 14) + (coalesce(ascii(pm_basis), 33) << 21)) STORED,
    PRIMARY KEY (town, layer, date, fid)
);
CREATE INDEX ON place_days (town, layer, fid, date);
COMMENT ON COLUMN place_days.committee IS 'the one that the place belonged to on that day; empty: none';
-- Measures by place count the rows that are alike by their code, as one number is compared faster than four texts.
COMMENT ON COLUMN place_days.code IS 'the first letters of am, pm and their bases, seven bits each; ! for null';
COMMENT ON COLUMN place_days.am_basis IS 'of the report that decided; null: before reports had one';

-- Sums of a committee's villages, of slots unless they say otherwise.
CREATE TABLE committee_days (
    town          text NOT NULL,
    committee     text NOT NULL,
    date          date NOT NULL,
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
    PRIMARY KEY (town, date, committee)
);
COMMENT ON COLUMN committee_days.told IS 'done slots that only the cleaner''s word stands for';
COMMENT ON COLUMN committee_days.paper IS 'slots that a report on paper decides, which punctuality leaves out';
COMMENT ON COLUMN committee_days.twice IS 'villages of which both slots were done';

ALTER TABLE place_days ENABLE ROW LEVEL SECURITY;
ALTER TABLE committee_days ENABLE ROW LEVEL SECURITY;
CREATE POLICY read ON place_days FOR SELECT USING (true);
CREATE POLICY read ON committee_days FOR SELECT USING (true);

-- +goose StatementBegin
-- The rows of place_days for pairs of a place and a day, from the records. Of one reporter's reports of a slot the
-- latest counts. A slot is contested if the latest capture says that less was done than another reporter had said;
-- else the best report decides. SlotOf of package cleaning has the same rule, and a test compares the two.
-- The query is over any lives, sweeps and suspensions of these forms, for a town $1, fids $2 and days $3.
CREATE FUNCTION days_query(of_layer text, lives text, sweeps text, suspensions text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT format($q$
        WITH asked AS (
            SELECT DISTINCT t.fid, t.date, l.committee FROM unnest($2, $3) t (fid, date)
            JOIN %3$s l ON l.town = $1 AND l.layer = %1$L AND l.fid = t.fid AND t.date BETWEEN l.starts
                AND l.ends
        ), report AS (
            SELECT DISTINCT ON (coalesce(s.corrects, s.id)) a.fid, a.date, a.committee, s.slot, s.id,
                s.captured_at, s.basis,
                array_position('{on_time,late,partial,missed}', s.state) AS rank,
                CASE s.basis WHEN 'paper' THEN 3 WHEN 'told' THEN 2 ELSE 1 END AS trust
            FROM asked a JOIN %4$s s ON s.town = $1 AND s.%2$I = a.fid AND s.date = a.date
            WHERE s.voided IS NULL
            ORDER BY coalesce(s.corrects, s.id), s.captured_at DESC, s.id DESC
        ), span AS (
            SELECT min(date) AS a, max(date) AS b FROM asked
        ), rest AS (
            -- Each suspension is laid out once, in the days that are asked for, instead of looked for in each of them.
            SELECT DISTINCT d::date AS date, h.slot, x.committee, x.village
            FROM %5$s x CROSS JOIN span CROSS JOIN (VALUES ('am'), ('pm')) h (slot)
            CROSS JOIN generate_series(greatest(x.date, span.a), least(coalesce(x.ends, x.date), span.b),
                interval '1 day') d
            WHERE x.town = $1 AND x.date <= span.b AND coalesce(x.ends, x.date) >= span.a
                AND x.slot IN (h.slot, 'both')
        ), slot AS (
            SELECT fid, date, committee, slot,
                CASE WHEN greatest((array_agg(rank ORDER BY captured_at DESC, id DESC))[1],
                    2) > greatest(min(rank), 2)
                    THEN 'c' ELSE substr('olpm', min(rank), 1) END AS letter,
                (array_agg(basis ORDER BY rank, trust, captured_at, id))[1] AS basis
            FROM report GROUP BY fid, date, committee, slot
            UNION ALL
            SELECT a.fid, a.date, a.committee, r.slot, 's', NULL
            FROM asked a JOIN rest r ON r.date = a.date AND coalesce(r.committee, a.committee) = a.committee
                AND (r.village IS NULL OR %1$L = 'villages' AND r.village = a.fid)
        )
        -- What was swept all the same counts: of the letters s comes last.
        SELECT $1, %1$L, s.date, s.fid, s.committee,
            min(s.letter) FILTER (WHERE s.slot = 'am'), min(s.letter) FILTER (WHERE s.slot = 'pm'),
            min(s.basis) FILTER (WHERE s.slot = 'am' AND s.letter <> 'c'),
            min(s.basis) FILTER (WHERE s.slot = 'pm' AND s.letter <> 'c')
        FROM slot s GROUP BY s.date, s.fid, s.committee$q$,
        of_layer, CASE of_layer WHEN 'villages' THEN 'village' ELSE 'street' END, lives, sweeps, suspensions)
$$;

CREATE FUNCTION days_said(of_town text, of_layer text, fids bigint[], days date[]) RETURNS TABLE (town text, layer text,
    date date, fid bigint, committee text, am text, pm text, am_basis text, pm_basis text)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
BEGIN
    RETURN QUERY EXECUTE days_query(of_layer, 'place_lives', 'sweeps', 'suspensions') USING of_town, fids, days;
END $$;

-- The rows of committee_days, by a query over the days of villages, which are given as its source.
CREATE FUNCTION committee_query(source text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT format($q$
    SELECT town, committee, date,
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
    FROM %s
    GROUP BY town, committee, date$q$, source)
$$;

-- Those for days, from place_days.
CREATE FUNCTION committee_days_said(of_town text, days date[]) RETURNS SETOF committee_days
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
BEGIN
    RETURN QUERY EXECUTE committee_query(
        '(SELECT * FROM place_days WHERE town = $1 AND layer = ''villages'' AND date = ANY ($2)) d')
    USING of_town, days;
END $$;

-- Computes pairs of a place and a day anew, and the days of their committees.
CREATE FUNCTION refresh_days(of_town text, of_layer text, fids bigint[], days date[]) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
DECLARE
    which date[] := ARRAY(SELECT DISTINCT unnest(days));
BEGIN
    DELETE FROM place_days p USING unnest(fids, days) t (fid, date)
    WHERE p.town = of_town AND p.layer = of_layer AND p.date = t.date AND p.fid = t.fid;
    INSERT INTO place_days (town, layer, date, fid, committee, am, pm, am_basis, pm_basis)
    SELECT * FROM days_said(of_town, of_layer, fids, days);
    IF of_layer = 'villages' THEN
        DELETE FROM committee_days WHERE town = of_town AND date = ANY (which);
        INSERT INTO committee_days SELECT * FROM committee_days_said(of_town, which);
    END IF;
END $$;

-- Counts the days of a place that are alike. The rows are read page by page, as a walk along an index would fetch each
-- of them alone.
CREATE FUNCTION days_alike(of_town text, of_layer text, first date, last date, of_committee text, today date)
RETURNS TABLE (fid bigint, past boolean, code integer, n bigint)
LANGUAGE plpgsql STABLE SET enable_indexscan = off SET plan_cache_mode = force_custom_plan
SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
BEGIN
    RETURN QUERY
    SELECT d.fid, d.date < today, d.code, count(*)
    FROM place_days d
    WHERE (of_town = '' OR d.town = of_town) AND d.layer = of_layer AND d.date BETWEEN first AND last
        AND (of_committee = '' OR d.committee = of_committee)
    GROUP BY 1, 2, 3;
END $$;

-- The pairs of places and days of which the records say anything, or place_days does.
CREATE FUNCTION days_touched(of_town text, of_layer text, of_fids bigint[], OUT fids bigint[], OUT days date[])
LANGUAGE sql STABLE SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
    SELECT coalesce(array_agg(fid), '{}'), coalesce(array_agg(date), '{}') FROM (
        SELECT coalesce(village, street) AS fid, date FROM sweeps
        WHERE town = of_town AND CASE of_layer WHEN 'villages' THEN village ELSE street END = ANY (of_fids)
        UNION
        SELECT f, d::date FROM suspensions x CROSS JOIN unnest(of_fids) f
            CROSS JOIN generate_series(x.date, coalesce(x.ends, x.date), interval '1 day') d
        WHERE x.town = of_town AND (x.village IS NULL OR of_layer = 'villages' AND x.village = f)
        UNION
        SELECT fid, date FROM place_days WHERE town = of_town AND layer = of_layer AND fid = ANY (of_fids)) t
$$;

-- Keeps both tables as records and lives change. The first argument says what the rows are of.
CREATE FUNCTION keep_days() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
DECLARE
    rows text := CASE TG_OP WHEN 'INSERT' THEN 'SELECT * FROM new_rows' WHEN 'DELETE' THEN 'SELECT * FROM old_rows'
        ELSE 'SELECT * FROM new_rows UNION ALL SELECT * FROM old_rows' END;
    touched record;
    found record;
BEGIN
    IF TG_TABLE_NAME IN ('villages', 'streets') THEN
        -- What moves on the map or gets another name says nothing of its days.
        rows := CASE TG_OP WHEN 'UPDATE' THEN 'SELECT n.town, n.fid FROM new_rows n JOIN old_rows o USING (town, fid)
                WHERE n.committee IS DISTINCT FROM o.committee' ELSE rows END;
        rows := format('SELECT town, %L AS layer, array_agg(fid) AS fids FROM (%s) r GROUP BY town',
            TG_TABLE_NAME, rows);
    ELSIF TG_TABLE_NAME = 'sweeps' THEN
        FOR touched IN EXECUTE format('SELECT town, CASE WHEN village IS NULL THEN ''streets''
            ELSE ''villages'' END AS layer,
                array_agg(fid) AS fids, array_agg(date) AS days
            FROM (SELECT DISTINCT town, village, coalesce(village, street) AS fid, date
                FROM (%s) r) t GROUP BY 1, 2', rows)
        LOOP
            PERFORM refresh_days(touched.town, touched.layer, touched.fids, touched.days);
        END LOOP;
        RETURN NULL;
    ELSIF TG_TABLE_NAME = 'suspensions' THEN
        FOR touched IN EXECUTE format('SELECT p.town, p.layer, array_agg(p.fid) AS fids, array_agg(p.date) AS days
            FROM (SELECT DISTINCT l.town, l.layer, l.fid, d::date AS date FROM (%s) r
                JOIN place_lives l ON l.town = r.town
                    AND (r.village IS NULL OR l.layer = ''villages'' AND l.fid = r.village)
                CROSS JOIN generate_series(r.date, coalesce(r.ends, r.date), interval ''1 day'') d) p
            GROUP BY 1, 2', rows)
        LOOP
            PERFORM refresh_days(touched.town, touched.layer, touched.fids, touched.days);
        END LOOP;
        RETURN NULL;
    ELSE
        rows := format('SELECT town, %L AS layer, array_agg(DISTINCT %I) AS fids FROM (%s) r GROUP BY town',
            TG_ARGV[0] || 's', TG_ARGV[0], rows);
    END IF;
    FOR touched IN EXECUTE rows LOOP
        SELECT * INTO found FROM days_touched(touched.town, touched.layer, touched.fids);
        IF cardinality(found.fids) > 0 THEN
            PERFORM refresh_days(touched.town, touched.layer, found.fids, found.days);
        END IF;
    END LOOP;
    RETURN NULL;
END $$;

-- Computes all days of all towns anew.
CREATE FUNCTION rebuild_days() RETURNS void
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
        DELETE FROM committee_days c WHERE c.town = kept.town AND kept.layer = 'villages';
        SELECT * INTO found FROM days_touched(kept.town, kept.layer,
            ARRAY(SELECT DISTINCT fid FROM place_lives l WHERE l.town = kept.town AND l.layer = kept.layer));
        PERFORM refresh_days(kept.town, kept.layer, found.fids, found.days);
    END LOOP;
END $$;

-- Counts the rows that differ from rows computed anew from the records.
CREATE FUNCTION days_faults() RETURNS bigint
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

CREATE FUNCTION open_days(tbl text, of_place text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    op text;
BEGIN
    FOREACH op IN ARRAY ARRAY['INSERT', 'UPDATE', 'DELETE'] LOOP
        EXECUTE format('CREATE TRIGGER keep_days_%s AFTER %s ON %I REFERENCING %s
            FOR EACH STATEMENT EXECUTE FUNCTION keep_days(%L)', lower(op), op, tbl,
            CASE op WHEN 'INSERT' THEN 'NEW TABLE AS new_rows' WHEN 'DELETE' THEN 'OLD TABLE AS old_rows'
                ELSE 'OLD TABLE AS old_rows NEW TABLE AS new_rows' END, of_place);
    END LOOP;
END $$;
-- +goose StatementEnd

SELECT open_days(tbl, of_place) FROM (VALUES ('sweeps', ''), ('suspensions', ''), ('village_periods', 'village'),
    ('street_periods', 'street'), ('villages', 'village'), ('streets', 'street')) t (tbl, of_place);
SELECT rebuild_days();
