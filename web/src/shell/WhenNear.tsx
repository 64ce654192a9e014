import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react';

/** What is below the first screen, once it is little more than a thumb's move away from it; its place is kept. */
export function WhenNear({ height, children }: { height: number; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        setIsNear(true);
        observer.disconnect();
      },
      { rootMargin: '160px' },
    );
    observer.observe(box.current!);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={box} style={{ minHeight: height }}>
      {isNear && <Suspense>{children}</Suspense>}
    </div>
  );
}
