-- +goose Up
-- A person's number is recognised whatever signs stand between its digits (brackets, commas, colons, symbols, keycaps),
-- and in the groups in which people write it: 138 12 34 56 78, 13812 345678, 1101 0519 4912 3100 2X.

-- +goose StatementBegin
-- between_digits is the pattern of one sign that may part the digits of a number: no letter, and not the sign of a
-- Chinese list, which parts numbers of their own.
CREATE FUNCTION between_digits() RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT '[\u0001-\u002F\u003A-\u0040\u005B-\u0060\u007B-\u00BF\u2000-\u2BFF\u3003-\u303F\U0001F000-\U0001FAFF]'
$$;

CREATE OR REPLACE FUNCTION plain_form(typed text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT translate(
        translate(
            regexp_replace(normalize(typed, NFKC),
                '[\u00AD\u0300-\u036F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064'
                '\u20D0-\u20FF\uFE00-\uFE0F\uFEFF]',
                '', 'g'),
            '零〇一二三四五六七八九幺壹贰叁肆伍陆柒捌玖'
            '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९০১২৩৪৫৬৭৮৯๐๑๒๓๔๕๖๗๘๙༠༡༢༣༤༥༦༧༨༩᠐᠑᠒᠓᠔᠕᠖᠗᠘᠙',
            '001234567891123456789'
            '0123456789012345678901234567890123456789012345678901234567890123456789'),
        E'\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u30FC~_\u00B7\u2022\u2027\u30FB\u2219\u3002\t\n\r\u3000',
        '----------......    ')
$$;

CREATE OR REPLACE FUNCTION masked_plain(plain text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    masked text := plain;
    written text;
    digits text;
    sign CONSTANT text := tuntu.between_digits();
BEGIN
    -- an identity number: district, day of birth, serial number, check digit; a code of as many digits has no such day
    FOR written IN
        SELECT m[1] FROM regexp_matches(plain, replace(
            '(?<![0-9])([1-9](?:_[0-9]){5}_(?:1_[89]|2_0)(?:_[0-9]){2}_(?:0_[1-9]|1_[0-2])'
            '_(?:0_[1-9]|[12]_[0-9]|3_[01])(?:_[0-9]){3}_[0-9Xx])(?![0-9])', '_', sign || '{0,2}'), 'g') m
    LOOP
        digits := regexp_replace(written, '[^0-9Xx]', '', 'g');
        IF tuntu.is_identity_number(digits) THEN
            masked := replace(masked, written, left(digits, 6) || '************');
        END IF;
    END LOOP;
    -- a mobile phone's number, in one or in the usual groups
    masked := regexp_replace(masked, replace(
        '(?<![0-9])((?:(?:[+]|00) ?86|\(?[+]?86\)?)?[-. (]{0,2}1[3-9][0-9])'
        '(?:_{0,3}[0-9]{4}_{0,3}[0-9]{4}|_[0-9]{3}_[0-9]{5}|[0-9]_[0-9]{3}_[0-9]{4}|[0-9]_[0-9]{4}_[0-9]{3}'
        '|[0-9]{2} [0-9]{6}|[0-9]{3} [0-9]{5})(?![0-9])', '_', sign), '\1********', 'g');
    -- the same with one sign between groups of two or three, or between all digits
    masked := regexp_replace(masked, replace(
        '(?<![0-9])(1[3-9][0-9](_)[0-9]{2})(?:\2[0-9]{2}){3}(?![0-9])', '_', sign), '\1********', 'g');
    masked := regexp_replace(masked, replace(
        '(?<![0-9])(1[3-9](_)[0-9]{2})(?:(?:\2[0-9]{2}){3}\2[0-9]|[0-9](?:\2[0-9]{3}){2})(?![0-9])', '_', sign),
        '\1********', 'g');
    masked := regexp_replace(masked, replace(
        '(?<![0-9])(1(_)[3-9][0-9])(?:\2[0-9]{2}){4}(?![0-9])', '_', sign), '\1********', 'g');
    masked := regexp_replace(masked, replace(
        '(?<![0-9])(1(_{1,3})[3-9]\2[0-9])(?:\2[0-9]){8}(?![0-9])', '_', sign), '\1********', 'g');
    -- a fixed line's number: an area's code and seven or eight digits, in one or apart
    RETURN regexp_replace(masked, replace(
        '(?<![0-9])((?:(?:[+]|00) ?86_{0,2}\(?0?|\(?0)(?:10|2[0-9]|[3-9][0-9]{2})\)?)'
        '_{0,3}[2-8][0-9]{2,3}_{0,2}[0-9]{4}(?![0-9])', '_', sign), '\1*******', 'g');
END $$;

CREATE OR REPLACE FUNCTION letters_as_digits(plain text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    alike CONSTANT text := 'OoОоΟοlI|ІіӀΙЗзбБ';
    digits CONSTANT text := '00000011111113366';
    sign CONSTANT text := tuntu.between_digits();
    read text := plain;
    run text;
BEGIN
    FOR run IN
        SELECT m[1] FROM regexp_matches(plain, format(
            '(?<![0-9A-Za-z\u0370-\u04FF])([0-9%1$s](?:%2$s{0,2}[0-9%1$s]){8,18}%2$s{0,2}[0-9Xx%1$s])'
            '(?![0-9A-Za-z\u0370-\u04FF])', alike, sign), 'g') m
    LOOP
        IF run ~ format('[%s]', alike)
            AND 3 * length(regexp_replace(run, '[^0-9]', '', 'g'))
                >= 2 * length(regexp_replace(run, format('[^0-9%s]', alike), '', 'g')) THEN
            read := replace(read, run, translate(run, alike, digits));
        END IF;
    END LOOP;
    RETURN read;
END $$;

CREATE OR REPLACE FUNCTION masked_letters(plain text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    masked text := tuntu.masked_plain(plain);
    read text;
BEGIN
    IF masked !~ replace('[0-9]_{0,2}[OoОоΟοlI|ІіӀΙЗзбБ]|[OoОоΟοlI|ІіӀΙЗзбБ]_{0,2}[0-9]', '_',
        tuntu.between_digits()) THEN
        RETURN masked;
    END IF;
    read := tuntu.letters_as_digits(masked);
    RETURN CASE WHEN tuntu.masked_plain(read) <> read THEN tuntu.masked_plain(read) ELSE masked END;
END $$;
-- +goose StatementEnd
