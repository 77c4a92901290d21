package io.regua.ruler.web;

/**
 * One of the forms of the page of settings.
 *
 * @param revision what the form was filled from; -1 = nothing was there
 */
record SettingsForm(int revision, Typed typed, Said said) {}
