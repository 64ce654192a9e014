import './results.css';

/** As large as a card, so that nothing moves when the cars come. */
export function CardWait() {
  return (
    <div className="car-card car-card-wait" aria-hidden>
      <div className="car-card-picture" />
      <div className="car-card-text">
        <i />
        <i />
        <i />
        <i />
      </div>
    </div>
  );
}
