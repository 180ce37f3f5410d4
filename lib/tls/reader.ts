/** Octets that are no TLS, or less of it than the reader needs. */
export class TlsError extends Error {
  override name = "TlsError";
}

/** Reads numbers and vectors one after another; throws a TlsError where octets are missing. */
export class Reader {
  private at = 0;

  constructor(private readonly octets: Uint8Array) {}

  get left(): number {
    return this.octets.length - this.at;
  }

  take(length: number): Uint8Array {
    if (length > this.left) throw new TlsError(`${length} octets are needed and ${this.left} are left`);
    this.at += length;
    return this.octets.subarray(this.at - length, this.at);
  }

  /** An unsigned number of `size` octets, at most six. */
  number(size: number): number {
    return this.take(size).reduce((value, octet) => value * 256 + octet, 0);
  }

  /** What a vector with a length of `size` octets holds. */
  vector(size: number): Uint8Array {
    return this.take(this.number(size));
  }
}
