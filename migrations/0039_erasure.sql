-- +goose Up
-- A value can be erased from the log for good: the digest of an audit row takes a random salt that the row keeps, and
-- the digest of a change takes a salted hash of its reason. With the value goes the salt, so that nobody finds the
-- value by trying; the digest stays, and so does the chain. What remains of such a row is proven by the access log.

ALTER TABLE audit ADD salt uuid;
ALTER TABLE changes ADD salt uuid DEFAULT gen_random_uuid(), ADD reason_digest bytea;
ALTER TABLE changes ALTER former TYPE bytea[] USING CASE WHEN former IS NOT NULL THEN ARRAY[former] END;
COMMENT ON COLUMN audit.salt IS 'of the digest; null where a value was erased';
COMMENT ON COLUMN changes.salt IS 'of the reason''s part in the digest; null where the reason was erased';
COMMENT ON COLUMN changes.reason_digest IS 'salted hash of an erased reason; null: it is computed from the reason';
COMMENT ON COLUMN changes.former IS 'digests before migrations made the log anew, so that noted heads are still known';

-- +goose StatementBegin
-- As before, with the salt. A row without one has a digest of what it holds.
CREATE FUNCTION audit_digest(layer text, fid bigint, op text, before jsonb, after jsonb, bounds box2d, salt uuid)
RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT sha256(coalesce(uuid_send(salt), '') || convert_to('[' || to_json(layer)::text || ', ' || fid || ', '
        || to_json(op)::text || ', ' || coalesce(before::text, 'null') || ', ' || coalesce(after::text, 'null') || ', '
        || coalesce(to_json(bounds::text)::text, 'null') || ']', 'UTF8'))
$$;

CREATE FUNCTION reason_part(c changes) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(c.reason_digest, sha256(uuid_send(c.salt) || convert_to(c.reason, 'UTF8')))
$$;

CREATE OR REPLACE FUNCTION change_digest(previous bytea, c changes, rows bytea) RETURNS bytea
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT sha256(coalesce(previous, '') || sha256(rows) || convert_to(jsonb_build_array(
        c.town, c.change, (extract(epoch FROM c.at) * 1000000)::bigint, c.account, c.actor,
        encode(tuntu.reason_part(c), 'hex'), c.undoes)::text, 'UTF8'))
$$;

-- record_change salts each row, and is otherwise unchanged.
CREATE OR REPLACE FUNCTION record_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
DECLARE
    id text := TG_ARGV[0];
    spatial boolean := TG_ARGV[1] = 'spatial';
    old_json text := CASE WHEN TG_OP = 'INSERT' THEN 'NULL::jsonb' ELSE logged_form(TG_RELID, TG_ARGV[1], 'o') END;
    new_json text := CASE WHEN TG_OP = 'DELETE' THEN 'NULL::jsonb' ELSE logged_form(TG_RELID, TG_ARGV[1], 'n') END;
    bounds text := CASE WHEN NOT spatial THEN 'NULL::box2d'
        WHEN TG_OP = 'INSERT' THEN 'n.geom3857::box2d'
        WHEN TG_OP = 'DELETE' THEN 'o.geom3857::box2d'
        ELSE 'ST_Extent_of(o.geom3857, n.geom3857)' END;
    rows text := CASE TG_OP WHEN 'INSERT' THEN 'new_rows n' WHEN 'DELETE' THEN 'old_rows o'
        ELSE format('old_rows o JOIN new_rows n USING (town, %I)', id) END;
    key text := CASE TG_OP WHEN 'INSERT' THEN 'n' WHEN 'DELETE' THEN 'o' ELSE 'n' END;
    op text := CASE WHEN TG_ARGV[1] = 'sealed' AND current_setting('tuntu.erasing', true) = 'on' THEN 'erase'
        ELSE lower(TG_OP) END;
    outside text;
BEGIN
    IF TG_TABLE_SCHEMA <> 'tuntu' THEN
        RAISE EXCEPTION 'not a table of this schema' USING ERRCODE = 'TU004';
    END IF;
    -- Each geometry must lie within the town's extent, which is a box.
    IF spatial AND TG_OP <> 'DELETE' THEN
        EXECUTE 'SELECT n.town FROM new_rows n JOIN (
                SELECT town, ST_XMin(extent) AS west, ST_YMin(extent) AS south, ST_XMax(extent) AS east,
                    ST_YMax(extent) AS north
                FROM towns OFFSET 0) t USING (town)
            WHERE ST_XMin(n.geom) < t.west OR ST_YMin(n.geom) < t.south OR ST_XMax(n.geom) > t.east
                OR ST_YMax(n.geom) > t.north LIMIT 1' INTO outside;
        IF outside IS NOT NULL THEN
            RAISE EXCEPTION 'geometry outside of the extent of town %', outside USING ERRCODE = 'TU002';
        END IF;
    END IF;
    EXECUTE format(
        'INSERT INTO audit (town, change, layer, fid, op, before, after, bounds, salt, digest)
         SELECT town, $1, $2, fid, $3, before, after, bounds, salt,
             audit_digest($2, fid, $3, before, after, bounds, salt)
         FROM (SELECT %1$s.town AS town, %1$s.%2$I AS fid, %3$s AS before, %4$s AS after, %5$s AS bounds,
             gen_random_uuid() AS salt FROM %6$s) r',
        key, id, old_json, new_json, bounds, rows)
        USING open_change(), TG_TABLE_NAME, op;
    -- ON CONFLICT adds to the stored count; only an insert can make a first row.
    EXECUTE format(
        'INSERT INTO layer_revisions AS r (town, layer, revision, features)
         SELECT town, $1, $2, greatest(count(*) * $3, 0) FROM %1$I GROUP BY town
         ON CONFLICT (town, layer) DO UPDATE SET revision = excluded.revision,
             features = r.features + $3 * (SELECT count(*) FROM %1$I n WHERE n.town = r.town)',
        CASE WHEN TG_OP = 'DELETE' THEN 'old_rows' ELSE 'new_rows' END)
        USING TG_TABLE_NAME, open_change(), CASE TG_OP WHEN 'INSERT' THEN 1 WHEN 'DELETE' THEN -1 ELSE 0 END;
    RETURN NULL;
END $$;

-- keep_history lets a value be taken out, with the salt, by the functions below.
CREATE OR REPLACE FUNCTION keep_history() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    may text[] := CASE WHEN TG_TABLE_NAME = 'audit' THEN '{before,after,salt}'
        ELSE '{reason,salt,reason_digest,former}' END;
BEGIN
    IF TG_OP = 'UPDATE' AND current_setting('tuntu.redacting', true) = 'on'
        AND to_jsonb(NEW) - may = to_jsonb(OLD) - may THEN
        RETURN NEW;
    ELSIF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'changes' THEN
        IF OLD.digest IS NULL AND to_jsonb(NEW) - 'digest' - 'touched' = to_jsonb(OLD) - 'digest' - 'touched' THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'history is not rewritten' USING ERRCODE = 'TU005';
END $$;

-- Ends an erasure: digests from before the salts would let the value be found by trying, and what remains of the rows
-- is noted. rows has the digest of what remains by seq.
CREATE FUNCTION note_erasure(of_town text, since bigint, what text, rows jsonb) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
BEGIN
    UPDATE changes SET former = NULL WHERE town = of_town AND change >= since AND former IS NOT NULL;
    PERFORM set_config('tuntu.redacting', '', true);
    INSERT INTO tuntu_access.log (account, event, town, detail, proof)
    VALUES (acting(), 'value erased', of_town, what, jsonb_build_object('rows', rows));
END $$;

-- Erases texts of a feature, from its row and from all that the log holds of it. Returns how many rows held them.
CREATE FUNCTION erase_value(of_town text, of_layer text, of_fid bigint, fields text[]) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
DECLARE
    blank jsonb;
    blanked text;
    differs text;
    held jsonb;
    since bigint;
BEGIN
    PERFORM tuntu_access.refuse_unless(tuntu_access.has_role(of_town, '{administrator}'));
    PERFORM open_change();
    SELECT jsonb_object_agg(attname, CASE WHEN list THEN '[]'::jsonb ELSE 'null' END),
        string_agg(format(CASE WHEN list THEN '%I = ''{}''' ELSE '%I = NULL' END, attname), ', '),
        string_agg(format(CASE WHEN list THEN '%I <> ''{}''' ELSE '%I IS NOT NULL' END, attname), ' OR ')
    INTO blank, blanked, differs
    FROM (SELECT attname, atttypid = 'text[]'::regtype AS list FROM pg_attribute
        WHERE attrelid = to_regclass(format('tuntu.%I', of_layer)) AND attname = ANY (fields) AND NOT attisdropped
          AND atttypid IN ('text'::regtype, 'text[]'::regtype) AND attname NOT IN ('town', 'code', 'committee')) a
    WHERE EXISTS (SELECT FROM pg_attribute
        WHERE attrelid = to_regclass(format('tuntu.%I', of_layer)) AND attname = 'geom3857');
    IF blank IS NULL THEN
        RAISE EXCEPTION 'no such text' USING ERRCODE = '42501';
    END IF;
    EXECUTE format('UPDATE %I SET %s WHERE town = $1 AND fid = $2 AND (%s)', of_layer, blanked, differs)
        USING of_town, of_fid;
    PERFORM set_config('tuntu.redacting', 'on', true);
    WITH redacted AS (
        UPDATE audit a SET before = before || blank, after = after || blank, salt = NULL
        WHERE town = of_town AND layer = of_layer AND fid = of_fid
          AND (jsonb_strip_nulls(before || blank), jsonb_strip_nulls(after || blank))
              IS DISTINCT FROM (jsonb_strip_nulls(before), jsonb_strip_nulls(after))
        RETURNING seq, change, audit_digest(layer, fid, op, before, after, bounds, salt) AS remains)
    SELECT jsonb_object_agg(seq, encode(remains, 'hex')), min(change) INTO held, since FROM redacted;
    IF held IS NULL THEN
        RETURN 0;
    END IF;
    PERFORM note_erasure(of_town, since, format('%s %s %s', of_layer, of_fid, array_to_string(fields, ',')), held);
    RETURN (SELECT count(*) FROM jsonb_object_keys(held));
END $$;

-- Erases the reason of a change. Returns 1, or 0 where there is none any more.
CREATE FUNCTION erase_reason(of_town text, of_change bigint) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, tuntu, public, pg_temp AS $$
BEGIN
    PERFORM tuntu_access.refuse_unless(tuntu_access.has_role(of_town, '{administrator}'));
    PERFORM open_change();
    PERFORM set_config('tuntu.redacting', 'on', true);
    UPDATE changes c SET reason_digest = reason_part(c), reason = '…', salt = NULL
    WHERE town = of_town AND change = of_change AND salt IS NOT NULL AND digest IS NOT NULL;
    IF NOT FOUND THEN
        RETURN 0;
    END IF;
    PERFORM note_erasure(of_town, of_change, format('changes %s reason', of_change), '{}');
    RETURN 1;
END $$;

-- The log as it is gets its salts, and changes are chained anew; the digest that each had stays known.
ALTER TABLE audit DISABLE TRIGGER keep_history;
ALTER TABLE changes DISABLE TRIGGER keep_history;
ALTER TABLE tuntu_access.log DISABLE TRIGGER keep_log;
UPDATE audit a SET salt = s.salt, digest = audit_digest(layer, fid, op, before, after, bounds, s.salt)
FROM (SELECT seq, gen_random_uuid() AS salt FROM audit) s WHERE s.seq = a.seq;
UPDATE changes SET former = array_append(former, digest);
DO $$
DECLARE
    found record;
BEGIN
    FOR found IN SELECT town, change FROM changes ORDER BY town, change LOOP
        PERFORM seal(found.town, found.change);
    END LOOP;
    UPDATE tuntu_access.log l SET detail = c.change || ':' || encode(c.digest, 'hex') FROM changes c
    WHERE l.event IN ('town added', 'town removed') AND c.town = l.town
        AND c.change = split_part(l.detail, ':', 1)::bigint;
    UPDATE tuntu_access.log_end SET link = 0, digest = '';
    UPDATE tuntu_access.log SET link = NULL, digest = NULL;
    FOR found IN SELECT entry FROM tuntu_access.log ORDER BY entry LOOP
        PERFORM tuntu_access.seal_entry(found.entry);
    END LOOP;
END $$;
ALTER TABLE audit ENABLE TRIGGER keep_history;
ALTER TABLE changes ENABLE TRIGGER keep_history;
ALTER TABLE tuntu_access.log ENABLE TRIGGER keep_log;
-- +goose StatementEnd
DROP FUNCTION audit_digest(text, bigint, text, jsonb, jsonb, box2d);
