// The periods a report is usually on.

export interface Period {
  label: string;
  from: string;
  until: string;
}

const year = (number: number, label: string): Period => ({
  label: `${label}: ${number}`,
  from: `${number}-01-01`,
  until: `${number}-12-31`,
});

const half = (number: number, first: boolean): Period => ({
  label: `${first ? '1.' : '2.'} Halbjahr ${number}`,
  from: first ? `${number}-01-01` : `${number}-07-01`,
  until: first ? `${number}-06-30` : `${number}-12-31`,
});

/** The periods to propose on a day, the likeliest first. */
export function proposals(today: string): Period[] {
  const now = Number(today.slice(0, 4));
  const inFirst = Number(today.slice(5, 7)) <= 6;
  return [
    year(now - 1, 'Letztes Jahr'),
    half(now, inFirst),
    half(inFirst ? now - 1 : now, !inFirst),
    year(now, 'Dieses Jahr'),
  ];
}
