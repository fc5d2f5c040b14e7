/**
 * Texts that would run `pwn()`, or change the page, wherever a text is taken for markup, for code,
 * for a template or for an address. Each on one line, as the fields of a form keep them.
 */
export const XSS_PAYLOADS: readonly string[] = [
  // HTML
  '<script>pwn()</script>',
  '<SCRIPT SRC=//127.0.0.1:9/pwn.js></SCRIPT>',
  '<scr<script>ipt>pwn()</scr</script>ipt>',
  '<script/x>pwn()</script\t>',
  '"><script>pwn()</script>',
  "'><script>pwn()</script>",
  '</title><script>pwn()</script>',
  '</textarea><script>pwn()</script>',
  '</style><script>pwn()</script>',
  '</span></td></tr></table><script>pwn()</script>',
  '<noscript><p title="</noscript><img src=x onerror=pwn()>">',
  '<template><script>pwn()</script></template>',
  '<iframe src="javascript:pwn()"></iframe>',
  '<iframe srcdoc="<script>parent.pwn()</script>"></iframe>',
  '<object data="javascript:pwn()"></object>',
  '<embed src="javascript:pwn()">',
  '<base href="javascript:pwn()//">',
  '<meta http-equiv="refresh" content="0;url=javascript:pwn()">',
  '<link rel="stylesheet" href="javascript:pwn()">',
  '<form action="javascript:pwn()"><button>pwn</button></form>',
  '<dialog open onclose=pwn()>pwn</dialog>',
  // Event handlers
  '<img src=x onerror=pwn()>',
  '<img/src=`x`onerror=pwn()>',
  '<IMG """><IMG SRC=x ONERROR="pwn()">',
  '" onmouseover="pwn()" x="',
  "' onfocus='pwn()' autofocus='",
  '<body onload=pwn()>',
  '<input autofocus onfocus=pwn()>',
  '<details open ontoggle=pwn()>',
  '<video><source onerror=pwn()></video>',
  '<audio src=x onerror=pwn()>',
  '<marquee onstart=pwn()>pwn</marquee>',
  '<p style="animation:x 1s" onanimationstart=pwn()>',
  '<button popovertarget=x onclick=pwn()>pwn</button><p popover id=x onbeforetoggle=pwn()>',
  // SVG and MathML
  '<svg onload=pwn()>',
  '<svg><script>pwn()</script></svg>',
  '<svg><animate onbegin=pwn() attributeName=x dur=1s>',
  '<svg><a xlink:href="javascript:pwn()"><text x=20 y=20>pwn</text></a></svg>',
  '<svg><use href="data:image/svg+xml,<svg id=x onload=pwn()>#x"/></svg>',
  '<svg><foreignObject><img src=x onerror=pwn()></foreignObject></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=pwn()>',
  '<svg></p><style><a id="</style><img src=x onerror=pwn()>">',
  // Addresses
  'javascript:pwn()',
  'JaVaScRiPt:pwn()',
  'java\tscript:pwn()',
  'data:text/html,<script>pwn()</script>',
  'vbscript:pwn()',
  '//127.0.0.1:9/pwn',
  // Templates and frameworks
  '{{ constructor.constructor("pwn()")() }}',
  '{{ $on.constructor("pwn()")() }}',
  '<b [innerHTML]="\'<img src=x onerror=pwn()>\'" (click)="pwn()">{{ 7 * 7 }}</b>',
  '@if (true) { <script>pwn()</script> }',
  '${pwn()} <%= pwn() %> #{pwn()}',
  '"},"role":{"nombre":"Administrador"},"x":{"y":"',
  // Entities, character sets, bidirectional and invisible characters, length
  '&lt;script&gt;pwn()&lt;/script&gt; &#x3C;img src=x onerror=pwn()&#x3E;',
  '+ADw-script+AD4-pwn()+ADw-/script+AD4- \\u003cscript\\u003epwn()',
  '\u202E<script>pwn()</script>\u2066txt.exe\u2069\u200B\uFEFF.',
  '<scr\u0000ipt>pwn()</scr\u0000ipt><img src=x onerr\u0000or=pwn()>',
  // CSS
  '<style>@import "javascript:pwn()"; body { background: url(javascript:pwn()) }</style>',
  `${'<b>'.repeat(200)}<!-- <img src=x onerror=pwn()> ${'x'.repeat(400)}`,
];

/** Elements and attributes that only a payload would bring along, anywhere on the page; runs in it. */
export function liveMarkup(): string[] {
  const foreign =
    'iframe, object, embed, base, meta[http-equiv], img, video, audio, source, marquee, math, ' +
    'template, dialog, foreignObject, animate, use, details[ontoggle], form[action], b, ' +
    'svg script, svg a, script:not([src])';
  const found = [...document.querySelectorAll(foreign)].map((element) => `<${element.localName}>`);
  // The page's own icon is an address of its own.
  for (const element of document.querySelectorAll(':not(link[rel=icon])')) {
    for (const { name, value } of element.attributes) {
      const address = ['href', 'src', 'action', 'formaction', 'xlink:href'].includes(name);
      const leaves = address && new URL(value, document.baseURI).origin !== location.origin;
      if (name.startsWith('on') || leaves || (name === 'style' && value.includes('pwn'))) {
        found.push(`${element.localName} ${name}="${value}"`);
      }
    }
    if (element.localName === 'style' && element.textContent.includes('pwn')) {
      found.push('<style>');
    }
  }
  return found;
}
