/**
 * Random worlds: the ruler told a second time in plain Java, and debts, people and rulers by the dice that both tell
 * alike, night after night. Nothing in here calls the engine but {@link io.regua.ruler.worlds.Engine}, and the model
 * ({@link io.regua.ruler.worlds.Model}) uses no class of the application: it shares no code with what it checks.
 */
@NullMarked
package io.regua.ruler.worlds;

import org.jspecify.annotations.NullMarked;
