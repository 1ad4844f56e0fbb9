/** How files of an issue say which article they are: `05`, `005` where there are more than 99. */
export function numbersOf(orders: readonly number[]): (order: number) => string {
  const width = orders.some((order) => order > 99) ? 3 : 2;
  return (order) => String(order).padStart(width, '0');
}
