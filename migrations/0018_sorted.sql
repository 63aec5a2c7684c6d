-- +goose Up
-- Indexes by which the first rows of a sorted list are found, of the layers that grow and of the fields that
-- their lists are mostly sorted by; each costs a little at every write. Equal rows follow by their key
-- whichever way a list is sorted, so what many rows share has an index for each way. A listed value is
-- sorted by its place in the list (orderSQL in internal/postgis says the same; a test holds them together).

-- +goose StatementBegin
CREATE FUNCTION open_sorted(of_layer text, sorted_by text[], shared text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    key text;
BEGIN
    FOREACH key IN ARRAY sorted_by || shared LOOP
        EXECUTE format('CREATE INDEX ON %I (town, (%2$s), fid) WHERE (%2$s) IS NOT NULL', of_layer, key);
    END LOOP;
    FOREACH key IN ARRAY shared LOOP
        EXECUTE format('CREATE INDEX ON %I (town, (%2$s) DESC, fid) WHERE (%2$s) IS NOT NULL', of_layer, key);
    END LOOP;
END $$;
-- +goose StatementEnd

SELECT open_sorted('parcels', ARRAY['code COLLATE "C"', 'name COLLATE "C"', 'area_m2'], ARRAY['updated_at',
    $$array_position(ARRAY['suspected','verified','tasked','clearing','replanted','check_town','check_county',
        'check_city','check_region','closed','in_care','ruled_out','abandoned_again']::text[], stage::text)$$]);
SELECT open_sorted('plots', ARRAY['code COLLATE "C"', 'name COLLATE "C"', 'area_m2'], ARRAY['updated_at',
    $$array_position(ARRAY['citrus','lotus','golden_locust','oil_tea','camellia','rice']::text[], crop::text)$$]);
