-- +goose Up
-- Letters that look like digits write a number that a reader dials all the same: 1З8 with a Cyrillic Ze, l38 with an L,
-- 138O with an O.

-- +goose StatementBegin
-- letters_as_digits is a plain text in which runs of ten to twenty signs that stand alone and are digits by two thirds
-- or more have their look-alikes read as digits. Codes are none: a longer word is no run.
CREATE FUNCTION letters_as_digits(plain text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    alike CONSTANT text := 'OoОоΟοlI|ІіӀΙЗзбБ';
    digits CONSTANT text := '00000011111113366';
    read text := plain;
    run text;
BEGIN
    FOR run IN
        SELECT m[1] FROM regexp_matches(plain, format(
            '(?<![0-9A-Za-z\u0370-\u04FF])([0-9%1$s](?:[-. /]{0,2}[0-9%1$s]){8,18}[-. /]{0,2}[0-9Xx%1$s])'
            '(?![0-9A-Za-z\u0370-\u04FF])', alike), 'g') m
    LOOP
        IF run ~ format('[%s]', alike)
            AND 3 * length(regexp_replace(run, '[^0-9]', '', 'g'))
                >= 2 * length(regexp_replace(run, '[-. /]', '', 'g')) THEN
            read := replace(read, run, translate(run, alike, digits));
        END IF;
    END LOOP;
    RETURN read;
END $$;

-- masked_letters masks a plain text's numbers, also those that letters help to write; the rest stays as it is.
CREATE FUNCTION masked_letters(plain text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    masked text := tuntu.masked_plain(plain);
    read text;
BEGIN
    IF masked !~ '[0-9][-. /]{0,2}[OoОоΟοlI|ІіӀΙЗзбБ]|[OoОоΟοlI|ІіӀΙЗзбБ][-. /]{0,2}[0-9]' THEN
        RETURN masked;
    END IF;
    read := tuntu.letters_as_digits(masked);
    RETURN CASE WHEN tuntu.masked_plain(read) <> read THEN tuntu.masked_plain(read) ELSE masked END;
END $$;

CREATE OR REPLACE FUNCTION holds_identity(typed text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT (typed ~ '[^\u0000-\u002F\u003A-\u00B1\u4E00-\u9FFF]' OR typed ~ '[零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖]{2}')
        AND length(regexp_replace(tuntu.plain_form(typed), '[^0-9]', '', 'g')) > 6
        AND tuntu.masked_letters(tuntu.plain_form(typed)) <> tuntu.plain_form(typed)
$$;

CREATE OR REPLACE FUNCTION mask_text(typed text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN tuntu.holds_identity(typed) THEN tuntu.masked_letters(tuntu.plain_form(typed)) ELSE typed END
$$;
-- +goose StatementEnd
