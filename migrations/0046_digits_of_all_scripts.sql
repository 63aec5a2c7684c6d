-- +goose Up
-- Digits of other scripts and Chinese numerals write a phone's number as well as 0 to 9 do.

-- +goose StatementBegin
CREATE OR REPLACE FUNCTION plain_form(typed text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT translate(
        translate(
            regexp_replace(normalize(typed, NFKC),
                '[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFE00-\uFE0F\uFEFF]', '', 'g'),
            '零〇一二三四五六七八九幺壹贰叁肆伍陆柒捌玖'
            '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९০১২৩৪৫৬৭৮৯๐๑๒๓๔๕๖๗๘๙༠༡༢༣༤༥༦༧༨༩᠐᠑᠒᠓᠔᠕᠖᠗᠘᠙',
            '001234567891123456789'
            '0123456789012345678901234567890123456789012345678901234567890123456789'),
        E'\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u30FC~_\u00B7\u2022\u2027\u30FB\u2219\u3002\t\n\r\u3000',
        '----------......    ')
$$;

CREATE OR REPLACE FUNCTION holds_identity(typed text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT (typed ~ '[^\u0000-\u002F\u003A-\u00B1\u4E00-\u9FFF]' OR typed ~ '[零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖]{2}')
        AND length(regexp_replace(tuntu.plain_form(typed), '[^0-9]', '', 'g')) > 9
        AND tuntu.masked_plain(tuntu.plain_form(typed)) <> tuntu.plain_form(typed)
$$;
-- +goose StatementEnd
