import { get, type Block, type Booking, type Car, type Page } from '../api';

export interface Row {
  car: Pick<Car, 'id' | 'name'> &
    Partial<Pick<Car, 'plate' | 'carClass' | 'branchId'>> & { standIn?: boolean };
  bookings: Booking[];
  blocks: Block[];
}

export interface Question {
  from: string;
  to: string;
  branchId?: string;
  carClass?: string;
  q?: string;
  carId?: string;
}

export const PER_PAGE = 50;

interface Listed {
  carId: string;
  carName: string;
  plate?: string;
  carClass?: Car['carClass'];
  branchId?: string;
  standIn: boolean;
  bookings: Booking[];
  maintenance: Block[];
}

/** A page of cars with what occupies them. */
export async function rowsOf(question: Question, page: number): Promise<Page<Row>> {
  const found = await get<Page<Listed>>('/bookings/planner', { ...question, page, limit: PER_PAGE });
  return { ...found, items: found.items.map(rowOf) };
}

const rowOf = ({ carId, carName, bookings, maintenance, ...car }: Listed): Row => ({
  car: { id: carId, name: carName, ...car },
  bookings,
  blocks: maintenance.map((block) => ({ ...block, carId })),
});
