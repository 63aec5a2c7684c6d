-- +goose Up
-- Indexes by which the first rows of a sorted list are found: of the layers that grow, one for each field
-- that a list is sorted by, of the rows that have a value, and one of those that have none. Equal rows
-- follow by their key whichever way a list is sorted, so a field with few values has an index for each way.
-- A listed value is sorted by its place in the list (orderSQL in internal/postgis says the same, and a test
-- holds them together).

-- +goose StatementBegin
CREATE FUNCTION open_sorted(of_layer text, sorted_by text[], few_values text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    key text;
BEGIN
    FOREACH key IN ARRAY sorted_by || few_values LOOP
        EXECUTE format('CREATE INDEX ON %I (town, (%2$s), fid) WHERE (%2$s) IS NOT NULL', of_layer, key);
        IF NOT key = ANY ('{area_m2,updated_at}') THEN -- which each feature has
            EXECUTE format('CREATE INDEX ON %I (town, fid) WHERE (%s) IS NULL', of_layer, key);
        END IF;
    END LOOP;
    FOREACH key IN ARRAY few_values LOOP
        EXECUTE format('CREATE INDEX ON %I (town, (%2$s) DESC, fid) WHERE (%2$s) IS NOT NULL', of_layer, key);
    END LOOP;
END $$;
-- +goose StatementEnd

SELECT open_sorted('parcels', ARRAY[
    'code COLLATE "C"', 'name COLLATE "C"', 'pinyin COLLATE "C"', 'surveyed_m2', 'contracted_m2', 'accepted_m2',
    'area_m2'], ARRAY['updated_at',
    'committee COLLATE "C"', 'abandoned_year',
    $$array_position(ARRAY['suspected','verified','tasked','clearing','replanted','check_town','check_county',
        'check_city','check_region','closed','in_care','ruled_out','abandoned_again']::text[], stage::text)$$,
    $$array_position(ARRAY['citrus','lotus','golden_locust','oil_tea','camellia','rice']::text[], crop::text)$$]);
SELECT open_sorted('plots', ARRAY[
    'code COLLATE "C"', 'name COLLATE "C"', 'pinyin COLLATE "C"', 'contracted_m2', 'area_m2'], ARRAY['updated_at',
    'committee COLLATE "C"', 'variety COLLATE "C"', 'planted_year',
    $$array_position(ARRAY['citrus','lotus','golden_locust','oil_tea','camellia','rice']::text[], crop::text)$$]);
