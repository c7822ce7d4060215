// Command-line flags that keep a Chromium under test quiet: no sandbox for root, no graphics, nothing asked of the network.
export const QUIET_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
