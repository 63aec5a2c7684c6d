// Made by web/app/generate from geo.Layers; a change here is lost with the next build.
export const LAYERS = {
  land: {
    shape: 'polygon',
    base: true,
    fields: {
      use: { values: ['forest', 'shrub', 'grass', 'paddy', 'dry', 'orchard', 'settlement', 'water', 'bare'] },
      height_m: { type: 'integer', unit: 'm' },
    },
  },
  rivers: {
    shape: 'line',
    base: true,
    widestM: 400,
    fields: { class: { values: ['river', 'stream'] }, width_m: { type: 'number', unit: 'm' } },
  },
  roads: {
    shape: 'line',
    base: true,
    fields: { class: { values: ['national', 'provincial', 'county', 'township', 'village', 'track'] } },
  },
  committees: {
    shape: 'polygon',
    unit: 'committee',
    divided: true,
    fields: { kind: { values: ['village', 'resident'] } },
  },
  zones: {
    shape: 'polygon',
    inUnit: true,
    divided: true,
    fields: {
      kind: { values: ['agriculture_core', 'market_town', 'area'] },
      level: { values: ['region', 'township', 'village'] },
    },
  },
  plots: {
    shape: 'polygon',
    inUnit: true,
    farmland: true,
    divided: true,
    fields: {
      crop: { values: ['citrus', 'lotus', 'golden_locust', 'oil_tea', 'camellia', 'rice'] },
      variety: {},
      planted_year: { type: 'integer' },
      contracted_m2: { type: 'number', unit: 'm2' },
      counted_m2: { type: 'number', unit: 'm2', setBy: 'database' },
      area_differs: { type: 'boolean', setBy: 'database', values: ['true', 'false'] },
    },
  },
  parcels: {
    shape: 'polygon',
    inUnit: true,
    farmland: true,
    divided: true,
    fields: {
      stage: {
        setBy: 'rule',
        values: [
          'suspected',
          'verified',
          'tasked',
          'clearing',
          'replanted',
          'check_town',
          'check_county',
          'check_city',
          'check_region',
          'closed',
          'in_care',
          'ruled_out',
          'abandoned_again',
        ],
      },
      crop: { values: ['citrus', 'lotus', 'golden_locust', 'oil_tea', 'camellia', 'rice'] },
      abandoned_year: { type: 'integer' },
      surveyed_m2: { type: 'number', unit: 'm2' },
      contracted_m2: { type: 'number', unit: 'm2' },
      accepted_m2: { type: 'number', unit: 'm2', setBy: 'rule' },
      counted_m2: { type: 'number', unit: 'm2', setBy: 'database' },
      area_differs: { type: 'boolean', setBy: 'database', values: ['true', 'false'] },
      batch: { setBy: 'rule' },
      responsible_unit: {},
      contractor: {},
      ownership: { values: ['state', 'collective', 'group', 'village', 'township'] },
      land_class: {
        values: [
          '0101',
          '0102',
          '0103',
          '0201',
          '0202',
          '0204',
          '0301',
          '0302',
          '0305',
          '0307',
          '0404',
          '1104',
          '1203',
        ],
      },
      abandon_reason: {
        values: [
          'labour',
          'low_return',
          'water',
          'access',
          'terrain',
          'soil',
          'wildlife',
          'disaster',
          'dispute',
          'project',
          'other',
        ],
      },
      work_done: { values: ['clearing', 'ploughing', 'levelling', 'irrigation', 'road', 'soil', 'combined', 'other'] },
      replanted_on: { type: 'date' },
      expected_kg: { type: 'number', unit: 'kg' },
      harvested_kg: { type: 'number', unit: 'kg' },
      cost_yuan: { type: 'number', unit: 'yuan' },
    },
  },
  streets: { shape: 'line', inUnit: true, swept: true, fields: { class: { values: ['main', 'side', 'lane'] } } },
  channels: {
    shape: 'line',
    inUnit: true,
    divided: true,
    fields: {
      grade: { values: ['main', 'branch', 'lateral', 'field'] },
      lined: { type: 'boolean', values: ['true', 'false'] },
      section: {},
      state: { values: ['working', 'not_working'] },
      built_year: { type: 'integer' },
      served_m2: { type: 'number', unit: 'm2' },
    },
  },
  pump_stations: {
    shape: 'point',
    inUnit: true,
    fields: {
      power_kw: { type: 'number', unit: 'kW' },
      flow_m3h: { type: 'number', unit: 'm3/h' },
      state: { values: ['working', 'not_working'] },
      built_year: { type: 'integer' },
    },
  },
  sites: {
    shape: 'point',
    inUnit: true,
    fields: {
      kind: {
        values: [
          'service_centre',
          'enterprise_demonstration_site',
          'integrity_education_base',
          'united_front_base',
          'reclamation_demonstration_site',
          'cooperative',
          'workshop',
        ],
      },
      business: {},
    },
  },
  villages: {
    shape: 'point',
    inUnit: true,
    unit: 'village',
    swept: true,
    fields: { households: { type: 'integer' }, population: { type: 'integer' } },
  },
  findings: {
    shape: 'point',
    inUnit: true,
    inspected: true,
    fields: {
      kind: { values: ['litter', 'dumping', 'drainage', 'road', 'water', 'farmland', 'other'] },
      state: { values: ['reported', 'assigned', 'fixing', 'to_recheck', 'closed', 'sent_back'] },
    },
  },
} as const;

export const COMMON_FIELDS = {
  town: { setBy: 'database' },
  code: {},
  name: {},
  name_hant: {},
  pinyin: {},
  aliases: {},
  updated_at: { type: 'instant', setBy: 'database' },
} as const;

export const UNIT_FIELDS = { committee: {} } as const;

export const SHAPE_FIELDS = {
  point: {},
  line: { length_m: { type: 'number', unit: 'm', setBy: 'database' } },
  polygon: {
    area_m2: { type: 'number', unit: 'm2', setBy: 'database' },
    area_mu: { type: 'number', unit: 'mu', setBy: 'database' },
  },
} as const;
