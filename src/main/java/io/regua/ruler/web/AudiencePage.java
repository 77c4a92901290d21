package io.regua.ruler.web;

import java.util.Map;

/**
 * The form that says for whom a draft is.
 *
 * @param revision of the draft that the form was filled from
 * @param creditors those that may be seen: id and brand
 */
record AudiencePage(
        long rulerId, String name, int number, int revision, Map<String, String> creditors, Typed typed, Said said) {}
