-- +goose Up
-- What is known of a parcel beside its stage and its areas. The layer is public: whom it names are organisations, and a
-- person who contracts a parcel is a record of his own (migration 0079).

-- +goose StatementBegin
-- Whether a text names an organisation, and not a person: it ends in a word that organisations' names end in, also
-- before a bracket that ends in one. A list of several names does not, whatever parts them, as one of them may be a
-- person's, nor does what has a number of five digits or more.
CREATE FUNCTION is_organisation(named text) RETURNS boolean
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
    SELECT named !~ '[0-9０-９]{5}' AND btrim(named) !~ '[[:space:]　、，,；;：:/|＆&＋+·•・．.。]' AND btrim(named) ~ replace(
        '^[^（(]*([（(][^（）()]*[）)])?[^（）()]*_([（(][^（）()]*_[）)])?$', '_',
        '(合作社|联合社|聯合社|经联社|經聯社|供销社|供銷社|公司|集团|集團|企业|企業|合作组织|合作組織'
        '|经济组织|經濟組織|农场|農場|林场|林場|茶场|茶場|果场|果場|牧场|牧場|种植场|種植場|养殖场|養殖場'
        '|加工厂|加工廠|村委会|村委會|居委会|居委會|委员会|委員會|村公所|村民小组|村民小組|社区|社區|政府|办公室|辦公室'
        '|办事处|辦事處|中心|农技站|農技站|水利站|农机站|農機站|林业站|林業站|工作站|服务站|服務站|管理站'
        '|农村局|農村局|资源局|資源局|林业局|林業局|水利局|财政局|財政局|管理局|学校|學校|中学|中學|小学|小學'
        '|大学|大學|学院|學院|研究院|研究所|科学院|科學院|协会|協會|联合会|聯合會|工作队|工作隊|服务队|服務隊'
        '|党支部|黨支部|党委|黨委|部队|部隊|医院|醫院)')
$$;
-- +goose StatementEnd
REVOKE EXECUTE ON FUNCTION is_organisation FROM PUBLIC;

ALTER TABLE parcels
    ADD responsible_unit text CHECK (tuntu.is_organisation(responsible_unit)),
    ADD contractor text CHECK (tuntu.is_organisation(contractor)),
    ADD ownership text CHECK (ownership IN ('state', 'collective', 'group', 'village', 'township')),
    ADD land_class text CHECK (land_class IN ('0101', '0102', '0103', '0201', '0202', '0204', '0301', '0302', '0305',
        '0307', '0404', '1104', '1203')),
    ADD abandon_reason text CHECK (abandon_reason IN ('labour', 'low_return', 'water', 'access', 'terrain', 'soil',
        'wildlife', 'disaster', 'dispute', 'project', 'other')),
    ADD work_done text CHECK (work_done IN ('clearing', 'ploughing', 'levelling', 'irrigation', 'road', 'soil',
        'combined', 'other')),
    ADD replanted_on date,
    ADD expected_kg double precision CHECK (expected_kg >= 0),
    ADD harvested_kg double precision CHECK (harvested_kg >= 0),
    ADD cost_yuan double precision CHECK (cost_yuan >= 0 AND cost_yuan::numeric = round(cost_yuan::numeric, 2));
COMMENT ON COLUMN parcels.responsible_unit IS 'the organisation that is to see to the parcel';
COMMENT ON COLUMN parcels.contractor IS 'the organisation that works it; a person is named in parcel_holders alone';
COMMENT ON COLUMN parcels.land_class IS 'a code of GB/T 21010';
COMMENT ON COLUMN parcels.expected_kg IS 'of the whole parcel';
COMMENT ON COLUMN parcels.harvested_kg IS 'of the whole parcel';
SELECT open_layer('parcels');
SELECT open_sorted('parcels', '{}', ARRAY['responsible_unit COLLATE "C"', 'contractor COLLATE "C"', 'replanted_on',
    'expected_kg', 'harvested_kg', 'cost_yuan'], '{}');
DROP INDEX parcels_town_fid_idx1; -- open_sorted makes the index of aliases, which was there
-- Rows of a listed value are asked for value by value; the few that have one are found by these.
-- +goose StatementBegin
DO $$
DECLARE
    field text;
BEGIN
    FOREACH field IN ARRAY '{ownership,land_class,abandon_reason,work_done}'::text[] LOOP
        EXECUTE format('CREATE INDEX ON parcels (town, %1$I, fid) WHERE %1$I IS NOT NULL', field);
    END LOOP;
END $$;
-- +goose StatementEnd
