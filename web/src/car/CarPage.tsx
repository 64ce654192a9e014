export function CarPage() {
  return null;
}
