// The door of dist/lib/domain.mjs: words and rules for use from Node or a plain page, without the extension.

export * from './address';
export * from './clip';
export * from './day';
export * from './digest';
export * from './issue';
export * from './page';
export * from './published';
export * from './tag';
export * from './text';
export * from './withheld';
