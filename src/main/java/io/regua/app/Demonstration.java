package io.regua.app;

/** There when the installation is one to look at: the embedded server runs, and nobody switched it off. */
public class Demonstration {}
