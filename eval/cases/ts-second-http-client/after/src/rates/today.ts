/** Rates against the euro, by currency. */
export async function ratesToday(source: URL): Promise<Record<string, number>> {
  const answer = await fetch(source);
  if (!answer.ok) throw new Error(`${source.host} answered ${answer.status}`);
  const { rates } = (await answer.json()) as { rates: Record<string, number> };
  return rates;
}
