/**
 * About how many tokens a text has, rather too many than too few: code in Latin letters has three to four bytes a token,
 * other writing and unbroken strings fewer. Good for dividing work; what is paid for is counted by the API.
 */
export function estimateTokens(text: string): number {
  return Math.ceil(Buffer.byteLength(text) / 2.5);
}
