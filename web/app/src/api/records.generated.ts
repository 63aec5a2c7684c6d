// Made by web/app/generate from postgis.RecordTables; a change here is lost with the next build.
export const SEALED_TABLES = [
  'cleaners',
  'sweep_sources',
  'members',
  'ledger_corrections',
  'ledger_lines',
  'objection_words',
  'story_notes',
  'parcel_holders',
  'memberships',
] as const;
