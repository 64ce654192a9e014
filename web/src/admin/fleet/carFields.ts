import type { Car, CarFields } from '../api';

/** The form's fields as they are typed; numbers stay text until they are sent. */
export interface CarDraft {
  brand: string;
  model: string;
  name: string;
  year: string;
  plate: string;
  carClass: string;
  fuelType: string;
  transmission: string;
  seats: string;
  doors: string;
  branchId: string;
  pricePerDay: string;
  currency: string;
  features: string;
  images: string;
  active: boolean;
}

export const EMPTY_CAR: CarDraft = {
  brand: '',
  model: '',
  name: '',
  year: String(new Date().getFullYear()),
  plate: '',
  carClass: 'intermediate',
  fuelType: 'petrol',
  transmission: 'automatic',
  seats: '5',
  doors: '4',
  branchId: '',
  pricePerDay: '',
  currency: '',
  features: '',
  images: '',
  active: true,
};

const text = (value: string | number | null | undefined) =>
  value === null || value === undefined ? '' : String(value);
const lines = (value: string) =>
  value
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
const number = (value: string) => (value.trim() === '' ? undefined : Number(value));

export const fieldsOf = (car: Car): CarDraft => ({
  brand: car.brand,
  model: car.model,
  name: car.name,
  year: text(car.year),
  plate: text(car.plate),
  carClass: car.carClass,
  fuelType: car.fuelType,
  transmission: car.transmission,
  seats: text(car.seats),
  doors: text(car.doors),
  branchId: text(car.branchId),
  pricePerDay: text(car.pricePerDay),
  currency: car.currency,
  features: (car.features ?? []).join('\n'),
  images: (car.images ?? []).join('\n'),
  active: car.active,
});

/** What is sent; an empty field is left to the server's own choice. */
export const asFields = (draft: CarDraft, before?: Partial<CarFields>): CarFields =>
  ({
    ...before,
    brand: draft.brand.trim(),
    model: draft.model.trim(),
    name: draft.name.trim() || undefined,
    year: number(draft.year),
    plate: draft.plate.trim() || undefined,
    carClass: draft.carClass,
    fuelType: draft.fuelType,
    transmission: draft.transmission,
    seats: number(draft.seats),
    doors: number(draft.doors),
    branchId: draft.branchId || undefined,
    pricePerDay: number(draft.pricePerDay),
    currency: draft.currency.trim().toUpperCase() || undefined,
    features: lines(draft.features),
    images: lines(draft.images),
    active: draft.active,
  }) as CarFields;
