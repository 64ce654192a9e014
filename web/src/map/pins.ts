export interface Pin {
  id: string;
  lat: number;
  lng: number;
  text: string;
  label: string;
}

export interface MapProps {
  pins: Pin[];
  marked?: string | null;
  label: string;
  onMark?: (id: string | null) => void;
  onOpen?: (id: string) => void;
}
