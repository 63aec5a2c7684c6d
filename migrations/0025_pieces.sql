-- +goose Up
-- A tile of a near zoom shows a small part of a large area or a long line. This table keeps the features of some
-- layers that have many points in pieces: the part of each in each tile of zooms 13 and 15, with 500 m around it,
-- which is more than any tile's buffer. So a tile of zoom 13 or nearer needs one piece of a feature, and no cut lies
-- in it.

CREATE TABLE pieces (
    town  text NOT NULL,
    layer text NOT NULL,
    fid   bigint NOT NULL,
    zoom  smallint NOT NULL,
    x     integer NOT NULL, -- of the tile
    y     integer NOT NULL,
    piece geometry(Geometry, 3857) NOT NULL,
    PRIMARY KEY (town, layer, fid, zoom, x, y)
);
CREATE INDEX ON pieces (layer, zoom, x, y);

-- +goose StatementBegin
-- The pieces of a geometry in EPSG:3857. It is cut into columns first, so that not all of it is read for each tile.
CREATE FUNCTION pieces_of(of_town text, of_layer text, of_fid bigint, place geometry) RETURNS SETOF pieces
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    WITH cells AS (SELECT zoom, 20037508.342789244 AS half, 40075016.68557849 / (1 << zoom) AS side, 500 AS around
        FROM unnest(ARRAY[13, 15]::smallint[]) zoom)
    SELECT of_town, of_layer, of_fid, zoom, x, y, piece FROM cells
    CROSS JOIN LATERAL generate_series(floor((ST_XMin(place) - around + half) / side)::integer,
        floor((ST_XMax(place) + around + half) / side)::integer) x
    CROSS JOIN LATERAL (SELECT ST_ClipByBox2D(place, ST_MakeEnvelope(x * side - half - around, -half,
        (x + 1) * side - half + around, half)) AS strip OFFSET 0) s
    CROSS JOIN LATERAL generate_series(floor((half - ST_YMax(strip) - around) / side)::integer,
        floor((half - ST_YMin(strip) + around) / side)::integer) y
    CROSS JOIN LATERAL (SELECT ST_CollectionExtract(ST_ClipByBox2D(strip, ST_MakeEnvelope(-half,
        half - (y + 1) * side - around, half, half - y * side + around)), ST_Dimension(place) + 1) AS piece OFFSET 0) p
    WHERE NOT ST_IsEmpty(piece)
$$;

-- Runs after each statement, and cuts anew what it has inserted or moved.
CREATE FUNCTION cut() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        DELETE FROM pieces p USING old_rows o JOIN new_rows n USING (town, fid)
        WHERE p.layer = TG_TABLE_NAME AND p.town = o.town AND p.fid = o.fid AND o.geom3857 IS DISTINCT FROM n.geom3857;
        INSERT INTO pieces SELECT p.* FROM old_rows o JOIN new_rows n USING (town, fid)
        CROSS JOIN LATERAL pieces_of(n.town, TG_TABLE_NAME, n.fid, n.geom3857) p
        WHERE ST_NPoints(n.geom3857) > 64 AND o.geom3857 IS DISTINCT FROM n.geom3857;
    ELSIF TG_OP = 'DELETE' THEN
        DELETE FROM pieces p USING old_rows o WHERE p.layer = TG_TABLE_NAME AND p.town = o.town AND p.fid = o.fid;
    ELSE
        INSERT INTO pieces SELECT p.* FROM new_rows n
        CROSS JOIN LATERAL pieces_of(n.town, TG_TABLE_NAME, n.fid, n.geom3857) p WHERE ST_NPoints(n.geom3857) > 64;
    END IF;
    RETURN NULL;
END $$;

-- Lists the layers whose large features are cut.
CREATE FUNCTION cut_layers() RETURNS SETOF text
LANGUAGE sql STABLE SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
    SELECT c.relname::text FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid
    WHERE g.tgname = 'cut_insert' AND c.relnamespace = 'tuntu'::regnamespace
$$;

-- Computes all pieces anew.
CREATE FUNCTION rebuild_pieces() RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
DECLARE
    of_layer text;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('tuntu town ' || town, 0)) FROM towns ORDER BY town;
    DELETE FROM pieces;
    FOR of_layer IN SELECT cut_layers() LOOP
        EXECUTE format('INSERT INTO pieces SELECT p.* FROM tuntu.%1$I f
            CROSS JOIN LATERAL pieces_of(town, %1$L, fid, geom3857) p WHERE ST_NPoints(geom3857) > 64
            ORDER BY p.zoom, p.x, p.y', of_layer);
    END LOOP;
END $$;

-- Counts the stored pieces that differ from those computed anew.
CREATE FUNCTION pieces_faults() RETURNS bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
DECLARE
    of_layer text;
    found bigint;
    faults bigint;
BEGIN
    SELECT count(*) INTO found FROM pieces WHERE layer NOT IN (SELECT cut_layers());
    FOR of_layer IN SELECT cut_layers() LOOP
        EXECUTE format('SELECT count(*) FROM (SELECT p.* FROM tuntu.%1$I f
                CROSS JOIN LATERAL pieces_of(town, %1$L, fid, geom3857) p WHERE ST_NPoints(geom3857) > 64) m
            FULL JOIN (SELECT * FROM pieces WHERE layer = %1$L) p USING (town, fid, zoom, x, y)
            WHERE m.piece IS DISTINCT FROM p.piece', of_layer) INTO faults;
        found := found + faults;
    END LOOP;
    RETURN found;
END $$;

-- Adds the index of the small features and the triggers that cut the large ones. A tile reads the small ones by this
-- index and the large ones by their pieces.
CREATE FUNCTION open_cut(of_layer text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    op text;
BEGIN
    EXECUTE format('CREATE INDEX ON %I USING gist (geom3857) WHERE ST_NPoints(geom3857) <= 64', of_layer);
    FOREACH op IN ARRAY ARRAY['INSERT', 'UPDATE', 'DELETE'] LOOP
        EXECUTE format('CREATE TRIGGER cut_%s AFTER %s ON %I REFERENCING %s FOR EACH STATEMENT EXECUTE FUNCTION cut()',
            lower(op), op, of_layer,
            CASE op WHEN 'INSERT' THEN 'NEW TABLE AS new_rows' WHEN 'DELETE' THEN 'OLD TABLE AS old_rows'
                ELSE 'OLD TABLE AS old_rows NEW TABLE AS new_rows' END);
    END LOOP;
END $$;
-- +goose StatementEnd

SELECT open_cut('land');
SELECT open_cut('rivers');
SELECT open_cut('committees');
SELECT rebuild_pieces();
ANALYZE pieces;
