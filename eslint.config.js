import eslint from '@eslint/js';
import angular from 'angular-eslint';
import { defineConfig } from 'eslint/config';
import simpleImportSort from 'eslint-plugin-simple-import-sort';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist/', '.angular/', '.data/', '.reports/'] },
  eslint.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    plugins: { 'simple-import-sort': simpleImportSort },
    rules: {
      // One block: what changes something by being loaded, then packages, then our own, from afar to near.
      'simple-import-sort/imports': [
        'error',
        { groups: [['^\\u0000', '^@?\\w|^node:', '^', '^\\.']] },
      ],
      'simple-import-sort/exports': 'error',
    },
  },
  {
    files: ['**/*.js'],
    languageOptions: { globals: { process: 'readonly' } },
  },
  {
    files: ['**/*.client.js'],
    languageOptions: { globals: { window: 'readonly' } },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'no-console': 'error',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', name: ['describe', 'it', 'test'], package: 'node:test' },
          ],
        },
      ],
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Through a typed array it takes five times as long.
      '@typescript-eslint/prefer-for-of': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Property[key.name=standalone][value.value=true]',
          message: 'standalone is the default.',
        },
        {
          selector:
            "MemberExpression[object.name='ChangeDetectionStrategy'][property.name='OnPush']",
          message: 'OnPush is the default.',
        },
        {
          selector: 'Identifier[name=/^bypassSecurityTrust/]',
          message: 'Text from records stays text.',
        },
        {
          selector: 'Identifier[name=NO_ERRORS_SCHEMA]',
          message: 'Import what the template uses.',
        },
        {
          selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
          message: 'Text from records stays text.',
        },
        {
          selector:
            'NewExpression[callee.name=Date][arguments.0.type=Literal][arguments.0.value=/^\\d{4}-\\d{2}-\\d{2}$/]',
          message: 'That is the day before in La Paz: a calendar date stays a string.',
        },
      ],
      '@typescript-eslint/no-deprecated': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
  },
  {
    files: ['src/**/*.html'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
    rules: {
      '@angular-eslint/template/no-any': 'error',
      '@angular-eslint/template/prefer-self-closing-tags': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'BindingPipe[name=json]', message: 'JSON is not for people.' },
        ...['innerHTML', 'outerHTML', 'srcdoc'].map((name) => ({
          selector: `:matches(BoundAttribute, TextAttribute)[name=${name}]`,
          message: 'Text from records stays text.',
        })),
      ],
    },
  },
  {
    files: ['src/**/*.spec.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['fit', 'fdescribe'].map((name) => ({ name, message: 'The others would not run.' })),
      ],
    },
  },
);
