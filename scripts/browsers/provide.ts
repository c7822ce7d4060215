// Sees to it that a browser or a server is there: on Debian and its kin as root it is installed, elsewhere the caller is told how.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium, findFirefox } from './find.ts';

interface Need {
  name: string;
  /** Debian's packages for it. */
  packages: string[];
  isThere: () => boolean;
}

export const NEEDS = {
  chromium: { name: 'Chromium', packages: ['chromium'], isThere: () => findChromium() !== null },
  firefox: { name: 'Firefox', packages: ['firefox-esr'], isThere: () => findFirefox() !== null },
  wordpress: {
    name: 'WordPress',
    packages: ['wordpress', 'mariadb-server', 'php-cli', 'php-mysql', 'php-gd', 'php-xml', 'php-curl', 'php-mbstring'],
    isThere: hasWordPress,
  },
  chinese: { name: 'Chinese fonts', packages: ['fonts-noto-cjk'], isThere: hasChineseFont },
} satisfies Record<string, Need>;
export type NeedName = keyof typeof NEEDS;

/** Tries to bring what is missing; answers with what still is. Never throws: a machine may have no way to install. */
export function provide(names: NeedName[]): NeedName[] {
  const missing = names.filter((name) => !NEEDS[name].isThere());
  if (missing.length > 0 && canInstall()) {
    const packages = missing.flatMap((name) => NEEDS[name].packages);
    console.log(`Installing ${packages.join(', ')} (apt-get) …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    });
  }
  return missing.filter((name) => !NEEDS[name].isThere());
}

/** What to type to get it. */
export function howToInstall(name: NeedName): string {
  const debian = `apt-get install ${NEEDS[name].packages.join(' ')}`;
  if (process.platform === 'linux')
    return existsSync('/usr/bin/apt-get') ? `sudo ${debian}` : `your package manager's "${debian}"`;
  if (process.platform === 'darwin') return `brew install --cask ${name === 'firefox' ? 'firefox' : 'chromium'}`;
  return `winget install ${name === 'firefox' ? 'Mozilla.Firefox' : 'Google.Chrome'}`;
}

const canInstall = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

function hasWordPress(): boolean {
  const { status, stdout } = spawnSync('php', ['-m'], { encoding: 'utf8' });
  return (
    status === 0 &&
    /^mysqli$/m.test(stdout) &&
    existsSync('/usr/share/wordpress/wp-load.php') &&
    existsSync('/usr/sbin/mariadbd')
  );
}

function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  const { status, stdout } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}
