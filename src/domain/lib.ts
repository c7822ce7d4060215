// The door of dist/lib/domain.mjs: words and rules for use from Node or a plain page, without the extension.

export * from './address';
export * from './assemble';
export * from './balance';
export * from './clip';
export * from './day';
export * from './digest';
export * from './edition';
export * from './issue';
export * from './issue-clock';
export * from './page';
export * from './pattern';
export * from './preflight';
export * from './published';
export * from './routing';
export * from './tag';
export * from './text';
export * from './withheld';
