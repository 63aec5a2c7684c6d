-- +goose Up
-- A list that is sorted by a listed value, such as a stage, is put together value by value, so that one index of the
-- value serves both directions, filters and counts. Every other field that users sort by has an index of the rows that
-- have a value, which costs nothing where it is empty. A committee's rows are found in the order of their keys.

DROP INDEX parcels_town_array_position_fid_idx, parcels_town_array_position_fid_idx1,
    plots_town_array_position_fid_idx, plots_town_array_position_fid_idx1;
DROP INDEX parcels_town_committee_idx, plots_town_committee_idx;

-- +goose StatementBegin
-- open_sorted adds the indexes by which a layer's sorted lists begin. listed are fields with few values, which are
-- asked for one by one; valued are all others, of which a list begins with the rows that have a value; those whose
-- values many rows share have an index for each direction.
DROP FUNCTION open_sorted;
CREATE FUNCTION open_sorted(of_layer text, listed text[], valued text[], shared text[]) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    key text;
BEGIN
    FOREACH key IN ARRAY listed LOOP
        EXECUTE format('CREATE INDEX ON %I (town, %I, fid)', of_layer, key);
    END LOOP;
    FOREACH key IN ARRAY valued || shared LOOP
        EXECUTE format('CREATE INDEX ON %I (town, (%2$s), fid) WHERE (%2$s) IS NOT NULL', of_layer, key);
    END LOOP;
    FOREACH key IN ARRAY shared LOOP
        EXECUTE format('CREATE INDEX ON %I (town, (%2$s) DESC, fid) WHERE (%2$s) IS NOT NULL', of_layer, key);
    END LOOP;
    EXECUTE format('CREATE INDEX ON %I (town, fid) WHERE aliases <> ''{}''', of_layer);
END $$;
-- +goose StatementEnd

SELECT open_sorted('parcels', '{stage,crop,committee}',
    ARRAY['name COLLATE "C"', 'name_hant COLLATE "C"', 'pinyin COLLATE "C"', 'abandoned_year', 'surveyed_m2',
        'contracted_m2', 'accepted_m2'], '{}');
SELECT open_sorted('plots', '{crop,committee}',
    ARRAY['name COLLATE "C"', 'name_hant COLLATE "C"', 'pinyin COLLATE "C"', 'variety COLLATE "C"', 'planted_year',
        'contracted_m2'], '{}');
