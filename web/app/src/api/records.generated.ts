// Made by web/app/generate from postgis.RecordTables; a change here is lost with the next build.
export const SEALED_TABLES = [
  'cleaners',
  'sweep_sources',
  'members',
  'ledger_lines',
  'ledger_corrections',
  'objection_words',
  'memberships',
] as const;
