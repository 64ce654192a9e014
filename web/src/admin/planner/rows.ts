import { asProblem } from '../../api/problem';
import { all, get, type Block, type Booking, type Car, type Page } from '../api';

export interface Row {
  car: Pick<Car, 'id' | 'name'> & Partial<Car>;
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
const AT_ONCE = 6;
const SHOWN = new Set(['held', 'confirmed', 'active', 'completed']);

interface Listed {
  carId: string;
  carName?: string;
  name?: string;
  car?: Row['car'];
  bookings: Booking[];
  maintenance?: Block[];
}

let isThere = true;

/** A page of cars with what occupies them. */
export async function rowsOf(question: Question, page: number): Promise<Page<Row>> {
  if (isThere && !question.carId && !question.q) {
    try {
      const found = await get<Page<Listed>>('/bookings/planner', { ...question, page, limit: PER_PAGE });
      return { ...found, items: found.items.map(rowOf) };
    } catch (error) {
      if (![400, 404, 405].includes(asProblem(error).status)) throw error;
      isThere = false;
    }
  }
  return composed(question, page);
}

const rowOf = ({ car, carId, carName, name, bookings, maintenance }: Listed): Row => ({
  car: car ?? { id: carId, name: carName ?? name ?? '' },
  bookings,
  blocks: (maintenance ?? []).map((block) => ({ ...block, carId: car?.id ?? carId })),
});

/** Car by car, for a question that the planner's own route does not answer. */
async function composed(question: Question, page: number): Promise<Page<Row>> {
  const cars = await carsOf(question, page);
  const items: Row[] = cars.items.map((car) => ({ car, bookings: [], blocks: [] }));
  const waiting = [...items];
  const work = async () => {
    for (let row = waiting.shift(); row; row = waiting.shift()) await fill(row, question);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { ...cars, items };
}

async function carsOf({ carId, branchId, carClass, q }: Question, page: number): Promise<Page<Car>> {
  if (!carId) return get<Page<Car>>('/cars', { branchId, carClass, q, sort: 'name', page, limit: PER_PAGE });
  const car = await get<Car>(`/cars/${carId}`);
  return { items: [car], page: 1, limit: PER_PAGE, total: 1, totalPages: 1 };
}

async function fill(row: Row, { from, to }: Question) {
  const carId = row.car.id;
  const [bookings, blocks] = await Promise.all([
    all<Booking>('/bookings', { carId, all: true, from, to }, 2),
    get<{ items: Block[] }>('/maintenance', { carId, from, to }),
  ]);
  row.bookings = bookings.filter(({ status }) => SHOWN.has(status));
  row.blocks = blocks.items;
}
