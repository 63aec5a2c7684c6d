-- +goose Up
ALTER TABLE plots ADD soil text CHECK (soil IN ('red', 'paddy', 'purple', 'limestone'));
SELECT open_layer('plots');
