package io.regua.app;

import io.regua.calendar.DayTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.modulith.ApplicationModule;
import org.springframework.stereotype.Component;

/**
 * Brings the database up from the ground: first {@code __root}, then every module after the modules it may use.
 *
 * <p>The order comes from {@code @ApplicationModule(allowedDependencies)} alone, so a module that only reads another's
 * views is migrated after it too. Each module keeps its own history in its own schema.
 */
@Component
public class Migrations implements FlywayMigrationStrategy {

    /** Older servers lack what the migrations and statements use. */
    static final int OLDEST_POSTGRESQL = 18;

    private static final String ROOT = "__root";
    private static final Pattern FOLDER = Pattern.compile(".*/db/migration/([^/]+)/[^/]+\\.sql");

    @Override
    public void migrate(Flyway flyway) {
        migrate(flyway.getConfiguration().getDataSource());
    }

    /**
     * Migrates every module to its newest version and writes out the calendars that have no days yet.
     *
     * @throws UnsupportedDatabase when the server is older than PostgreSQL 18
     */
    public static void migrate(DataSource database) {
        UnsupportedDatabase.refuseOlderThan(OLDEST_POSTGRESQL, database);
        flyway(database, ROOT, "public").migrate();
        fromTheGroundUp().forEach(module -> flyway(database, module, module).migrate());
        DayTable.fill(database);
    }

    private static Flyway flyway(DataSource database, String folder, String schema) {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/" + folder)
                .defaultSchema(schema)
                .schemas(schema)
                .table("flyway_schema_history")
                .baselineOnMigrate(ROOT.equals(folder))
                .baselineVersion("0")
                // Migrations are files: looking through all classes for others takes a second a module.
                .javaMigrationClassProvider(List::of)
                .load();
    }

    /** The modules that have migrations, each after those it may use. */
    static List<String> fromTheGroundUp() {
        var migrated = migratedModules();
        var ordered = new LinkedHashSet<String>();
        migrated.forEach(module -> place(module, migrated, ordered));
        return List.copyOf(ordered);
    }

    private static void place(String module, Set<String> migrated, SequencedSet<String> ordered) {
        if (ordered.contains(module)) {
            return;
        }
        mayUse(module).stream().filter(migrated::contains).forEach(below -> place(below, migrated, ordered));
        ordered.addLast(module);
    }

    private static Set<String> migratedModules() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql");
            return Stream.of(files)
                    .map(Object::toString)
                    .map(name -> FOLDER.matcher(name.replaceAll("[]>]+$", "")))
                    .filter(java.util.regex.Matcher::matches)
                    .map(path -> path.group(1))
                    .filter(folder -> !ROOT.equals(folder))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> mayUse(String module) {
        var passport = passport(module);
        return new ArrayList<>(List.of(passport.allowedDependencies()));
    }

    private static ApplicationModule passport(String module) {
        var name = "io.regua." + module + ".package-info";
        try {
            return Objects.requireNonNull(
                    Class.forName(name).getAnnotation(ApplicationModule.class), "no @ApplicationModule on " + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Migrations for a module that does not exist: " + module, e);
        }
    }
}
