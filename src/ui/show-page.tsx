import { i18n } from '#i18n';
import { render } from 'preact';
import type { ComponentChild } from 'preact';
import { language } from '../look/words.ts';
import './tokens.css';
import './base.css';

/** Draws one of our pages in the person's own language. */
export function showPage(page: ComponentChild): void {
  document.documentElement.lang = language();
  document.title = i18n.t('name');
  render(page, document.body);
}
