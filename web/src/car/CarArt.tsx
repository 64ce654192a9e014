import './art.css';
import { bodyPath, glassPath, SHAPES, type Shape } from './shapes';

const PAINTS = [
  '#2f7d6b',
  '#c2512f',
  '#3b6ea5',
  '#d9a441',
  '#7a8b99',
  '#8d3b4a',
  '#4b5d67',
  '#5b7f4f',
  '#b9c2c6',
  '#30475e',
];

/** The same car has the same colour everywhere. */
function paintOf(id: string): string {
  let sum = 7;
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) >>> 0;
  return PAINTS[sum % PAINTS.length]!;
}

function Wheel({ x, radius }: { x: number; radius: number }) {
  const y = 132 - radius;
  return (
    <g>
      <circle cx={x} cy={y} r={radius} fill="#20272a" />
      <circle cx={x} cy={y} r={radius * 0.62} fill="#c9d1d3" />
      <circle cx={x} cy={y} r={radius * 0.5} fill="#8f9a9e" />
      {[0, 72, 144, 216, 288].map((turn) => (
        <rect
          key={turn}
          x={x - 1.6}
          y={y - radius * 0.56}
          width={3.2}
          height={radius * 0.5}
          fill="#dfe5e6"
          transform={`rotate(${turn} ${x} ${y})`}
        />
      ))}
      <circle cx={x} cy={y} r={3} fill="#5d686c" />
    </g>
  );
}

function Extras({ shape }: { shape: Shape }) {
  if (shape.kind === 'rails') {
    return (
      <path
        d={`M${shape.roofRear + 14} ${shape.roof - 4}H${shape.roofFront - 18}`}
        stroke="#30393c"
        strokeWidth="3"
        strokeLinecap="round"
      />
    );
  }
  if (shape.kind === 'bed') {
    return (
      <path
        d={`M${shape.rear + 6} ${shape.deck + 5}H${shape.window - 4}`}
        stroke="#00000040"
        strokeWidth="3"
        strokeLinecap="round"
      />
    );
  }
  if (shape.kind === 'open') {
    const { window: rear, belt, screen, roofFront, roof } = shape;
    return (
      <g>
        <path
          d={`M${screen - 2} ${belt} L${roofFront + 2} ${roof + 2}`}
          stroke="#30393c"
          strokeWidth="4"
          strokeLinecap="round"
        />
        <path
          d={`M${screen - 8} ${belt} L${roofFront + 6} ${roof + 10} L${roofFront + 4} ${belt} Z`}
          fill="#a9cbd6"
          opacity="0.65"
        />
        <path
          d={`M${rear + 16} ${belt} v-11 q0 -6 7 -6 q7 0 8 6 l2 11z M${rear + 50} ${belt} v-13 q0 -6 7 -6 q7 0 8 6 l2 13z`}
          fill="#6d3a26"
        />
      </g>
    );
  }
  return null;
}

interface Props {
  carClass: string;
  /** Decides the colour. */
  id?: string;
  label?: string;
  /** Without sky and ground, for small pictures on a surface. */
  bare?: boolean;
}

/** A drawing of the kind of car, for cars without photographs: ours to use, a few lines, sharp at every size. */
export function CarArt({ carClass, id = carClass, label, bare }: Props) {
  const shape = SHAPES[carClass] ?? SHAPES.standard!;
  const paint = paintOf(id);
  const lamp = shape.hood + 9;
  return (
    <svg
      className="car-art"
      data-bare={bare || undefined}
      viewBox={bare ? '10 24 300 116' : '0 0 320 180'}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      preserveAspectRatio="xMidYMid meet"
    >
      {!bare && (
        <g>
          <rect x="-400" y="-300" width="1120" height="500" fill="var(--sky)" />
          <circle cx="262" cy="40" r="20" fill="#f2c879" opacity="0.75" />
          <path
            d="M-400 112 Q-320 60 -230 98 T-90 92 T0 108 Q60 58 124 96 T236 88 T340 98 T480 84 T720 110 V140 H-400Z"
            fill="var(--far)"
          />
          <path
            d="M-400 120 Q-300 92 -190 118 T0 124 Q84 84 168 116 T330 112 T500 108 T720 122 V150 H-400Z"
            fill="var(--hill)"
          />
          <rect x="-400" y="130" width="1120" height="300" fill="var(--ground)" />
          <path
            d="M-314 156h44M-232 156h44M-150 156h44M-68 156h44M14 156h44M96 156h44M178 156h44M260 156h44M342 156h44M424 156h44M506 156h44"
            stroke="var(--m-palette-background-paper)"
            strokeWidth="4"
            strokeLinecap="round"
            opacity="0.8"
          />
        </g>
      )}
      <ellipse
        cx={(shape.rear + shape.front) / 2}
        cy="133"
        rx={(shape.front - shape.rear) / 2 + 4}
        ry="5"
        fill="#000"
        opacity="0.16"
      />
      <path d={bodyPath(shape)} fill={paint} />
      <path d={bodyPath(shape)} fill="#fff" opacity="0.14" clipPath="inset(0 0 55% 0)" />
      {shape.kind !== 'open' && <path d={glassPath(shape)} fill="#26363d" />}
      {shape.kind !== 'open' && (
        <path
          d={glassPath(shape)}
          fill="#b9dbe6"
          opacity="0.28"
          style={{ clipPath: 'polygon(35% 0, 60% 0, 48% 100%, 23% 100%)', transformBox: 'fill-box' }}
        />
      )}
      {shape.pillars.map((x) => (
        <path
          key={x}
          d={`M${x - 4} ${shape.belt} L${x + 2} ${shape.roof + 3}`}
          stroke={paint}
          strokeWidth="5"
        />
      ))}
      <Extras shape={shape} />
      <path
        d={`M${shape.rear + 10} ${shape.belt + 13}H${shape.front - 16}`}
        stroke="#00000026"
        strokeWidth="1.6"
      />
      <path
        d={`M${(shape.screen + shape.roofRear) / 2 + 6} ${shape.belt + 7}h12`}
        stroke="#00000055"
        strokeWidth="2.6"
        strokeLinecap="round"
      />
      <path d={`M${shape.front - 14} ${lamp - 3} q11 -1 13 7 l-13 1z`} fill="#fff3cf" />
      <path d={`M${shape.rear + 1} ${shape.deck + 12} h8 q3 0 3 4 v5 h-11z`} fill="#d63b2f" />
      <path
        d={`M${shape.rear + 4} 121H${shape.front - 4}`}
        stroke="#1c2427"
        strokeWidth="5"
        strokeLinecap="round"
        opacity="0.55"
      />
      {shape.wheels.map((x) => (
        <g key={x}>
          <path
            d={`M${x - shape.radius - 4} 123 a${shape.radius + 4} ${shape.radius + 4} 0 0 1 ${2 * shape.radius + 8} 0z`}
            fill="#171d1f"
          />
          <Wheel x={x} radius={shape.radius} />
        </g>
      ))}
    </svg>
  );
}
