(function () {
  "use strict";
  var key = "nahbar-ticks-" + document.body.dataset.plan;
  var boxes = Array.prototype.slice.call(document.querySelectorAll("input[data-action]"));
  var remember = document.getElementById("remember");
  var store = null;
  try {
    store = window.localStorage;
    store.getItem(key);
  } catch (denied) {
    store = null;
  }

  function show(box) {
    var row = box.closest(".step, tr");
    if (row) row.classList.toggle("done", box.checked);
  }

  function keep() {
    if (!store || !remember) return;
    try {
      if (!remember.checked) return store.removeItem(key);
      var done = boxes.filter(function (box) { return box.checked; });
      store.setItem(key, JSON.stringify(done.map(function (box) { return box.dataset.action; })));
    } catch (full) {
      remember.checked = false;
    }
  }

  function recall() {
    var kept = store.getItem(key);
    if (kept === null) return;
    remember.checked = true;
    var done = [];
    try { done = JSON.parse(kept); } catch (spoiled) { store.removeItem(key); }
    boxes.forEach(function (box) { box.checked = done.indexOf(box.dataset.action) >= 0; });
  }

  boxes.forEach(function (box) {
    box.addEventListener("change", function () { show(box); keep(); });
  });
  if (store && remember) {
    remember.closest("p").hidden = false;
    remember.addEventListener("change", keep);
    recall();
  }
  boxes.forEach(show);

  if (navigator.clipboard && window.isSecureContext) {
    document.querySelectorAll("button.copy").forEach(function (button) {
      var before = button.textContent;
      button.hidden = false;
      button.addEventListener("click", function () {
        var lines = button.closest("figure").querySelectorAll("blockquote p");
        var text = Array.prototype.map.call(lines, function (line) { return line.innerText; }).join("\n\n");
        navigator.clipboard.writeText(text).then(function () {
          button.textContent = button.dataset.done;
          setTimeout(function () { button.textContent = before; }, 2000);
        });
      });
    });
  }
})();
