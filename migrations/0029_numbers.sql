-- +goose Up
-- A person's number is recognised however it is written: full-width or otherwise composed digits, with a country's
-- code, in groups, with blanks, dots, dashes or nothing between them. What is judged is a plain form of the text; what
-- is stored stays as typed.

-- +goose StatementBegin
-- plain_form is a text with each character in its compatibility form (NFKC), without invisible characters, and with
-- one sign for all kinds of dashes and of dots between digits.
CREATE FUNCTION plain_form(typed text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT translate(
        regexp_replace(normalize(typed, NFKC),
            '[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFE00-\uFE0F\uFEFF]', '', 'g'),
        E'\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u30FC~_\u00B7\u2022\u2027\u30FB\u2219\u3002\t\n\r\u3000',
        '----------......    ')
$$;

-- The check digit of an identity number of 18 places (GB 11643-1999, 6.2: ISO 7064, MOD 11-2).
CREATE FUNCTION is_identity_number(digits text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT substr('10X98765432', 1 + (
        SELECT sum(substr(digits, i, 1)::int * (ARRAY[7,9,10,5,8,4,2,1,6,3,7,9,10,5,8,4,2])[i]) % 11
        FROM generate_series(1, 17) i)::int, 1) = upper(substr(digits, 18, 1))
$$;

-- masked_plain masks the numbers of phones and identity cards in a text's plain form.
CREATE FUNCTION masked_plain(plain text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    masked text := plain;
    written text;
BEGIN
    -- an identity number: district, day of birth, serial number, check digit; a code of as many digits has no such day
    FOR written IN
        SELECT m[1] FROM regexp_matches(plain,
            '(?<![0-9])([1-9][0-9]{5}[-. /]?(?:18|19|20)[0-9]{2}[-. /]?'
            '(?:0[1-9]|1[0-2])[-. /]?(?:0[1-9]|[12][0-9]|3[01])'
            '[-. /]?[0-9]{3}[-. /]?[0-9Xx])(?![0-9])', 'g') m
    LOOP
        IF tuntu.is_identity_number(regexp_replace(written, '[-. /]', '', 'g')) THEN
            masked := replace(masked, written, left(written, 6) || '************');
        END IF;
    END LOOP;
    -- a mobile phone's number, in one or in the usual groups, or digit by digit
    masked := regexp_replace(masked,
        '(?<![0-9])((?:(?:[+]|00) ?86|\(?[+]?86\)?)?[-. ]{0,2}1[3-9][0-9])'
        '(?:[-. /]{0,2}[0-9]{4}[-. /]{0,2}[0-9]{4}|[-. /][0-9]{3}[-. /][0-9]{5}|[0-9][-. /][0-9]{3}[-. /][0-9]{4}'
        '|[0-9][-. /][0-9]{4}[-. /][0-9]{3})(?![0-9])', '\1********', 'g');
    masked := regexp_replace(masked, '(?<![0-9])(1([-. /])[3-9]\2[0-9])(?:\2[0-9]){8}(?![0-9])', '\1********', 'g');
    -- a fixed line's number: an area's code and seven or eight digits, in one or apart
    RETURN regexp_replace(masked,
        '(?<![0-9])((?:(?:[+]|00) ?86[-. ]{0,2}\(?0?|\(?0)(?:10|2[0-9]|[3-9][0-9]{2})\)?)'
        '[-. /]{0,2}[2-8][0-9]{2,3}[-. /]?[0-9]{4}(?![0-9])',
        '\1*******', 'g');
END $$;

CREATE OR REPLACE FUNCTION holds_identity(typed text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT typed ~ '[^\u0000-\u002F\u003A-\u00B1\u4E00-\u9FFF]'
        AND length(regexp_replace(tuntu.plain_form(typed), '[^0-9]', '', 'g')) > 9
        AND tuntu.masked_plain(tuntu.plain_form(typed)) <> tuntu.plain_form(typed)
$$;

-- mask_text hides the numbers in a text that is shown; a text without any is shown as typed.
CREATE OR REPLACE FUNCTION mask_text(typed text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN tuntu.holds_identity(typed) THEN tuntu.masked_plain(tuntu.plain_form(typed)) ELSE typed END
$$;
-- +goose StatementEnd

-- The reason of a change is read by many as well.
CREATE TRIGGER no_identities BEFORE INSERT ON changes
    FOR EACH ROW WHEN (tuntu.holds_identity(NEW.reason)) EXECUTE FUNCTION no_identities();
