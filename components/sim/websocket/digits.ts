export function hex(octet: number): string {
  return octet.toString(16).padStart(2, "0");
}

export function binary(value: number, digits: number): string {
  return value.toString(2).padStart(digits, "0");
}
