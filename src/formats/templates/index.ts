// The door of this folder: what a surface loads, late, when a template is to be shown, checked or exported.

export { type TemplateData, type TemplateExtras, templateData } from './data';
export { checkTemplate, renderTemplate, type TemplateOptions } from './engine';
export { TemplateFault } from './fault';
export { FILTERS } from './filters';
export { SYNTAXES } from './syntaxes';
