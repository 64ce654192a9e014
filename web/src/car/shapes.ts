/** The outline of a car seen from its right side, front to the right, on a ground at y = 132 of a 320 × 160 picture. */
export interface Shape {
  /** Rear and front end. */
  rear: number;
  front: number;
  /** Heights: roof, beltline, front edge of the hood, deck behind the rear window. */
  roof: number;
  belt: number;
  hood: number;
  deck: number;
  /** Along the car: foot of the windscreen, front and rear of the roof, foot of the rear window. */
  screen: number;
  roofFront: number;
  roofRear: number;
  window: number;
  /** Centres of the wheels and their radius. */
  wheels: [number, number];
  radius: number;
  /** Where the side windows are divided. */
  pillars: number[];
  kind?: 'open' | 'bed' | 'box' | 'rails';
}

const car = (
  shape: Partial<Shape> & Pick<Shape, 'rear' | 'front' | 'screen' | 'roofFront' | 'roofRear' | 'window'>,
): Shape => ({
  roof: 62,
  belt: 87,
  hood: 94,
  deck: 88,
  wheels: [shape.rear + 44, shape.front - 42],
  radius: 18,
  pillars: [],
  ...shape,
});

export const SHAPES: Record<string, Shape> = {
  mini: car({
    rear: 80,
    front: 238,
    roof: 56,
    belt: 85,
    deck: 84,
    hood: 95,
    screen: 196,
    roofFront: 168,
    roofRear: 104,
    window: 84,
    wheels: [112, 206],
    radius: 17,
    pillars: [140],
  }),
  economy: car({
    rear: 68,
    front: 250,
    roof: 58,
    belt: 86,
    deck: 84,
    screen: 203,
    roofFront: 172,
    roofRear: 100,
    window: 74,
    wheels: [106, 214],
    radius: 17,
    pillars: [136],
  }),
  compact: car({
    rear: 56,
    front: 262,
    roof: 60,
    belt: 87,
    deck: 86,
    screen: 207,
    roofFront: 173,
    roofRear: 98,
    window: 62,
    wheels: [98, 222],
    pillars: [138],
  }),
  intermediate: car({
    rear: 46,
    front: 272,
    roof: 62,
    screen: 210,
    roofFront: 174,
    roofRear: 112,
    window: 74,
    wheels: [90, 230],
    pillars: [140],
  }),
  standard: car({
    rear: 40,
    front: 280,
    roof: 62,
    screen: 212,
    roofFront: 176,
    roofRear: 112,
    window: 72,
    wheels: [86, 236],
    pillars: [142],
  }),
  fullsize: car({
    rear: 32,
    front: 288,
    roof: 63,
    deck: 89,
    screen: 214,
    roofFront: 176,
    roofRear: 112,
    window: 70,
    wheels: [80, 242],
    radius: 19,
    pillars: [142],
  }),
  premium: car({
    rear: 32,
    front: 290,
    roof: 64,
    belt: 88,
    deck: 88,
    hood: 93,
    screen: 210,
    roofFront: 170,
    roofRear: 108,
    window: 60,
    wheels: [80, 244],
    radius: 20,
    pillars: [138],
  }),
  luxury: car({
    rear: 24,
    front: 296,
    roof: 62,
    belt: 87,
    deck: 90,
    hood: 92,
    screen: 214,
    roofFront: 178,
    roofRear: 112,
    window: 66,
    wheels: [76, 248],
    radius: 21,
    pillars: [142],
  }),
  convertible: car({
    rear: 44,
    front: 278,
    roof: 64,
    belt: 90,
    deck: 87,
    hood: 95,
    screen: 196,
    roofFront: 168,
    roofRear: 110,
    window: 92,
    wheels: [88, 234],
    radius: 20,
    kind: 'open',
  }),
  suv: car({
    rear: 46,
    front: 274,
    roof: 46,
    belt: 77,
    deck: 78,
    hood: 84,
    screen: 212,
    roofFront: 182,
    roofRear: 76,
    window: 52,
    wheels: [90, 230],
    radius: 21,
    pillars: [124, 162],
    kind: 'rails',
  }),
  minivan: car({
    rear: 38,
    front: 280,
    roof: 46,
    belt: 79,
    deck: 80,
    hood: 92,
    screen: 240,
    roofFront: 192,
    roofRear: 68,
    window: 44,
    wheels: [82, 238],
    radius: 18,
    pillars: [108, 160],
  }),
  van: car({
    rear: 30,
    front: 280,
    roof: 32,
    belt: 72,
    deck: 60,
    hood: 92,
    screen: 250,
    roofFront: 216,
    roofRear: 42,
    window: 32,
    wheels: [78, 238],
    radius: 19,
    pillars: [186],
    kind: 'box',
  }),
  truck: car({
    rear: 22,
    front: 292,
    roof: 52,
    belt: 80,
    deck: 88,
    hood: 84,
    screen: 226,
    roofFront: 200,
    roofRear: 140,
    window: 128,
    wheels: [72, 246],
    radius: 22,
    pillars: [168],
    kind: 'bed',
  }),
};

/** Body below the windows, from the rear bumper over deck, cabin and hood to the front bumper. */
export function bodyPath(s: Shape): string {
  const sill = 122;
  const cabin =
    s.kind === 'open'
      ? `L${s.window} ${s.belt} L${s.screen} ${s.belt}`
      : `L${s.window} ${s.deck} Q${s.window + 4} ${s.deck - 2} ${s.roofRear} ${s.roof + 3}
         Q${s.roofRear + 6} ${s.roof} ${s.roofRear + 16} ${s.roof} L${s.roofFront - 12} ${s.roof}
         Q${s.roofFront} ${s.roof} ${s.roofFront + 6} ${s.roof + 4} L${s.screen} ${s.belt - 1}`;
  return `M${s.rear + 8} ${sill} Q${s.rear} ${sill} ${s.rear} ${sill - 12} L${s.rear + 2} ${s.deck + 12}
    Q${s.rear + 3} ${s.deck} ${Math.min(s.rear + 14, s.window)} ${s.deck} ${cabin}
    Q${(s.screen + s.front) / 2 + 10} ${s.belt} ${s.front - 12} ${s.hood}
    Q${s.front - 1} ${s.hood + 4} ${s.front} ${s.hood + 16} L${s.front} ${sill - 10} Q${s.front} ${sill} ${s.front - 10} ${sill} Z`;
}

/** The side windows as one shape; pillars are drawn over it. */
export function glassPath(s: Shape): string {
  const inset = 5;
  const rear = s.kind === 'box' ? s.pillars[0]! - 4 : s.window + 12;
  const top = s.roof + inset + 1;
  const rearTop = s.kind === 'box' ? rear : s.roofRear + 8;
  return `M${rear} ${s.belt - 3} Q${rear + 2} ${s.belt - 8} ${rearTop} ${top + 2} Q${rearTop + 3} ${top} ${rearTop + 10} ${top}
    L${s.roofFront - 10} ${top} Q${s.roofFront - 3} ${top} ${s.roofFront + 1} ${top + 3} L${s.screen - 9} ${s.belt - 3} Z`;
}
