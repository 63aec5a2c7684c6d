-- +goose Up
-- An inspector may accept at several levels, each a membership of its own.

ALTER TABLE memberships DROP CONSTRAINT memberships_town_account_role_unit_key;
ALTER TABLE memberships ADD UNIQUE NULLS NOT DISTINCT (town, account, role, unit, level);

-- What requests said, such as a holder's name and phone, is not to be found by trying from what is kept for retries:
-- their hashes are made with their keys, which are kept as hashes themselves.
UPDATE answers SET key = encode(sha256(convert_to(key, 'UTF8')), 'hex'),
    request = sha256(request || convert_to(key, 'UTF8'));
COMMENT ON COLUMN answers.key IS 'SHA-256 of the Idempotency-Key';
COMMENT ON COLUMN answers.request IS
    'SHA-256 of a hash of the method, the address, the version and the body, with the key behind it';
