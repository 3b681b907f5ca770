// The pages' only script: structured forms, checks while typing, drop-downs, lists, and the console. No inline handler anywhere.
(function () {
  "use strict";
  const data = document.head.dataset || {};
  const all = (root, css) => Array.prototype.slice.call(root.querySelectorAll(css));
  const crumb = {
    fieldName: data.crumbHeader,
    value: data.crumbValue,
    wrap: function (headers) {
      if (this.fieldName) headers[this.fieldName] = this.value;
      return headers;
    }
  };
  window.crumb = crumb;

  function post(url, params) {
    const body = Object.keys(params || {}).map(k => encodeURIComponent(k) + "=" + encodeURIComponent(params[k])).join("&");
    return fetch(url, { method: "POST", credentials: "same-origin", body: body,
      headers: crumb.wrap({ "Content-Type": "application/x-www-form-urlencoded" }) });
  }

  function toast(text, kind) {
    const note = document.createElement("div");
    note.className = "notification notification--" + (kind || "ok");
    note.setAttribute("role", "status");
    note.textContent = text;
    document.body.appendChild(note);
    note.addEventListener("click", () => note.remove());
    if (kind !== "error") setTimeout(() => note.remove(), 4000); // what went wrong stays until it was read
  }

  // ---- the structured form

  const keyOf = name => name.indexOf("_.") === 0 ? name.substring(2) : name;
  const isField = e => e.name && !e.disabled && ["INPUT", "SELECT", "TEXTAREA"].indexOf(e.tagName) >= 0
    && ["submit", "button", "file"].indexOf(e.type) < 0;

  function put(target, key, value, many) {
    if (many || target[key] !== undefined) target[key] = target[key] === undefined ? [value] : [].concat(target[key], [value]);
    else target[key] = value;
  }

  function withClass(container, object) {
    const type = container.getAttribute("data-class");
    if (type) { object["stapler-class"] = type; object["$class"] = type; }
    return object;
  }

  function readField(e, target) {
    const key = keyOf(e.name);
    if (key === "json" || e.classList.contains("dropdownList") || key === crumb.fieldName) return;
    if (e.type === "checkbox") {
      const on = e.checked !== (e.getAttribute("data-negative") === "true");
      const json = e.getAttribute("json");
      put(target, key, json ? (on ? json : false) : on);
    } else if (e.type === "radio") {
      if (e.checked) target[key.replace(/^removeme\d+_/, "")] = e.value;
    } else if (e.classList.contains("secret-text")) {
      put(target, key, e.value || e.parentNode.querySelector(".secret-stored").value);
    } else {
      put(target, key, e.value);
    }
  }

  function readInto(node, target) {
    for (let e = node.firstElementChild; e; e = e.nextElementSibling) {
      if (e.classList.contains("to-be-removed")) continue;
      if (e.hasAttribute("data-optional")) readOptional(e, target);
      else if (e.hasAttribute("data-radio")) readRadio(e, target);
      else if (e.classList.contains("dropdownList-container")) readDropdown(e, target);
      else if (e.getAttribute("data-object")) put(target, e.getAttribute("data-object"), readInto(e, withClass(e, {})), e.hasAttribute("data-many"));
      else if (isField(e)) readField(e, target);
      else readInto(e, target);
    }
    return target;
  }

  function readOptional(e, target) {
    const control = e.querySelector(".optional-block-control");
    const on = control.checked !== (control.getAttribute("data-negative") === "true");
    const body = e.querySelector(".optional-block-body");
    if (e.getAttribute("data-optional") === "inline") {
      put(target, keyOf(control.name), control.checked);
      if (on) readInto(body, target);
    } else if (on) {
      put(target, keyOf(e.getAttribute("data-object")), readInto(body, withClass(e, {})));
    }
  }

  function readRadio(e, target) {
    const control = e.querySelector(".radio-block-control");
    if (!control.checked) return;
    const body = e.querySelector(".radio-block-body");
    if (e.getAttribute("data-radio") === "inline") {
      target[keyOf(control.name)] = control.value;
      readInto(body, target);
    } else {
      target[keyOf(e.getAttribute("data-object"))] = readInto(body, withClass(e, { value: control.value }));
    }
  }

  function readDropdown(e, target) {
    const block = e.currentBlock;
    if (block) put(target, keyOf(e.getAttribute("data-object")), readInto(block, withClass(block, { value: block.getAttribute("data-value") })));
  }

  function fillJson(form) {
    const field = form.querySelector("input[name=json]");
    if (field) field.value = JSON.stringify(readInto(form, {}));
  }
  window.buildFormTree = form => { fillJson(form); return true; };

  // ---- looking around a field: what a check depends on

  function scopeOf(e) {
    let n = e.parentElement;
    while (n && !n.getAttribute("data-object") && !n.classList.contains("dropdownList-block") && n.tagName !== "FORM") n = n.parentElement;
    return n;
  }

  function nearby(e, path) {
    const parts = path.split("/");
    let scope = scopeOf(e);
    for (; parts.length > 1; parts.shift()) {
      if (parts[0] === "..") scope = scope && scopeOf(scope);
      else scope = scope && scope.querySelector("[data-object='" + parts[0] + "']");
    }
    const found = scope ? all(scope, "[name='_." + parts[0] + "'],[name='" + parts[0] + "']").filter(x => scopeOf(x) === scope) : [];
    return found[0];
  }

  const valueOf = e => e.type === "checkbox" ? String(e.checked)
    : e.classList.contains("secret-text") ? e.value || e.parentNode.querySelector(".secret-stored").value : e.value;

  function paramsOf(e, depends) {
    const params = {};
    (depends || "").split(" ").filter(d => d).forEach(d => {
      const other = nearby(e, d);
      if (other) params[d.split("/").pop()] = valueOf(other);
    });
    return params;
  }

  function watch(e, depends, run) {
    (depends || "").split(" ").filter(d => d).forEach(d => {
      const other = nearby(e, d);
      if (other && other !== e) other.addEventListener("change", run);
    });
  }

  // ---- each kind of control

  function setupCheck(e) {
    const url = e.getAttribute("data-check-url");
    if (!url) return;
    const depends = e.getAttribute("data-check-depends");
    let timer, asked = 0;
    const run = () => {
      const item = e.closest(".jenkins-form-item"), area = item && item.querySelector(".validation-error-area");
      const params = paramsOf(e, depends), mine = ++asked;
      params.value = valueOf(e);
      return post(url, params).then(r => r.ok ? r.text() : r.status === 403 ? "" : "<div class='error'>The check failed (" + r.status + ")</div>").then(html => {
        if (area && mine === asked) { area.innerHTML = html; area.classList.toggle("has-message", !!area.textContent.trim()); }
      });
    };
    e.addEventListener("change", run);
    e.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(run, 300); });
    watch(e, depends, run);
    if (e.tagName !== "SELECT" || !e.getAttribute("data-fill-url")) run();
    else e.addEventListener("filled", run);
  }

  function setupFill(e) {
    const url = e.getAttribute("data-fill-url");
    if (!url) return;
    const depends = e.getAttribute("data-fill-depends");
    const select = e.tagName === "SELECT";
    const run = () => post(url, paramsOf(e, depends)).then(r => r.ok ? r.json() : Promise.reject(r)).then(model => {
      const list = select ? e : document.getElementById(e.getAttribute("list"));
      const before = select ? (e.options.length ? e.value : e.getAttribute("data-value")) : null;
      list.innerHTML = "";
      let marked = false;
      (select ? model.values : model).forEach(v => {
        const o = document.createElement("option");
        o.value = select ? v.value : v;
        if (select) { o.textContent = v.name; if (v.value === before) { o.selected = true; marked = true; } }
        list.appendChild(o);
      });
      if (select && !marked) model.values.forEach((v, i) => { if (v.selected) e.selectedIndex = i; });
      e.dispatchEvent(new Event("filled"));
      if (select && e.value !== before) e.dispatchEvent(new Event("change"));
    }).catch(r => {
      const area = e.closest(".jenkins-form-item") && e.closest(".jenkins-form-item").querySelector(".validation-error-area");
      if (area && r && r.text) r.text().then(t => { area.innerHTML = r.headers.get("X-Jenkins-Select-Error") ? t : "<div class='error'>The choices could not be read</div>"; });
    });
    watch(e, depends, run);
    run();
  }

  function setupDropdown(container) {
    if (container.ready) return; // the one around it has shown and set it up already
    container.ready = true;
    const select = container.querySelector("select.dropdownList");
    const blocks = Array.prototype.filter.call(container.children, c => c.classList.contains("dropdownList-block"));
    blocks.forEach((b, i) => {
      const o = document.createElement("option");
      o.value = b.getAttribute("data-value");
      o.textContent = b.getAttribute("data-title");
      o.selected = b.getAttribute("data-selected") === "true";
      select.appendChild(o);
      b.remove();
    });
    const show = () => {
      const block = blocks[select.selectedIndex];
      if (container.currentBlock) container.currentBlock.remove();
      container.currentBlock = block;
      if (block) {
        container.appendChild(block);
        all(block, "[data-help-now]").forEach(h => { fetch(h.getAttribute("data-help-now")).then(r => r.text()).then(t => { h.innerHTML = t; }); h.removeAttribute("data-help-now"); });
        if (!block.isSetUp) { block.isSetUp = true; setup(block); }
      }
    };
    select.addEventListener("change", show);
    show();
  }

  function setupOptional(e, css, body) {
    const control = e.querySelector(css), inner = e.querySelector(body);
    const show = () => { inner.hidden = control.checked === (control.getAttribute("data-negative") === "true"); };
    control.addEventListener("change", () => {
      if (control.type === "radio") all(control.form || document, "input[type=radio]").forEach(r => { if (r.name === control.name && r.showBlock) r.showBlock(); });
      show();
    });
    control.showBlock = show;
    show();
  }

  let copies = 0;
  function setupList(container) {
    const list = container.querySelector(".repeated-chunks");
    const templates = Array.prototype.filter.call(list.children, c => c.classList.contains("to-be-removed"));
    templates.forEach(t => t.remove());
    const chunks = () => Array.prototype.filter.call(list.children, c => c.classList.contains("repeated-chunk"));
    const oneEach = container.getAttribute("data-one-each") === "true";
    const add = template => {
      const chunk = template.firstElementChild.cloneNode(true), n = ++copies;
      all(chunk, "[id]").forEach(x => { x.id += "-" + n; });
      all(chunk, "[for]").forEach(x => { x.htmlFor += "-" + n; });
      all(chunk, "[list]").forEach(x => { x.setAttribute("list", x.getAttribute("list") + "-" + n); });
      all(chunk, "input[type=radio]").forEach(r => { r.name = "removeme" + n + "_" + r.name; });
      list.appendChild(chunk);
      setup(chunk);
      adopt(chunk);
      const first = chunk.querySelector("input:not([type=hidden]),select,textarea");
      if (first) first.focus();
    };
    const adopt = chunk => all(chunk, ".repeatable-delete").forEach(b => {
      if (b.closest(".repeated-chunk") === chunk) b.addEventListener("click", () => chunk.remove());
    });
    chunks().forEach(adopt);
    chunks().forEach((c, n) => all(c, "input[type=radio]").forEach(r => {
      const on = r.checked;
      if (r.name.indexOf("removeme") !== 0) r.name = "removeme" + (++copies) * 0 + (1000 + n) + "_" + r.name;
      r.checked = on;
    }));
    const button = Array.prototype.filter.call(container.children, c => c.classList.contains("repeatable-add"))[0];
    if (button && templates.length) button.addEventListener("click", () => add(templates[0]));
    if (!container.getAttribute("data-minimum") ? false : templates.length) for (let n = chunks().length; n < +container.getAttribute("data-minimum"); n++) add(templates[0]);
    const menu = Array.prototype.filter.call(container.children, c => c.classList.contains("hetero-list-menu"))[0];
    if (!menu) return;
    const box = menu.querySelector(".jenkins-dropdown");
    templates.forEach(t => {
      const b = document.createElement("button");
      b.type = "button";
      b.className = "jenkins-dropdown__item";
      b.textContent = t.getAttribute("data-title");
      b.addEventListener("click", () => { menu.open = false; add(t); });
      box.appendChild(b);
    });
    menu.addEventListener("toggle", () => Array.prototype.forEach.call(box.children, (b, i) => {
      b.disabled = oneEach && chunks().some(c => c.getAttribute("data-descriptor") === templates[i].getAttribute("data-descriptor"));
    }));
  }

  function setupValidate(b) {
    b.addEventListener("click", () => {
      const area = b.parentNode.querySelector(".validation-error-area"), params = {};
      (b.getAttribute("data-with") || "").split(",").forEach(n => { const e = n && nearby(b, n.trim()); if (e) params[n.trim()] = valueOf(e); });
      area.textContent = b.getAttribute("data-progress") || "…";
      post(b.getAttribute("data-validate"), params).then(r => r.ok ? r.text() : "<div class='error'>The check failed (" + r.status + ")</div>").then(t => { area.innerHTML = t; });
    });
  }

  function setupComplete(e) {
    const url = e.getAttribute("data-complete-url");
    if (!url) return;
    const list = document.createElement("datalist");
    list.id = (e.id || "x") + "-complete";
    e.setAttribute("list", list.id);
    e.parentNode.appendChild(list);
    e.addEventListener("input", () => fetch(url + "?value=" + encodeURIComponent(e.value)).then(r => r.json()).then(m => {
      list.innerHTML = "";
      m.suggestions.forEach(s => { const o = document.createElement("option"); o.value = s.name; list.appendChild(o); });
    }));
  }

  function console_(pre) {
    let start = +pre.getAttribute("data-start") || 0, wait = 250;
    const spinner = document.getElementById(pre.getAttribute("data-spinner"));
    const next = () => fetch(pre.getAttribute("data-progressive") + "?start=" + start, { credentials: "same-origin" }).then(r => {
      const size = +r.headers.get("X-Text-Size"), more = r.headers.get("X-More-Data") === "true";
      return r.text().then(t => {
        const end = window.innerHeight + window.pageYOffset >= document.body.scrollHeight - 40;
        if (t) pre.appendChild(document.createTextNode(t));
        if (t && end && more) window.scrollTo(0, document.body.scrollHeight);
        wait = t ? 250 : Math.min(2000, wait * 1.5);
        start = size;
        if (more) setTimeout(next, t.length > 500000 ? 0 : wait);
        else {
          if (spinner) spinner.hidden = true;
          if (pre.getAttribute("data-finish")) window.dispatchEvent(new Event(pre.getAttribute("data-finish")));
        }
      });
    });
    next();
  }

  // outer ones first: what they take out of the page is set up when it comes back
  function setup(root) {
    all(root, ".repeated-container").forEach(c => { if (document.contains(c)) setupList(c); });
    all(root, ".dropdownList-container").forEach(c => { if (document.contains(c)) setupDropdown(c); });
    all(root, "[data-optional]").forEach(e => setupOptional(e, ".optional-block-control", ".optional-block-body"));
    all(root, "[data-radio]").forEach(e => setupOptional(e, ".radio-block-control", ".radio-block-body"));
    all(root, "[data-validate]").forEach(setupValidate);
    all(root, "[data-complete-url]").forEach(setupComplete);
    all(root, "[data-fill-url]").forEach(setupFill);
    all(root, "[data-check-url]").forEach(setupCheck);
  }
  window.Behaviour = { applySubtree: setup };

  // ---- actions of the page

  function submitTo(href) {
    const form = document.createElement("form");
    form.method = "post";
    form.action = href;
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = crumb.fieldName;
    field.value = crumb.value;
    form.appendChild(field);
    document.body.appendChild(form);
    form.submit();
  }

  function help(b) {
    const item = b.closest(".jenkins-form-item,.repeated-chunk"), area = item && item.querySelector(".help-area");
    if (!area) return;
    if (area.innerHTML) { area.innerHTML = ""; return; }
    fetch(b.getAttribute("data-help"), { credentials: "same-origin" }).then(r => r.ok ? r.text() : "There is no help text").then(t => { area.innerHTML = "<div class='help'>" + t + "</div>"; });
  }

  const actions = {
    back: () => history.back(),
    theme: () => {
      const dark = document.documentElement.getAttribute("data-theme") || (window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
      const now = dark === "dark" ? "light" : "dark";
      document.documentElement.setAttribute("data-theme", now);
      try { localStorage.setItem("theme", now); } catch (e) { /* for this page only */ }
    },
    apply: b => {
      const form = b.form;
      fillJson(form);
      post(form.action, { json: form.querySelector("input[name=json]").value }).then(r => r.ok ? toast("Saved") : r.text().then(t => {
        const said = new DOMParser().parseFromString(t, "text/html").querySelector(".error");
        toast(said ? said.textContent : "Not saved (" + r.status + ")", "error");
      }));
    },
    snippet: b => {
      const tree = readInto(b.form, {});
      post(b.form.action, { json: JSON.stringify(tree.prototype || {}) }).then(r => r.text()).then(t => { document.getElementById("prototypeText").value = t.trim(); });
    }
  };

  document.addEventListener("click", ev => {
    const t = ev.target.closest ? ev.target.closest("[data-action],[data-help],[data-copy],[data-copy-ref],a[data-post],a[data-build],a[data-confirm]") : null;
    if (!t) return;
    const action = t.getAttribute("data-action");
    if (action) { actions[action](t); return; }
    if (t.hasAttribute("data-help")) { ev.preventDefault(); help(t); return; }
    if (t.hasAttribute("data-copy") || t.hasAttribute("data-copy-ref")) {
      const ref = document.getElementById(t.getAttribute("data-copy-ref"));
      const text = ref ? ref.value || ref.textContent : t.getAttribute("data-copy");
      navigator.clipboard.writeText(text).then(() => toast(t.getAttribute("data-message")));
      return;
    }
    if (t.hasAttribute("data-build") && t.getAttribute("data-parameterized") !== "true") {
      ev.preventDefault();
      post(t.href, {}).then(r => toast(r.ok ? "Build scheduled" : "Not scheduled (" + r.status + ")", r.ok ? "ok" : "error"));
      return;
    }
    const question = t.getAttribute("data-confirm");
    if (question && !window.confirm(question)) { ev.preventDefault(); return; }
    if (t.getAttribute("data-post") === "true") { ev.preventDefault(); submitTo(t.href); }
  });
  document.addEventListener("submit", ev => fillJson(ev.target), true);

  function start() {
    setup(document);
    all(document, "[data-progressive]").forEach(console_);
  }
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
