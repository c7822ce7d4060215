// A row of the vault: nothing in it can be read.

export interface VaultRow {
  /** The destination's id; `key` and `lock` are the vault's own. */
  id: string;
  key?: CryptoKey;
  salt?: Uint8Array<ArrayBuffer>;
  iv?: Uint8Array<ArrayBuffer>;
  sealed?: ArrayBuffer;
}
