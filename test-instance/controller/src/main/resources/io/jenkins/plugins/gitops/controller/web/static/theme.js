// before the first paint, so that a dark page does not flash
(function () {
  try {
    const wanted = window.localStorage.getItem("theme");
    if (wanted) document.documentElement.setAttribute("data-theme", wanted);
  } catch (e) { /* storage is off: the system's choice stands */ }
})();
