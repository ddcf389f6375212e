/** Sizes are in pixels: what an em is, the page decides. */
export const style = [
  ":host{all:initial;color-scheme:light dark;--paper:light-dark(#faf8f4,#131619)}",
  "iframe{display:block;width:100%;height:0;border:0}",
  "div,button{background:var(--paper);color:light-dark(#1d2226,#eae8e3);font:16px system-ui}",
  "div{position:fixed;z-index:2147483647;right:16px;bottom:16px;width:min(400px,100vw - 32px);max-height:min(640px,100vh - 32px);overflow:auto;border-radius:12px;box-shadow:0 4px 32px #0006}",
  "div iframe{min-height:240px}",
  "[hidden]{display:none}",
  ".coming{visibility:hidden}",
  "button{min-width:44px;min-height:44px;border:0;cursor:pointer}",
  ".close{position:sticky;top:0;display:block;margin-left:auto}",
  ".tab{position:fixed;z-index:2147483646;right:0;top:40%;padding:16px 0;border-radius:12px 0 0 12px;writing-mode:vertical-rl;background:light-dark(#28588a,#86b8e0);color:var(--paper)}",
  "@media(max-width:576px){div{right:0;bottom:0;width:100%;max-height:80vh;border-radius:12px 12px 0 0}}",
  "@media(forced-colors:active){div,button{border:1px solid}}",
].join("");
