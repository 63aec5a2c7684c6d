-- +goose Up
-- This table holds the terms by which a search finds features, so that it need not read the
-- features: each name, each ending of a name, and its Pinyin. Endings are stored because a word of
-- one or two characters may stand anywhere in a Chinese name. Indexes on the layers' tables find
-- codes.

CREATE TABLE search_terms (
    town  text NOT NULL,
    layer text NOT NULL,
    fid   bigint NOT NULL,
    kind  text NOT NULL CHECK (kind IN ('name', 'ending', 'letters', 'initials')),
    term  text NOT NULL,
    PRIMARY KEY (town, layer, fid, kind, term)
);
CREATE INDEX ON search_terms (term text_pattern_ops, town);
COMMENT ON COLUMN search_terms.kind IS
    'a whole name or alias, what one ends in, Pinyin without tones and spaces, or its initials';

-- +goose StatementBegin
-- Returns Pinyin in lower case without tones.
CREATE FUNCTION toneless(pinyin text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT translate(lower(pinyin), 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü', 'aaaaeeeeiiiioooouuuuvvvvv')
$$;

-- Returns the terms by which a search finds a feature.
CREATE FUNCTION terms_of(name text, name_hant text, pinyin text, aliases text[])
RETURNS TABLE (kind text, term text) LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    WITH names AS (
        SELECT DISTINCT left(lower(n), 100) AS n FROM unnest(ARRAY[name, name_hant] || aliases) n WHERE n <> ''
    )
    SELECT 'name', n FROM names
    UNION
    SELECT 'ending', substr(n, place) FROM names CROSS JOIN generate_series(2, least(char_length(n), 40)) place
    UNION
    SELECT 'letters', left(replace(tuntu.toneless(pinyin), ' ', ''), 600) WHERE pinyin <> ''
    UNION
    SELECT 'initials', left(regexp_replace(tuntu.toneless(pinyin), '(\S)\S*\s*', '\1', 'g'), 100) WHERE pinyin <> ''
$$;

-- Runs after each statement, and updates the terms of features that were inserted, deleted or
-- renamed.
CREATE FUNCTION note_terms() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
DECLARE
    renamed constant text := '(o.name, o.name_hant, o.pinyin, o.aliases) IS DISTINCT FROM
        (n.name, n.name_hant, n.pinyin, n.aliases)';
BEGIN
    -- Each statement is planned for its own number of rows: a plan that was made for one row takes for
    -- ever for many.
    IF TG_OP = 'DELETE' THEN
        EXECUTE 'DELETE FROM search_terms t USING old_rows o
            WHERE t.town = o.town AND t.layer = $1 AND t.fid = o.fid' USING TG_TABLE_NAME;
    ELSIF TG_OP = 'UPDATE' THEN
        EXECUTE 'DELETE FROM search_terms t USING old_rows o JOIN new_rows n USING (town, fid)
            WHERE t.town = o.town AND t.layer = $1 AND t.fid = o.fid AND ' || renamed USING TG_TABLE_NAME;
        EXECUTE 'INSERT INTO search_terms (town, layer, fid, kind, term)
            SELECT n.town, $1, n.fid, t.kind, t.term FROM old_rows o JOIN new_rows n USING (town, fid)
                CROSS JOIN LATERAL terms_of(n.name, n.name_hant, n.pinyin, n.aliases) t
            WHERE ' || renamed USING TG_TABLE_NAME;
    ELSE
        EXECUTE $q$
            INSERT INTO search_terms (town, layer, fid, kind, term)
            SELECT n.town, $1, n.fid, t.kind, t.term
            FROM new_rows n CROSS JOIN LATERAL terms_of(n.name, n.name_hant, n.pinyin, n.aliases) t
            WHERE n.name IS NOT NULL OR n.name_hant IS NOT NULL OR n.pinyin IS NOT NULL OR n.aliases <> '{}'$q$
            USING TG_TABLE_NAME;
    END IF;
    RETURN NULL;
END $$;

-- Adds the indexes and triggers that make a layer searchable, and inserts its features' terms.
CREATE FUNCTION open_search(of_layer text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    op text;
BEGIN
    EXECUTE format('CREATE INDEX ON %I (lower(code) text_pattern_ops, town)', of_layer);
    EXECUTE format('CREATE INDEX ON %I (reverse(lower(code)) text_pattern_ops, town)', of_layer);
    FOREACH op IN ARRAY ARRAY['INSERT', 'UPDATE', 'DELETE'] LOOP
        EXECUTE format('CREATE TRIGGER note_terms_%s AFTER %s ON %I REFERENCING %s
                FOR EACH STATEMENT EXECUTE FUNCTION note_terms()',
            lower(op), op, of_layer,
            CASE op WHEN 'INSERT' THEN 'NEW TABLE AS new_rows' WHEN 'DELETE' THEN 'OLD TABLE AS old_rows'
                ELSE 'OLD TABLE AS old_rows NEW TABLE AS new_rows' END);
    END LOOP;
    EXECUTE format('INSERT INTO search_terms (town, layer, fid, kind, term)
        SELECT f.town, %1$L, f.fid, t.kind, t.term
        FROM %1$I f CROSS JOIN LATERAL terms_of(f.name, f.name_hant, f.pinyin, f.aliases) t', of_layer);
END $$;
-- +goose StatementEnd

SELECT open_search(layer)
FROM unnest('{committees,villages,zones,streets,sites,channels,pump_stations,parcels,plots}'::text[]) layer;
