const SYSTEM_COLORS = [
  'CanvasText',
  'Canvas',
  'ButtonText',
  'Highlight',
  'HighlightText',
  'GrayText',
];

/** @type {import('stylelint').Config} */
export default {
  extends: ['stylelint-config-standard-scss'],
  plugins: ['stylelint-declaration-strict-value'],
  rules: {
    // Colours, radii and sizes of type have names in src/theme; what has none there is not drawn.
    'scale-unlimited/declaration-strict-value': [
      ['/color$/', 'fill', 'stroke', 'border-radius', 'font-size'],
      {
        expandShorthand: true,
        ignoreFunctions: true,
        ignoreValues: [
          ...['none', 'transparent', 'inherit', 'unset', 'initial', '0', '/^currentcolor$/i'],
          // On paper.
          '/^[\\d.]+(mm|pt)$/',
          ...SYSTEM_COLORS,
        ],
        disableFix: true,
      },
    ],
    'color-no-hex': true,
    'color-named': 'never',
    'function-disallowed-list': ['rgb', 'rgba', 'hsl', 'hsla', 'lab', 'lch', 'oklab', 'oklch'],
    // Whatever changes on the page, html is looked at anew, and with such a rule everything in it.
    'selector-disallowed-list': ['/^html\\S*:has\\(.*\\) ([\\w.-]+ )*[:*]/'],
    // As prettier and the order of the rules have it.
    'no-descending-specificity': null,
    'at-rule-empty-line-before': null,
    'rule-empty-line-before': null,
    'declaration-empty-line-before': null,
    'custom-property-empty-line-before': null,
    'value-keyword-case': ['lower', { camelCaseSvgKeywords: true, ignoreKeywords: SYSTEM_COLORS }],
    // The classes of Angular Material have names of their own.
    'selector-class-pattern': null,
    'selector-type-no-unknown': [true, { ignoreTypes: ['/^(app|mat|cdk)-/'] }],
    'selector-pseudo-element-no-unknown': [true, { ignorePseudoElements: ['ng-deep'] }],
    // What browsers of today have, in the shorter way, is a matter of taste.
    'declaration-block-no-redundant-longhand-properties': null,
  },
  overrides: [
    {
      files: ['src/theme/**'],
      rules: {
        'scale-unlimited/declaration-strict-value': null,
        'color-no-hex': null,
        'color-hex-length': 'long',
        'function-disallowed-list': null,
        'declaration-no-important': null,
      },
    },
  ],
};
