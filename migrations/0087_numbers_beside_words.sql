-- +goose Up
-- A Chinese numeral beside a number may be a word: of 张三13812345678 the name ends in one. Such a text is read in both
-- ways, with the numeral as a digit and without.

-- +goose StatementBegin
-- apart_from_words parts Chinese numerals from the digits that they touch; a text in which none do is null.
CREATE FUNCTION apart_from_words(typed text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN n.plain ~ '[零〇一二三四五六七八九幺壹贰叁肆伍陆柒捌玖][0-9]|[0-9][零〇一二三四五六七八九幺壹贰叁肆伍陆柒捌玖]'
        THEN regexp_replace(regexp_replace(n.plain, '([零〇一二三四五六七八九幺壹贰叁肆伍陆柒捌玖])([0-9])', '\1→\2', 'g'),
            '([0-9])([零〇一二三四五六七八九幺壹贰叁肆伍陆柒捌玖])', '\1→\2', 'g') END
    FROM (SELECT normalize(typed, NFKC) AS plain) n
$$;

-- masked_text masks a text's numbers in each way in which it can be read; a text without any is plain and whole.
CREATE FUNCTION masked_text(plain text, apart text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    masked text := tuntu.masked_letters(plain);
    other text;
BEGIN
    IF apart IS NULL OR masked <> plain THEN
        RETURN masked;
    END IF;
    other := tuntu.plain_form(apart);
    masked := tuntu.masked_letters(other);
    RETURN CASE WHEN masked <> other THEN replace(masked, '→', '') ELSE plain END;
END $$;

CREATE OR REPLACE FUNCTION holds_identity(typed text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT (typed ~ '[^\u0000-\u002F\u003A-\u00B1\u4E00-\u9FFF]' OR typed ~ '[零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖]{2}')
        AND length(regexp_replace(tuntu.plain_form(typed), '[^0-9]', '', 'g')) > 6
        AND tuntu.masked_text(tuntu.plain_form(typed), tuntu.apart_from_words(typed)) <> tuntu.plain_form(typed)
$$;

CREATE OR REPLACE FUNCTION mask_text(typed text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN tuntu.holds_identity(typed)
        THEN tuntu.masked_text(tuntu.plain_form(typed), tuntu.apart_from_words(typed)) ELSE typed END
$$;
-- +goose StatementEnd
