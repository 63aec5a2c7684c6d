-- +goose Up
-- These indexes find the first rows of a sorted list. Only layers that grow and the fields by which users mostly sort
-- have them, since each index slows writes. Rows with equal values follow by their key in both directions, so a field
-- whose values many rows share has an index for each direction. A listed value is sorted by its position in the list,
-- as in orderSQL of internal/postgis; a test compares the two.

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

SELECT open_sorted('parcels', ARRAY['code COLLATE "C"', 'area_m2'], ARRAY['updated_at',
    $$array_position(ARRAY['suspected','verified','tasked','clearing','replanted','check_town','check_county',
        'check_city','check_region','closed','in_care','ruled_out','abandoned_again']::text[], stage::text)$$]);
SELECT open_sorted('plots', ARRAY['code COLLATE "C"', 'area_m2'], ARRAY['updated_at',
    $$array_position(ARRAY['citrus','lotus','golden_locust','oil_tea','camellia','rice']::text[], crop::text)$$]);
