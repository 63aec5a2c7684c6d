-- +goose Up
-- Each row of place_days has a number that is made of its letters and bases. Measures by place count the rows that are
-- alike by it, as one number is compared faster than four texts.

ALTER TABLE place_days ADD code integer NOT NULL GENERATED ALWAYS AS (coalesce(ascii(am), 33)
    + (coalesce(ascii(pm), 33) << 7) + (coalesce(ascii(am_basis), 33) << 14) + (coalesce(ascii(pm_basis), 33) << 21))
    STORED;
COMMENT ON COLUMN place_days.code IS 'the first letters of am, pm and their bases, seven bits each; ! for null';

-- days_said and refresh_days leave the number out; days_said lays each suspension's days out once instead of looking
-- through all suspensions for each day.
DROP FUNCTION days_said;
-- +goose StatementBegin
CREATE FUNCTION days_said(of_town text, of_layer text, fids bigint[], days date[]) RETURNS TABLE (town text, layer text,
    date date, fid bigint, committee text, am text, pm text, am_basis text, pm_basis text)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
BEGIN
    RETURN QUERY EXECUTE format($q$
        WITH asked AS (
            SELECT DISTINCT t.fid, t.date, l.committee FROM unnest($2, $3) t (fid, date)
            JOIN place_lives l ON l.town = $1 AND l.layer = %1$L AND l.fid = t.fid AND t.date BETWEEN l.starts
                AND l.ends
        ), report AS (
            SELECT DISTINCT ON (coalesce(s.corrects, s.id)) a.fid, a.date, a.committee, s.slot, s.id,
                s.captured_at, s.basis,
                array_position('{on_time,late,partial,missed}', s.state) AS rank,
                CASE s.basis WHEN 'paper' THEN 3 WHEN 'told' THEN 2 ELSE 1 END AS trust
            FROM asked a JOIN sweeps s ON s.town = $1 AND s.%2$I = a.fid AND s.date = a.date
            WHERE s.voided IS NULL
            ORDER BY coalesce(s.corrects, s.id), s.captured_at DESC, s.id DESC
        ), span AS (
            SELECT min(date) AS a, max(date) AS b FROM asked
        ), rest AS (
            -- each suspension's days are laid out once, those that are asked for
            SELECT DISTINCT d::date AS date, h.slot, x.committee, x.village
            FROM suspensions x CROSS JOIN span CROSS JOIN (VALUES ('am'), ('pm')) h (slot)
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
        of_layer, CASE of_layer WHEN 'villages' THEN 'village' ELSE 'street' END) USING of_town, fids, days;
END $$;

CREATE OR REPLACE FUNCTION refresh_days(of_town text, of_layer text, fids bigint[], days date[]) RETURNS void
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
-- +goose StatementEnd
