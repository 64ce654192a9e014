/** How a field of a rule is asked for. Names are paths in the document: "charge.amount". */
export type Field =
  | { name: string; type: 'text' | 'number' | 'date' | 'moment' | 'time' | 'switch'; required?: boolean }
  | { name: string; type: 'choice'; options: readonly string[]; required?: boolean }
  | { name: string; type: 'branch' | 'class' | 'car' | 'currency'; required?: boolean }
  | { name: string; type: 'set'; options: readonly string[] }
  | { name: string; type: 'list'; fields: readonly Field[] }
  /** A part that may be absent as a whole. */
  | { name: string; type: 'part'; fields: readonly Field[] };

export type Document = Record<string, unknown>;

export interface Kind {
  path: string;
  /** Renters know it by a code, which is its id; a branch's rules have the branch as id, or are for all others. */
  id: 'uuid' | 'code' | 'branch' | 'only';
  fields: readonly Field[];
  start: Document;
}

export const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const CLASSES = [
  'mini',
  'economy',
  'compact',
  'intermediate',
  'standard',
  'fullsize',
  'premium',
  'luxury',
  'convertible',
  'suv',
  'minivan',
  'van',
  'truck',
] as const;

const charge = (name: string): Field[] => [
  { name: `${name}.amount`, type: 'number', required: true },
  { name: `${name}.per`, type: 'choice', options: ['day', 'rental'], required: true },
  { name: `${name}.atMost`, type: 'number' },
];

const percentOf: Field = { name: 'percent', type: 'number', required: true };
const named: Field = { name: 'name', type: 'text', required: true };
const currency: Field = { name: 'currency', type: 'currency', required: true };

export const KINDS: readonly Kind[] = [
  {
    path: 'rates',
    id: 'uuid',
    start: { name: '', tiers: [{ unit: 'day', timesDaily: 1 }] },
    fields: [
      named,
      { name: 'carClass', type: 'class' },
      { name: 'branchId', type: 'branch' },
      { name: 'carId', type: 'car' },
      { name: 'validFrom', type: 'date' },
      { name: 'validTo', type: 'date' },
      { name: 'currency', type: 'currency' },
      {
        name: 'tiers',
        type: 'list',
        fields: [
          { name: 'unit', type: 'choice', options: ['hour', 'day', 'week', 'month'], required: true },
          { name: 'price', type: 'number' },
          { name: 'timesDaily', type: 'number' },
        ],
      },
      {
        name: 'seasons',
        type: 'list',
        fields: [
          named,
          { name: 'from', type: 'date', required: true },
          { name: 'to', type: 'date', required: true },
          { name: 'yearly', type: 'switch' },
          percentOf,
        ],
      },
      {
        name: 'weekdays',
        type: 'list',
        fields: [named, { name: 'days', type: 'set', options: DAYS }, percentOf],
      },
      {
        name: 'discounts',
        type: 'list',
        fields: [{ name: 'fromDays', type: 'number', required: true }, percentOf],
      },
      {
        name: 'terms',
        type: 'part',
        fields: [
          { name: 'deposit', type: 'number' },
          { name: 'excess', type: 'number' },
          { name: 'refuelPerPercent', type: 'number' },
          {
            name: 'mileage',
            type: 'part',
            fields: [
              { name: 'includedKmPerDay', type: 'number', required: true },
              { name: 'pricePerExtraKm', type: 'number', required: true },
            ],
          },
          {
            name: 'lateReturn',
            type: 'part',
            fields: [
              { name: 'graceMinutes', type: 'number', required: true },
              { name: 'pricePerHour', type: 'number', required: true },
            ],
          },
          {
            name: 'cancellation',
            type: 'part',
            fields: [
              { name: 'fullUntilHours', type: 'number', required: true },
              { name: 'partUntilHours', type: 'number', required: true },
              { name: 'partPercent', type: 'number', required: true },
            ],
          },
        ],
      },
    ],
  },
  {
    path: 'extras',
    id: 'code',
    start: { name: '', charge: { per: 'day' }, currency: 'USD' },
    fields: [
      named,
      { name: 'description', type: 'text' },
      ...charge('charge'),
      currency,
      { name: 'most', type: 'number' },
      { name: 'stock', type: 'number' },
      {
        name: 'stockAt',
        type: 'list',
        fields: [
          { name: 'branchId', type: 'branch', required: true },
          { name: 'pieces', type: 'number', required: true },
        ],
      },
    ],
  },
  {
    path: 'coverages',
    id: 'code',
    start: { name: '', charge: { per: 'day' }, currency: 'USD' },
    fields: [
      named,
      { name: 'description', type: 'text' },
      ...charge('charge'),
      currency,
      { name: 'excess', type: 'number' },
      { name: 'deposit', type: 'number' },
      { name: 'carClasses', type: 'set', options: CLASSES },
    ],
  },
  {
    path: 'promos',
    id: 'code',
    start: { name: '' },
    fields: [
      named,
      { name: 'percent', type: 'number' },
      { name: 'amount', type: 'number' },
      { name: 'currency', type: 'currency' },
      { name: 'validFrom', type: 'moment' },
      { name: 'validUntil', type: 'moment' },
      { name: 'pickupFrom', type: 'date' },
      { name: 'pickupTo', type: 'date' },
      { name: 'minimumDays', type: 'number' },
      { name: 'limit', type: 'number' },
      { name: 'perPerson', type: 'number' },
      { name: 'carClasses', type: 'set', options: CLASSES },
    ],
  },
  {
    path: 'one-way-fees',
    id: 'uuid',
    start: { bothWays: true, currency: 'USD' },
    fields: [
      { name: 'from', type: 'branch' },
      { name: 'to', type: 'branch' },
      { name: 'bothWays', type: 'switch' },
      { name: 'carClass', type: 'class' },
      { name: 'amount', type: 'number', required: true },
      currency,
    ],
  },
  {
    path: 'calendars',
    id: 'branch',
    start: { opening: [{ days: [...DAYS], from: '08:00', to: '20:00' }] },
    fields: [
      {
        name: 'opening',
        type: 'list',
        fields: [
          { name: 'days', type: 'set', options: DAYS },
          { name: 'from', type: 'time', required: true },
          { name: 'to', type: 'time', required: true },
        ],
      },
      {
        name: 'holidays',
        type: 'list',
        fields: [
          named,
          { name: 'date', type: 'date', required: true },
          { name: 'yearly', type: 'switch' },
          { name: 'from', type: 'time' },
          { name: 'to', type: 'time' },
        ],
      },
      {
        name: 'afterHours',
        type: 'part',
        fields: [{ name: 'amount', type: 'number', required: true }, currency],
      },
      { name: 'leadTimeMinutes', type: 'number' },
      { name: 'minimumHours', type: 'number' },
      { name: 'maximumDays', type: 'number' },
      { name: 'turnaroundMinutes', type: 'number' },
      {
        name: 'blackouts',
        type: 'list',
        fields: [
          named,
          { name: 'from', type: 'date', required: true },
          { name: 'to', type: 'date', required: true },
          { name: 'whole', type: 'switch' },
          { name: 'carClasses', type: 'set', options: CLASSES },
        ],
      },
      {
        name: 'overbooking',
        type: 'list',
        fields: [
          { name: 'carClass', type: 'class', required: true },
          { name: 'cars', type: 'number', required: true },
        ],
      },
    ],
  },
  {
    path: 'taxes',
    id: 'branch',
    start: { taxes: [{ name: '', percent: 0, included: false }] },
    fields: [
      {
        name: 'taxes',
        type: 'list',
        fields: [named, percentOf, { name: 'included', type: 'switch' }],
      },
    ],
  },
  {
    path: 'drivers',
    id: 'only',
    start: {},
    fields: [
      { name: 'minimumAge', type: 'number' },
      { name: 'youngUnder', type: 'number' },
      { name: 'mostExtraDrivers', type: 'number' },
      {
        name: 'classAges',
        type: 'list',
        fields: [
          { name: 'carClass', type: 'class', required: true },
          { name: 'minimumAge', type: 'number', required: true },
        ],
      },
      {
        name: 'fees',
        type: 'list',
        fields: [
          currency,
          { name: 'youngDriver', type: 'part', fields: charge('').map(unprefixed) },
          { name: 'extraDriver', type: 'part', fields: charge('').map(unprefixed) },
        ],
      },
    ],
  },
];

function unprefixed(field: Field): Field {
  return { ...field, name: field.name.replace(/^\./, '') };
}
