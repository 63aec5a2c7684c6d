-- +goose Up
-- An inspector may accept at several levels, each a membership of its own.

ALTER TABLE memberships DROP CONSTRAINT memberships_town_account_role_unit_key;
ALTER TABLE memberships ADD UNIQUE NULLS NOT DISTINCT (town, account, role, unit, level);
