-- +goose Up
-- Tiles of far zooms show sums of features. This table keeps them: each row counts and sums a
-- layer's features in one pixel, at each zoom from 4 to 10. A pixel is 1/64 as wide as a tile of
-- its zoom. The rows of zoom 10 sum the features whose box has its middle in the pixel; a row of a
-- farther zoom sums the four pixels below it. The transaction that writes features computes the
-- touched pixels anew and never adds differences.

CREATE TABLE generalised (
    town        text NOT NULL,
    layer       text NOT NULL,
    zoom        smallint NOT NULL,
    x           integer NOT NULL, -- of the pixel, counted from 180° west
    y           integer NOT NULL, -- of the pixel, counted from the north
    committee   text NOT NULL,    -- its code; empty: no committee, and always so below zoom 8
    value       text NOT NULL,    -- of the field by which the layer is grouped; empty: none
    count       integer NOT NULL,
    area_m2     double precision NOT NULL,
    large_count integer NOT NULL, -- number of features that tiles draw singly from zoom 10 on
    large_m2    double precision NOT NULL,
    west        double precision NOT NULL, -- the box around all features, EPSG:4490
    south       double precision NOT NULL,
    east        double precision NOT NULL,
    north       double precision NOT NULL,
    PRIMARY KEY (town, layer, zoom, x, y, committee, value)
);
CREATE INDEX ON generalised (layer, zoom, x, y);

-- These pixels of zooms 6 to 10 hold more features than 64 px can show apart. Tiles that are four
-- zooms nearer show their features as groups.
CREATE TABLE crowded (
    town  text NOT NULL,
    layer text NOT NULL,
    zoom  smallint NOT NULL,
    x     integer NOT NULL,
    y     integer NOT NULL,
    PRIMARY KEY (town, layer, zoom, x, y)
);
CREATE INDEX ON crowded (layer, zoom, x, y);

-- +goose StatementBegin
-- home_of returns the pixel of zoom 10 that holds the middle of a geometry's box, as x · 2¹⁶ + y.
-- An index uses the function, and a restore runs it without a search path.
CREATE FUNCTION home_of(place geometry) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT floor(((public.ST_XMin(place) + public.ST_XMax(place)) / 2 + 20037508.342789244)
            / 40075016.68557849 * 65536)::bigint * 65536
        + floor((20037508.342789244 - (public.ST_YMin(place) + public.ST_YMax(place)) / 2)
            / 40075016.68557849 * 65536)::bigint
$$;

-- Features of this area (4 ha) or more are drawn singly from zoom 10 on.
CREATE FUNCTION large_m2() RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT 40000.0::double precision
$$;

-- A pixel of 64 px with more features than this is crowded.
CREATE FUNCTION crowd() RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS 'SELECT 800';

-- Returns a query for a layer's rows at zoom 10: of town $1, and of the homes $2 if in_homes is set.
CREATE FUNCTION generalised_rows(of_layer text, grouped_by text, in_homes boolean) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
DECLARE
    area text := CASE WHEN EXISTS (SELECT FROM pg_attribute WHERE attrelid = format('tuntu.%I', of_layer)::regclass
        AND attname = 'area_m2') THEN 'area_m2' ELSE '0::double precision' END;
BEGIN
    RETURN format(
        'SELECT town, %1$L AS layer, 10::smallint AS zoom, (home >> 16)::integer AS x, (home & 65535)::integer AS y,
            committee, value, count(*)::integer AS count, coalesce(sum(area), 0) AS area_m2,
            (count(*) FILTER (WHERE area >= large_m2()))::integer AS large_count,
            coalesce(sum(area) FILTER (WHERE area >= large_m2()), 0) AS large_m2,
            min(ST_XMin(geom)) AS west, min(ST_YMin(geom)) AS south, max(ST_XMax(geom)) AS east,
            max(ST_YMax(geom)) AS north
        FROM (SELECT town, home_of(geom3857) AS home, coalesce(committee, '''') AS committee, %2$s AS value,
                %3$s AS area, geom
            FROM tuntu.%1$I WHERE town = $1 %4$s OFFSET 0) f
        GROUP BY town, home, committee, value',
        of_layer, CASE WHEN grouped_by = '' THEN '''''' ELSE format('coalesce(%I, '''')', grouped_by) END, area,
        CASE WHEN in_homes THEN 'AND home_of(geom3857) = ANY ($2)' ELSE '' END);
END $$;

-- Replaces the rows of some pixels, and does not write rows that stay the same. The query made
-- gives the new rows; its $1 is the town, $2 the homes, $3 and $4 the pixels' x and y, $5 the layer
-- and $6 the zoom.
CREATE FUNCTION put_generalised(made text, of_town text, homes bigint[], xs integer[], ys integer[],
    of_layer text, of_zoom integer) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
BEGIN
    EXECUTE format($q$
        WITH made AS MATERIALIZED (%s), gone AS (
            DELETE FROM generalised g USING unnest($3, $4) t (x, y)
            WHERE g.town = $1 AND g.layer = $5 AND g.zoom = $6 AND g.x = t.x AND g.y = t.y AND NOT EXISTS (
                SELECT FROM made m WHERE (m.x, m.y, m.committee, m.value) = (g.x, g.y, g.committee, g.value)))
        INSERT INTO generalised AS g SELECT * FROM made
        ON CONFLICT (town, layer, zoom, x, y, committee, value) DO UPDATE
        SET count = excluded.count, area_m2 = excluded.area_m2,
            large_count = excluded.large_count, large_m2 = excluded.large_m2,
            west = excluded.west, south = excluded.south, east = excluded.east, north = excluded.north
        WHERE g IS DISTINCT FROM excluded$q$, made)
        USING of_town, homes, xs, ys, of_layer, of_zoom;
END $$;

-- Computes a layer's pixels in a town anew: those above the given homes, or all if homes is null.
CREATE FUNCTION regeneralise(of_layer text, grouped_by text, of_town text, homes bigint[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
DECLARE
    xs integer[];
    ys integer[];
BEGIN
    IF homes IS NULL OR cardinality(homes) > 5000 THEN
        DELETE FROM generalised WHERE town = of_town AND layer = of_layer;
        DELETE FROM crowded WHERE town = of_town AND layer = of_layer;
        -- rows are written in the order in which tiles read them
        EXECUTE 'INSERT INTO generalised ' || generalised_rows(of_layer, grouped_by, false) || ' ORDER BY home'
            USING of_town;
        FOR z IN REVERSE 9..4 LOOP
            INSERT INTO generalised
            SELECT town, layer, z, x >> 1, y >> 1, CASE WHEN z >= 8 THEN committee ELSE '' END, value, sum(count),
                sum(area_m2), sum(large_count), sum(large_m2), min(west), min(south), max(east), max(north)
            FROM generalised WHERE town = of_town AND layer = of_layer AND zoom = z + 1
            GROUP BY 1, 2, 4, 5, 6, 7 ORDER BY 4, 5;
        END LOOP;
        INSERT INTO crowded SELECT town, layer, zoom, x, y FROM generalised
        WHERE town = of_town AND layer = of_layer AND zoom BETWEEN 6 AND 10
        GROUP BY town, layer, zoom, x, y HAVING sum(count - large_count) > crowd();
        RETURN;
    END IF;
    SELECT array_agg(home >> 16), array_agg(home & 65535) INTO xs, ys FROM unnest(homes) home;
    PERFORM put_generalised(generalised_rows(of_layer, grouped_by, true), of_town, homes, xs, ys, of_layer, 10);
    PERFORM note_crowds(of_layer, of_town, xs, ys, 10);
    FOR z IN REVERSE 9..4 LOOP
        SELECT array_agg(x), array_agg(y) INTO xs, ys
        FROM (SELECT DISTINCT x >> 1 AS x, y >> 1 AS y FROM unnest(xs, ys) t (x, y)) p;
        PERFORM put_generalised(format($q$
            SELECT town, layer, $6::smallint AS zoom, t.x, t.y, %s AS committee, value, sum(count)::integer AS count,
                sum(area_m2) AS area_m2, sum(large_count)::integer AS large_count, sum(large_m2) AS large_m2,
                min(west) AS west, min(south) AS south, max(east) AS east, max(north) AS north
            FROM unnest($3, $4) t (x, y) JOIN generalised b ON b.town = $1 AND b.layer = $5 AND b.zoom = $6 + 1
                AND b.x = ANY (ARRAY[2 * t.x, 2 * t.x + 1]) AND b.y BETWEEN 2 * t.y AND 2 * t.y + 1
            GROUP BY 1, 2, 4, 5, 6, 7$q$, CASE WHEN z >= 8 THEN 'committee' ELSE '''''' END),
            of_town, NULL, xs, ys, of_layer, z);
        IF z >= 6 THEN
            PERFORM note_crowds(of_layer, of_town, xs, ys, z);
        END IF;
    END LOOP;
END $$;

-- Updates the table of crowded pixels for the given pixels.
CREATE FUNCTION note_crowds(of_layer text, of_town text, xs integer[], ys integer[], of_zoom integer) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
BEGIN
    DELETE FROM crowded c USING unnest(xs, ys) t (x, y)
    WHERE c.town = of_town AND c.layer = of_layer AND c.zoom = of_zoom AND c.x = t.x AND c.y = t.y
        AND coalesce((SELECT sum(g.count - g.large_count) FROM generalised g WHERE g.town = of_town
            AND g.layer = of_layer AND g.zoom = of_zoom AND g.x = t.x AND g.y = t.y), 0) <= crowd();
    INSERT INTO crowded SELECT of_town, of_layer, of_zoom, t.x, t.y FROM unnest(xs, ys) t (x, y)
    WHERE (SELECT sum(g.count - g.large_count) FROM generalised g WHERE g.town = of_town AND g.layer = of_layer
        AND g.zoom = of_zoom AND g.x = t.x AND g.y = t.y) > crowd()
    ON CONFLICT DO NOTHING;
END $$;

-- Runs after each statement, and computes anew the pixels of inserted, deleted and moved features
-- and of those whose group has changed. Its argument is the field by which the layer is grouped, or
-- empty.
CREATE FUNCTION generalise() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
DECLARE
    place record;
    before bigint;
    changed text := CASE WHEN TG_ARGV[0] = '' THEN '' ELSE format('OR o.%1$I IS DISTINCT FROM n.%1$I', TG_ARGV[0]) END;
BEGIN
    FOR place IN EXECUTE format('SELECT town, count(*) AS touched, array_agg(DISTINCT home) AS homes
        FROM (%s) t GROUP BY town', CASE TG_OP
        WHEN 'INSERT' THEN 'SELECT town, home_of(geom3857) AS home FROM new_rows'
        WHEN 'DELETE' THEN 'SELECT town, home_of(geom3857) AS home FROM old_rows'
        ELSE format('SELECT town, unnest(ARRAY[home_of(o.geom3857), home_of(n.geom3857)]) AS home
            FROM old_rows o JOIN new_rows n USING (town, fid)
            WHERE o.geom3857 IS DISTINCT FROM n.geom3857 OR o.committee IS DISTINCT FROM n.committee %s', changed) END)
    LOOP
        -- A statement that touches much of the town, such as a first import, recomputes all pixels at once.
        SELECT features INTO before FROM layer_revisions WHERE town = place.town AND layer = TG_TABLE_NAME;
        PERFORM regeneralise(TG_TABLE_NAME, TG_ARGV[0], place.town,
            CASE WHEN place.touched <= 1000 OR place.touched < before / 4 THEN place.homes END);
    END LOOP;
    RETURN NULL;
END $$;

-- Adds the index and the triggers that keep a layer's pixels, and fills the pixels from its
-- features.
CREATE FUNCTION open_generalised(of_layer text, grouped_by text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    op text;
    of_town text;
BEGIN
    EXECUTE format('CREATE INDEX ON %I (home_of(geom3857))', of_layer);
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = of_layer::regclass AND attname = 'area_m2') THEN
        EXECUTE format('CREATE INDEX ON %I USING gist (geom3857) WHERE area_m2 >= 40000', of_layer);
    END IF;
    FOREACH op IN ARRAY ARRAY['INSERT', 'UPDATE', 'DELETE'] LOOP
        EXECUTE format('CREATE TRIGGER generalise_%s AFTER %s ON %I REFERENCING %s
                FOR EACH STATEMENT EXECUTE FUNCTION generalise(%L)',
            lower(op), op, of_layer,
            CASE op WHEN 'INSERT' THEN 'NEW TABLE AS new_rows' WHEN 'DELETE' THEN 'OLD TABLE AS old_rows'
                ELSE 'OLD TABLE AS old_rows NEW TABLE AS new_rows' END, grouped_by);
    END LOOP;
    FOR of_town IN SELECT town FROM towns LOOP
        PERFORM regeneralise(of_layer, grouped_by, of_town, NULL);
    END LOOP;
END $$;

-- Lists the layers that have these triggers, with the field by which each is grouped.
CREATE FUNCTION generalised_layers() RETURNS TABLE (layer text, grouped_by text)
LANGUAGE sql STABLE SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
    SELECT c.relname, split_part(encode(g.tgargs, 'escape'), '\000', 1)
    FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid
    WHERE g.tgname = 'generalise_insert' AND c.relnamespace = 'tuntu'::regnamespace
$$;

-- Computes all pixels of all towns anew.
CREATE FUNCTION rebuild_generalised() RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
DECLARE
    kept record;
BEGIN
    FOR kept IN SELECT layer, grouped_by, town FROM towns CROSS JOIN generalised_layers() ORDER BY town LOOP
        PERFORM pg_advisory_xact_lock(hashtextextended('tuntu town ' || kept.town, 0));
        PERFORM regeneralise(kept.layer, kept.grouped_by, kept.town, NULL);
    END LOOP;
END $$;

-- Counts the stored rows that differ from rows computed anew from the features.
CREATE FUNCTION generalised_faults() RETURNS bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
DECLARE
    kept record;
    of_town text;
    found bigint := 0;
    faults bigint;
BEGIN
    FOR kept IN SELECT layer AS relname, l.grouped_by FROM generalised_layers() l LOOP
        FOR of_town IN SELECT town FROM towns LOOP
            EXECUTE format($q$
                WITH made AS (
                    %s
                ), levels AS (
                    SELECT z, town, layer, x >> (10 - z) AS x, y >> (10 - z) AS y,
                        CASE WHEN z >= 8 THEN committee ELSE '' END AS committee, value, sum(count) AS count,
                        sum(area_m2) AS area_m2, sum(large_count) AS large_count, sum(large_m2) AS large_m2,
                        min(west) AS west, min(south) AS south, max(east) AS east, max(north) AS north
                    FROM made CROSS JOIN generate_series(4, 10) z GROUP BY 1, 2, 3, 4, 5, 6, 7)
                SELECT count(*) FROM levels m FULL JOIN (SELECT * FROM generalised WHERE town = $1 AND layer = %L) g
                    ON (g.zoom, g.x, g.y, g.committee, g.value) = (m.z, m.x, m.y, m.committee, m.value)
                WHERE (m.count, m.west, m.south, m.east, m.north) IS DISTINCT FROM
                        (g.count, g.west, g.south, g.east, g.north)
                    OR m.large_count IS DISTINCT FROM g.large_count
                    OR abs(m.area_m2 - g.area_m2) > 1e-6 * (1 + m.area_m2)
                    OR abs(m.large_m2 - g.large_m2) > 1e-6 * (1 + m.large_m2)$q$,
                generalised_rows(kept.relname, kept.grouped_by, false), kept.relname)
                INTO faults USING of_town;
            found := found + faults;
            EXECUTE $q$
                SELECT count(*) FROM (
                    SELECT zoom, x, y FROM generalised WHERE town = $1 AND layer = $2 AND zoom BETWEEN 6 AND 10
                    GROUP BY zoom, x, y HAVING sum(count - large_count) > crowd()) m
                FULL JOIN (SELECT zoom, x, y FROM crowded WHERE town = $1 AND layer = $2) c USING (zoom, x, y)
                WHERE m.zoom IS NULL OR c.zoom IS NULL$q$
                INTO faults USING of_town, kept.relname;
            found := found + faults;
        END LOOP;
    END LOOP;
    RETURN found;
END $$;
-- +goose StatementEnd

SELECT open_generalised('parcels', 'stage');
SELECT open_generalised('plots', 'crop');
SELECT open_generalised('villages', '');
