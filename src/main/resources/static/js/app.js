// What pages add when scripts run. Everything works without.
(function () {
  'use strict';

  var csrf = document.querySelector('meta[name="csrf"]');
  document.addEventListener('htmx:configRequest', function (event) {
    if (csrf) event.detail.headers[csrf.dataset.header] = csrf.content;
  });

  // A part of the page that could not be had: show what the server's error page says.
  document.addEventListener('htmx:responseError', function (event) {
    var answer = new DOMParser().parseFromString(event.detail.xhr.responseText, 'text/html').getElementById('problem');
    var flash = document.getElementById('flash');
    if (!answer || !flash) return;
    var alert = document.createElement('div');
    alert.className = 'alert alert-danger';
    alert.setAttribute('role', 'alert');
    alert.textContent = Array.from(answer.querySelectorAll('h1, p')).map(function (part) {
      return part.textContent.trim();
    }).join(' ');
    flash.replaceChildren(alert);
    flash.scrollIntoView({ block: 'nearest' });
  });

  function typing(target) {
    return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  }

  function showShortcuts() {
    var account = document.getElementById('account');
    if (account && account.matches(':popover-open')) account.hidePopover();
    document.getElementById('shortcuts').showModal();
  }

  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (document.querySelector('dialog[open]')) return;
    var search = document.getElementById('search');
    if (event.key === '/' && search) {
      event.preventDefault();
      search.focus();
      search.select();
    } else if (event.key === '?') {
      event.preventDefault();
      showShortcuts();
    } else if (/^[a-z]$/.test(event.key)) {
      // A link or button that names its key: data-key="j".
      var keyed = document.querySelector('[data-key="' + event.key + '"]');
      if (keyed) keyed.click();
    }
  });

  document.addEventListener('DOMContentLoaded', function () {
    var show = document.getElementById('show-shortcuts');
    if (!show) return;
    show.hidden = false;
    show.addEventListener('click', showShortcuts);
  });

  // Buttons that copy the text of what they name: data-copy="id". Without scripts the text is there to be marked.
  document.addEventListener('DOMContentLoaded', function () {
    if (!navigator.clipboard) return;
    document.querySelectorAll('[data-copy]').forEach(function (button) {
      button.hidden = false;
      button.addEventListener('click', function () {
        navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim()).then(function () {
          button.querySelector('span').textContent = button.dataset.copied;
        });
      });
    });
  });
})();
